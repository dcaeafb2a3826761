import type { Messages } from '../message';
import { number } from './number';

export const retrieved: Messages['retrieved'] = {
  acts: {
    code: '编码……',
    weight: '权重',
    noWeight: '不设权重',
    stance: '立场',
    noStance: '不设立场',
    copy: '连同出处复制',
    chooseAll: '选择所有段落',
    addToReport: '加入报告',
    context: '显示上下文',
    open: '转到文中位置',
    more: '更多',
    moreAbout: (n) => `对 ${number(n)} 个段落的更多操作`,
    weigh: (weight) => `所选段落：权重 ${weight}`,
    setStance: (stance) => `所选段落：立场 ${stance}`,
  },
  reading: '正在读取所选段落',
  coding: '正在为段落编码',
  weighed: (n) => `已更改 ${number(n)} 条编码的权重。`,
  stanceSet: (n) => `已更改 ${number(n)} 条编码的立场。`,
  copied: (n) => `已复制 ${number(n)} 个段落。`,
  weightOf: (weights) => `权重 ${weights}`,
  group: (name, n) => `${name}，${number(n)} 个段落`,
  folded: '已折叠',
  fold: '折叠',
  unfold: '展开',
};
