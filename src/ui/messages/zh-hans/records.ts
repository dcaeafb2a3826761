import type { Messages } from '../message';

/** What the tables of records are called, and links to records in notes. */
export const records: Messages['records'] = {
  missing: '没有这条记录，或已被删除',
  choose: '可链接的记录',
  tables: {
    project: '项目',
    coder: '编码者',
    source: '文档',
    code: '代码',
    quotation: '段落',
    coding: '编码',
    case: '个案',
    memo: '备忘',
  },
};
