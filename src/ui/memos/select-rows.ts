import type { Id } from '../../domain/model';
import { useMemos } from '../state/memos';
import type { MemoRow } from './rows';

type Modifiers = { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Chooses the memo of a row; with Ctrl besides the others, with Shift all up to it. */
export function pickRow(rows: readonly MemoRow[], row: MemoRow, { shiftKey, ctrlKey, metaKey }: Modifiers): void {
  if (row.kind !== 'memo') return;
  const { activeId, selectedIds } = useMemos.getState();
  const { id } = row.memo;
  const reading = { isEditing: false, draft: null };
  if (shiftKey && activeId !== null) return useMemos.setState({ selectedIds: idsBetween(rows, activeId, id) });
  if (!ctrlKey && !metaKey) return useMemos.setState({ activeId: id, selectedIds: new Set([id]), ...reading });
  const next = new Set(selectedIds);
  if (!next.delete(id)) next.add(id);
  return useMemos.setState({ activeId: id, selectedIds: next, ...reading });
}

/** Chooses the memo so many rows further on; with `extend` those on the way stay chosen. */
export function stepRows(rows: readonly MemoRow[], step: number, extend: boolean): void {
  const { activeId, selectedIds } = useMemos.getState();
  const at = rows.findIndex((row) => row.kind === 'memo' && row.memo.id === activeId);
  const direction = step < 0 ? -1 : 1;
  let next = Math.min(Math.max(at < 0 ? 0 : at + step, 0), rows.length - 1);
  while (rows[next]?.kind === 'day') next += next === 0 ? 1 : direction;
  const row = rows[next];
  if (row?.kind !== 'memo') return;
  const { id } = row.memo;
  const selected = extend ? new Set([...selectedIds, id]) : new Set([id]);
  useMemos.setState({ activeId: id, selectedIds: selected, isEditing: false, draft: null });
}

function idsBetween(rows: readonly MemoRow[], from: Id, to: Id): ReadonlySet<Id> {
  const ids = rows.flatMap((row) => (row.kind === 'memo' ? [row.memo.id] : []));
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)].toSorted((x, y) => x - y);
  return new Set(ids.slice(a, (b ?? 0) + 1));
}
