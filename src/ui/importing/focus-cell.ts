import type { Cell } from './cells';

/** Puts the keyboard into a cell that is drawn, with all of its words selected, and scrolls as little as that takes. */
export function focusCell({ row, column }: Cell): void {
  const field = document.querySelector<HTMLInputElement>(`[role="grid"] [data-cell="${row}.${column}"]`);
  field?.focus({ preventScroll: true });
  field?.select();
  field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
