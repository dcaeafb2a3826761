/** Words of two documents side by side and of two windows. */
export const panes = {
  tools: 'Tools of this document',
  left: 'Document at the left',
  right: 'Document at the right',
  leftActive: 'Document at the left, active',
  rightActive: 'Document at the right, active',
  divider: 'Between the two documents',

  openBeside: 'Open beside',
  twoPlaces: 'Two places of this document side by side',
  close: 'Close this side',
  swap: 'Swap sides',
  inStep: 'Scroll in step',
  goLeft: 'Go to the document at the left',
  goRight: 'Go to the document at the right',

  openedBeside: (title: string) => `“${title}” stands beside`,
  closed: (title: string) => `Only “${title}” is shown now`,
  inStepOn: 'Both sides scroll in step',
  inStepOff: 'Each side scrolls by itself',

  newWindow: 'New window',
  openedElsewhere: (project: string) => `“${project}” was opened in another window. All windows show it now.`,
};
