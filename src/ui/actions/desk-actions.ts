import { useProject } from '../state/project';
import { isViewShown, showView, type View, views } from '../state/views';
import type { Action } from './action';
import { openFindAnywhere } from './find-anywhere';

const keys: { readonly [V in View]: string } = {
  reader: 'Alt+1',
  find: 'Ctrl+Shift+F',
  codebook: 'Alt+2',
  documents: 'Alt+3',
  cases: 'Alt+4',
  memos: 'Alt+5',
  links: 'Alt+6',
  history: 'Alt+7',
  versions: 'Alt+8',
};

/** One action for each view of the study. */
export const deskActions: readonly Action[] = views.map((view) => ({
  id: `desk.${view}`,
  label: (messages) => messages.views[view],
  menu: 'go',
  shortcut: keys[view],
  isEnabled: () => useProject.getState().mirror !== null,
  isChecked: () => isViewShown(view),
  run: () => (view === 'find' ? openFindAnywhere() : showView(view)),
}));
