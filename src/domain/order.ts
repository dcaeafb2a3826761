type Placed = { readonly id: string; readonly position: number };

/**
 * Positions for records that are put before `beforeId` among their siblings, or at the end when it is null.
 * Positions are fractions, so that a move writes the moved records only; when a gap is used up all siblings are
 * numbered anew.
 * @param siblings those at the place already, in order; moved ones may be among them
 * @returns new positions by id, of the records whose position changes
 */
export function placeBefore(
  siblings: readonly Placed[],
  movedIds: readonly string[],
  beforeId: string | null,
): Map<string, number> {
  const moved = new Set(movedIds);
  const resting = siblings.filter((sibling) => !moved.has(sibling.id));
  const named = siblings.findIndex((sibling) => sibling.id === beforeId);
  // A moved one may be named itself: then its place is before the next one that rests.
  const next = named < 0 ? undefined : siblings.slice(named).find((sibling) => !moved.has(sibling.id));
  const index = next ? resting.indexOf(next) : resting.length;
  const order = [
    ...resting.slice(0, index).map(({ id }) => id),
    ...movedIds,
    ...resting.slice(index).map(({ id }) => id),
  ];
  const stands = order.every((id, i) => siblings[i]?.id === id);
  if (stands && isStrictlyIncreasing(siblings.map(({ position }) => position))) return new Map();
  const low = resting[index - 1]?.position ?? (resting[index]?.position ?? 1) - 1 - movedIds.length;
  const high = resting[index]?.position ?? low + 1 + movedIds.length;
  const step = (high - low) / (movedIds.length + 1);
  const positions = movedIds.map((_, i) => low + step * (i + 1));
  if (isStrictlyIncreasing([low, ...positions, high]))
    return new Map(movedIds.map((id, i) => [id, positions[i] ?? high]));
  return new Map(order.map((id, i) => [id, i + 1]));
}

/** Reading order of records: by position, equal positions by id. */
export function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isStrictlyIncreasing(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? -Infinity));
}
