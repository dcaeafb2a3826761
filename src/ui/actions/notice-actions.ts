import { dismissShown, useNotices } from '../state/notices';
import type { Action } from './action';

/** The messages in the corner, for those who have no pointer. */
export const noticeActions: readonly Action[] = [
  {
    id: 'notices.go',
    label: ({ chrome }) => chrome.actions.goToNotices,
    menu: 'go',
    shortcut: 'Ctrl+Alt+N',
    isEnabled: isAnyShown,
    run: () => document.querySelector<HTMLElement>('[data-notices] > :last-child button')?.focus(),
  },
  {
    id: 'notices.dismiss',
    label: ({ chrome }) => chrome.actions.dismissNotices,
    menu: null,
    isEnabled: isAnyShown,
    run: () => void dismissShown(),
  },
];

function isAnyShown(): boolean {
  return useNotices.getState().notices.some(({ tone }) => tone !== 'announce');
}
