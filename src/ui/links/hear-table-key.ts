import type { KeyboardEvent } from 'react';
import { removeLinks } from '../actions/edit-links';
import { goToRecord } from '../actions/go-to-subject';
import { stepsOfKey } from '../parts/tree/step-to';
import { useLinks } from '../state/links';
import { openDialog } from '../state/workspace';
import type { LinkRow } from './link-rows';

const page = 10;

type Modifiers = { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Chooses a link; with Ctrl besides the others, with Shift all up to it. */
export function pickLink(rows: readonly LinkRow[], { link }: LinkRow, modifiers: Modifiers): void {
  const { activeId, selectedIds } = useLinks.getState();
  if (modifiers.shiftKey && activeId !== null) {
    const ids = rows.map((row) => row.link.id);
    const [a = 0, b = 0] = [ids.indexOf(activeId), ids.indexOf(link.id)].toSorted((x, y) => x - y);
    useLinks.setState({ selectedIds: new Set(ids.slice(Math.max(a, 0), b + 1)) });
  } else if (modifiers.ctrlKey || modifiers.metaKey) {
    const next = new Set(selectedIds);
    if (!next.delete(link.id)) next.add(link.id);
    useLinks.setState({ activeId: link.id, selectedIds: next });
  } else useLinks.setState({ activeId: link.id, selectedIds: new Set([link.id]) });
}

/** The keys of the table: arrows, Enter where it leads, Shift+Enter where it begins, F2 the relation, Delete, Ctrl+A. */
export function hearTableKey(
  event: KeyboardEvent,
  rows: readonly LinkRow[],
  openMenu: (at: { x: number; y: number }) => void,
): void {
  const { activeId, selectedIds } = useLinks.getState();
  const at = rows.findIndex(({ link }) => link.id === activeId);
  const link = rows[at]?.link;
  const step = stepsOfKey(event.key, rows.length, page);
  if (step !== null && !event.altKey) {
    const next = rows[Math.min(Math.max(at < 0 ? 0 : at + step, 0), rows.length - 1)]?.link.id;
    if (next !== undefined)
      useLinks.setState({ activeId: next, selectedIds: new Set(event.shiftKey ? [...selectedIds, next] : [next]) });
  } else if (event.key === 'Enter' && link) {
    if (event.shiftKey) void goToRecord(link.fromTable, link.fromId);
    else void goToRecord(link.toTable, link.toId);
  } else if (event.key === 'F2' && link) {
    openDialog({ kind: 'relation', linkIds: [...selectedIds], relation: link.relation, everywhere: false });
  } else if (event.key === 'Delete') void removeLinks([...selectedIds]);
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    useLinks.setState({ selectedIds: new Set(rows.map((row) => row.link.id)) });
  } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
    const box = event.currentTarget.getBoundingClientRect();
    if (link) openMenu({ x: box.left + 40, y: box.top + 60 });
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
