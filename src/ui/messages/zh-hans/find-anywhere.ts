import { partLabelsInChinese } from '../../../domain/codebook/part-labels';
import type { Messages } from '../message';
import { number } from './number';

const hits = (n: number): string => `${number(n)} 处`;

export const findAnywhere: Messages['findAnywhere'] = {
  title: '全局查找',
  field: '全局查找',
  placeholder: '在文本、代码、备忘录中查找…',
  list: '按文档列出的匹配处',
  next: '下一处匹配（全局）',
  previous: '上一处匹配（全局）',
  codeAll: '编码全局的所有匹配处…',
  codeAllShort: '全部编码…',
  looking: (done, total) => `正在查找：${number(done)} / ${number(total)} 篇文档`,
  count: (n, groups) => `${number(groups)} 个位置，共 ${hits(n)}匹配`,
  listed: (n) => `仅列出前 ${number(n)} 处。`,
  nothing: '在文本、标题、代码、个案和备忘录中均未找到。',
  hint: '查找所有文本、标题、代码及其定义、个案和备忘录。按 Enter 显示匹配处，按 F4 转到下一处。',
  hits,
  groups: { source: '文档标题', code: '代码', case: '个案', memo: '备忘录' },
  fields: {
    title: '标题',
    name: '名称',
    text: '正文',
    ...partLabelsInChinese,
  },
  reading: '正在读取段落',
  coding: '正在编码段落',
  reviewTitle: (query) => `编码整个研究中“${query}”的所有匹配处`,
  reviewList: '按文档列出的段落',
  notListed: (n) => `一次只能编码列出的 ${number(n)} 处。请查找更少见的词语以涵盖全部。`,
};
