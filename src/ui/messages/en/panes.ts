/** Words of two documents side by side and of two windows. */
export const panes = {
  tools: 'Tools of this document',
};
