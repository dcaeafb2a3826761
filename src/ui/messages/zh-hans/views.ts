import type { Messages } from '../message';

export const views: Messages['views'] = {
  rail: '视图',
  reader: '阅读',
  find: '查找',
  codebook: '编码本',
  versions: '版本',
  documents: '文档',
  cases: '个案',
  memos: '备忘录',
  links: '链接',
  history: '历史',
};
