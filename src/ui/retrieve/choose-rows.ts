/** The rows that are chosen after one went to another row: it alone, all from the one to the other, or it besides. */
export function chosenAfter(
  { row, chosen }: { readonly row: number; readonly chosen: ReadonlySet<number> },
  target: number,
  { extend, toggle }: { readonly extend: boolean; readonly toggle: boolean },
): ReadonlySet<number> {
  if (toggle) {
    const next = new Set(chosen.size > 0 ? chosen : [row]);
    if (!next.delete(target)) next.add(target);
    return next;
  }
  if (!extend) return new Set();
  const next = new Set(chosen.size > 0 ? chosen : [row]);
  const [low, high] = [Math.min(row, target), Math.max(row, target)];
  for (let one = low; one <= high; one++) next.add(one);
  return next;
}
