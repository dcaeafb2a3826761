import type { Messages } from '../message';
import { number } from './number';

const codes = (n: number): string => `${number(n)} 个代码`;
const documents = (n: number): string => `${number(n)} 个文档`;

/** 代码集合与文档集合的用语。 */
export const sets: Messages['sets'] = {
  titles: { code: '代码集合', source: '文档集合' },
  help: {
    code: '集合可以收入树中任何位置的代码。用代码的右键菜单将其加入。',
    source: '集合可以收入任何文件夹中的文档。用文档的右键菜单将其加入。',
  },
  newSet: '新建集合…',
  newSetOf: {
    code: (n) => (n === 0 ? '新建代码集合' : `用 ${codes(n)}新建集合`),
    source: (n) => (n === 0 ? '新建文档集合' : `用 ${documents(n)}新建集合`),
  },
  manage: '全部集合…',
  name: '集合名称',
  newName: '新集合的名称',
  add: '添加',
  members: { code: codes, source: documents },
  up: (name) => `上移“${name}”`,
  down: (name) => `下移“${name}”`,
  remove: (name) => `移除“${name}”`,
  removed: (name) => `已移除集合“${name}”`,
};
