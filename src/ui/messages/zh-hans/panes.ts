import type { Messages } from '../message';

/** Words of two documents side by side and of two windows. */
export const panes: Messages['panes'] = {
  tools: '此文档的工具',
};
