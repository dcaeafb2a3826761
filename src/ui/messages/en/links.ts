import { number } from './number';

/** Words of links between quotations, codings and memos. */
export const links = {
  title: 'Links',
  relations: { supports: 'supports', contradicts: 'contradicts', explains: 'explains', follows: 'follows' },
  from: 'From',
  relation: 'Relation',
  to: 'To',
  coder: 'Coder',
  date: 'Made',
  search: 'Search both ends',
  allRelations: 'All relations',
  count: (shown: number, all: number) =>
    shown === all ? (all === 1 ? '1 link' : `${number(all)} links`) : `${number(shown)} of ${number(all)} links`,
  remove: 'Remove link',
  changeRelation: 'Change relation…',
  renameRelation: 'Rename relation everywhere…',
  goToFrom: 'Go to where it begins',
  goToTo: 'Go to where it leads',
  outgoing: (relation: string) => relation,
  incoming: (relation: string) => `← ${relation}`,
  add: 'Link from here…',
  begun: (words: string) => `Linking from “${words}”. Choose the other end, then “Link to here” (Alt+Shift+L).`,
  notBegun: 'Say first where the link begins: “Link from here”.',
  noEnd: 'Select a passage, a coding or a memo first.',
  made: (relation: string) => `Linked: ${relation}`,
  removed: 'Removed the link',
  dialog: {
    title: 'Link',
    rename: 'Rename relation',
    relation: 'Relation',
    own: 'Or an own word',
    save: 'Link',
    change: 'Change',
    cancel: 'Cancel',
  },
  nothing: {
    title: 'No links yet',
    text: 'Select a passage, coding or memo and choose “Link from here”, then another one and “Link to here”: it supports, contradicts, explains or follows, or whatever you call it.',
  },
  nothingFound: { title: 'No link is like that', text: 'Take back the filter.' },
  actions: { begin: 'Link from here…', finish: 'Link to here…' },
};
