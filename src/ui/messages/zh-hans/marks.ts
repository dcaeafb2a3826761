import type { Messages } from '../message';

export const marks: Messages['marks'] = {
  turnOf: (speaker) => `${speaker}发言`,
  footnotes: '脚注',
  toFootnote: (label) => `转到脚注 ${label}`,
  backToReference: '回到正文中引用此注之处',
};
