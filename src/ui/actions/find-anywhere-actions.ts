import { useFindAnywhere } from '../state/find-anywhere';
import { isViewShown, showView } from '../state/views';
import type { Action } from './action';
import { stepFound } from './find-anywhere';

const hasFound = (): boolean => useFindAnywhere.getState().groups.length > 0;

/** Going through the hits of the whole study, and coding them. */
export const findAnywhereActions: readonly Action[] = [
  {
    id: 'findAnywhere.next',
    label: ({ findAnywhere }) => findAnywhere.next,
    menu: 'go',
    shortcut: 'F4',
    isEnabled: hasFound,
    run: () => stepFound(1),
  },
  {
    id: 'findAnywhere.previous',
    label: ({ findAnywhere }) => findAnywhere.previous,
    menu: 'go',
    shortcut: 'Shift+F4',
    isEnabled: hasFound,
    run: () => stepFound(-1),
  },
  {
    id: 'findAnywhere.codeAll',
    label: ({ findAnywhere }) => findAnywhere.codeAll,
    menu: 'code',
    isEnabled: () =>
      isViewShown('find') &&
      !useFindAnywhere.getState().isLooking &&
      useFindAnywhere.getState().groups.some(({ table, hits }) => table === 'text' && hits.starts.length > 0),
    run() {
      showView('find');
      useFindAnywhere.setState({ reviewed: true });
    },
  },
];
