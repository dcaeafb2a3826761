import type { Action } from './action';

/** From panel to panel by one key: documents, codebook, text, inspector, and round again. */
export const panelActions: readonly Action[] = [
  {
    id: 'panel.next',
    label: ({ chrome }) => chrome.actions.nextPanel,
    menu: 'go',
    shortcut: 'F6',
    run: () => goToPanel(1),
  },
  {
    id: 'panel.previous',
    label: ({ chrome }) => chrome.actions.previousPanel,
    menu: 'go',
    shortcut: 'Shift+F6',
    run: () => goToPanel(-1),
  },
];

/** The panels as they stand in the page; each marks with `data-focus-panel` what takes the focus, itself or its first control. */
function goToPanel(direction: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-focus-panel]')].filter(
    (panel) => panel.closest('[inert]') === null && panel.getClientRects().length > 0,
  );
  const here = panels.findIndex((panel) => panel.contains(document.activeElement));
  const next =
    here < 0
      ? panels.find((panel) => panel.dataset['focusPanel'] === 'text')
      : panels.at((here + direction) % panels.length);
  const first = next && next.tabIndex < 0 ? next.querySelector<HTMLElement>('button, input, textarea') : next;
  first?.focus();
}
