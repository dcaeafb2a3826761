import { partLabelsInChinese } from '../../../domain/codebook/part-labels';
import type { Messages } from '../message';
import { number } from './number';

export const codebookExchange: Messages['codebookExchange'] = {
  action: '导入编码本…',
  reading: '正在读取编码本…',
  title: (file) => `导入编码本 ${file}`,
  close: '关闭',
  cancel: '取消',
  summary: (added, different, same) =>
    `新代码 ${number(added)} 个，与此处不同 ${number(different)} 个，已有 ${number(same)} 个。`,
  explanation: '勾选的新代码会被添加。文件与此处不同时，除非勾选以采用文件中的内容，否则保留自己的。',
  codes: '文件中的代码',
  status: { new: '新', different: '不同', same: '已有' },
  add: (path) => `添加 ${path}`,
  take: (path) => `采用文件中关于 ${path} 的内容`,
  takeAll: '全部采用文件的',
  keepAll: '全部保留自己的',
  nothing: '（无）',
  fields: {
    path: '位置',
    colour: '颜色',
    codable: '可编码',
    shortcut: '按键',
    ...partLabelsInChinese,
    sets: '集合',
  },
  ours: '此处：',
  theirs: '文件：',
  import: '导入',
  done: (added, changed) => `编码本已导入：新增 ${number(added)} 个，更改 ${number(changed)} 个。`,
};
