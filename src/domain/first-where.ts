/**
 * The first whole number, from `from` on and below `count`, of which something is true that is true of all behind it as well;
 * `count` when it is true of none. Asked of some twenty numbers among a million.
 */
export function firstWhere(count: number, isTrue: (number: number) => boolean, from = 0): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
