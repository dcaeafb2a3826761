/** Which rows are selected after a click or a key, as in every file manager. */
export function selectRows(
  order: readonly string[],
  selected: ReadonlySet<string>,
  anchorId: string | null,
  rowId: string,
  how: { readonly toggle: boolean; readonly extend: boolean },
): ReadonlySet<string> {
  if (how.extend && anchorId !== null && order.includes(anchorId)) {
    const [from, to] = [order.indexOf(anchorId), order.indexOf(rowId)].sort((a, b) => a - b);
    const stretch = order.slice(from, (to ?? 0) + 1);
    return new Set(how.toggle ? [...selected, ...stretch] : stretch);
  }
  if (!how.toggle) return new Set([rowId]);
  const next = new Set(selected);
  if (!next.delete(rowId)) next.add(rowId);
  return next;
}
