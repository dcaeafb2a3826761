import type { KeyboardEvent } from 'react';
import { removeMemo } from '../actions/edit-memos';
import { goToSubject } from '../actions/go-to-subject';
import { stepsOfKey } from '../parts/tree/step-to';
import { useMemos } from '../state/memos';
import type { MemoRow } from './rows';
import { stepRows } from './select-rows';

const page = 8;

/** The keys of the list: arrows, pages, Enter to the place, F2 to write, Delete, Ctrl+A, Shift+F10. */
export function hearListKey(
  event: KeyboardEvent,
  rows: readonly MemoRow[],
  openMenu: (at: { x: number; y: number }) => void,
): void {
  const { activeId, selectedIds } = useMemos.getState();
  const step = stepsOfKey(event.key, rows.length, page);
  if (step !== null && !event.altKey) stepRows(rows, step, event.shiftKey);
  else if (event.key === 'Enter' && activeId !== null) void goToSubject(activeId);
  else if (event.key === 'F2' && activeId !== null) useMemos.setState({ isEditing: true });
  else if (event.key === 'Delete') void removeMemo([...selectedIds]);
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    useMemos.setState({ selectedIds: new Set(rows.flatMap((row) => (row.kind === 'memo' ? [row.memo.id] : []))) });
  } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
    const box = event.currentTarget.getBoundingClientRect();
    if (activeId !== null) openMenu({ x: box.left + 40, y: box.top + 60 });
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
