import { useLinking } from '../state/linking';
import type { Action } from './action';
import { beginLink, chosenEnd, finishLink } from './edit-links';

/** Linking passages, codings and memos: where the link begins, then where it leads. */
export const linkActions: readonly Action[] = [
  {
    id: 'link.begin',
    menu: 'code',
    label: (messages) => messages.links.actions.begin,
    shortcut: 'Alt+L',
    isEnabled: () => chosenEnd() !== null,
    run: () => beginLink(),
  },
  {
    id: 'link.finish',
    menu: 'code',
    label: (messages) => messages.links.actions.finish,
    shortcut: 'Alt+Shift+L',
    isEnabled: () => useLinking.getState().from !== null && chosenEnd() !== null,
    run: () => finishLink(),
  },
];
