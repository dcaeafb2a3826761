import type { Messages } from '../message';
import { number } from './number';

/** Words of links between quotations, codings and memos. */
export const links: Messages['links'] = {
  title: '链接',
  relations: { supports: '支持', contradicts: '反驳', explains: '解释', follows: '承接' },
  from: '起点',
  relation: '关系',
  to: '终点',
  coder: '编码者',
  date: '建立时间',
  search: '搜索两端',
  allRelations: '所有关系',
  count: (shown, all) => (shown === all ? `${number(all)} 条链接` : `${number(shown)} / ${number(all)} 条链接`),
  remove: '移除链接',
  changeRelation: '更改关系…',
  renameRelation: '在各处重命名此关系…',
  goToFrom: '前往起点',
  goToTo: '前往终点',
  outgoing: (relation) => relation,
  incoming: (relation) => `← ${relation}`,
  add: '由此建立链接…',
  begun: (words) => `链接起点：“${words}”。请选择另一端，再选“链接到此处”（Alt+Shift+L）。`,
  notBegun: '请先用“由此建立链接”指定起点。',
  noEnd: '请先选择段落、编码或备忘。',
  made: (relation) => `已链接：${relation}`,
  removed: '已移除链接',
  dialog: {
    title: '链接',
    rename: '重命名关系',
    relation: '关系',
    own: '或自行填写',
    save: '链接',
    change: '更改',
    cancel: '取消',
  },
  nothing: {
    title: '尚无链接',
    text: '选择段落、编码或备忘，点“由此建立链接”，再选择另一处并点“链接到此处”：支持、反驳、解释、承接，或您自定的关系。',
  },
  nothingFound: { title: '没有符合条件的链接', text: '请取消筛选。' },
  actions: { begin: '由此建立链接…', finish: '链接到此处…' },
};
