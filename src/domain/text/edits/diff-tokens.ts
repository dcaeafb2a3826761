import { firstWhere } from '../../first-where';

/** A stretch of one list that gives way to a stretch of another one; ends are exclusive. */
export type Hunk = { readonly from: number; readonly to: number; readonly otherFrom: number; readonly otherTo: number };

/** Steps of the exact comparison for one pair of lists: what differs more is replaced as a whole. */
const mostDifferences = 1500;

/**
 * What differs between two lists of numbers, in order. What stands once in both and in the same order anchors the
 * comparison (patience); between two anchors Myers' algorithm finds the fewest changes, up to a bound.
 */
export function diffTokens(a: readonly number[], b: readonly number[]): Hunk[] {
  const hunks: Hunk[] = [];
  const open: Hunk[] = [{ from: 0, to: a.length, otherFrom: 0, otherTo: b.length }];
  for (let range = open.pop(); range; range = open.pop()) {
    const core = trimCommon(a, b, range);
    if (core.from === core.to && core.otherFrom === core.otherTo) continue;
    const anchors = core.from === core.to || core.otherFrom === core.otherTo ? [] : findAnchors(a, b, core);
    if (anchors.length === 0) hunks.push(...compareExactly(a, b, core));
    else open.push(...betweenAnchors(core, anchors).reverse());
  }
  return hunks;
}

function trimCommon(a: readonly number[], b: readonly number[], { from, to, otherFrom, otherTo }: Hunk): Hunk {
  let [start, end, otherStart, otherEnd] = [from, to, otherFrom, otherTo];
  while (start < end && otherStart < otherEnd && a[start] === b[otherStart]) {
    start++;
    otherStart++;
  }
  while (start < end && otherStart < otherEnd && a[end - 1] === b[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  return { from: start, to: end, otherFrom: otherStart, otherTo: otherEnd };
}

type Anchor = { readonly at: number; readonly otherAt: number };

/** In long lists where every token repeats itself, a row of so many of them seldom does. */
const longRow = 8;

/** The longest row of tokens that stand once in each list and in the same order; of rows of tokens where none does. */
function findAnchors(a: readonly number[], b: readonly number[], range: Hunk): Anchor[] {
  const anchors = anchorsOfLength(a, b, range, 1);
  const isLong = Math.min(range.to - range.from, range.otherTo - range.otherFrom) > mostDifferences / 2;
  return anchors.length === 0 && isLong ? anchorsOfLength(a, b, range, longRow) : anchors;
}

function anchorsOfLength(a: readonly number[], b: readonly number[], range: Hunk, length: number): Anchor[] {
  const places = onceIn(a, range.from, range.to, length);
  const otherPlaces = onceIn(b, range.otherFrom, range.otherTo, length);
  const pairs = [...places].flatMap(([row, at]): Anchor[] => {
    const otherAt = otherPlaces.get(row);
    return at < 0 || otherAt === undefined || otherAt < 0 ? [] : [{ at, otherAt }];
  });
  pairs.sort((left, right) => left.at - right.at);
  return longestIncreasing(pairs);
}

/** Where each row of tokens stands that stands once; -1 for the others. */
function onceIn(list: readonly number[], from: number, to: number, length: number): Map<number | string, number> {
  const places = new Map<number | string, number>();
  for (let i = from; i + length <= to; i++) {
    const row = length === 1 ? (list[i] ?? -1) : list.slice(i, i + length).join();
    places.set(row, places.has(row) ? -1 : i);
  }
  return places;
}

function longestIncreasing(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, { otherAt }] of pairs.entries()) {
    const length = firstWhere(ends.length, (end) => (pairs[ends[end] ?? 0]?.otherAt ?? 0) >= otherAt);
    before[i] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = i;
  }
  const chosen: Anchor[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

function betweenAnchors(range: Hunk, anchors: readonly Anchor[]): Hunk[] {
  const parts: Hunk[] = [];
  let { from, otherFrom } = range;
  for (const { at, otherAt } of [...anchors, { at: range.to, otherAt: range.otherTo }]) {
    parts.push({ from, to: at, otherFrom, otherTo: otherAt });
    from = at + 1;
    otherFrom = otherAt + 1;
  }
  return parts;
}

/** Myers 1986: the shortest way through the grid of both lists. A range that differs too much is one hunk. */
function compareExactly(a: readonly number[], b: readonly number[], range: Hunk): Hunk[] {
  const [n, m] = [range.to - range.from, range.otherTo - range.otherFrom];
  if (n === 0 || m === 0) return [range];
  const most = Math.min(n + m, mostDifferences);
  const rounds: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  for (let differences = 0; differences <= most; differences++) {
    rounds.push(furthest.slice(most - differences, most + differences + 3));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const left = furthest[most + diagonal] ?? 0;
      const right = furthest[most + diagonal + 2] ?? 0;
      const isDown = diagonal === -differences || (diagonal !== differences && left < right);
      let x = isDown ? right : left + 1;
      while (x < n && x - diagonal < m && a[range.from + x] === b[range.otherFrom + x - diagonal]) x++;
      furthest[most + 1 + diagonal] = x;
      if (x >= n && x - diagonal >= m) return readWay(rounds, range, n, m);
    }
  }
  return [range];
}

/** Walks the way back through the rounds and gathers the steps that left the diagonal. */
function readWay(rounds: readonly Int32Array[], range: Hunk, n: number, m: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [n, m];
  for (let differences = rounds.length - 1; differences > 0; differences--) {
    const round = rounds[differences];
    const at = (diagonal: number): number => round?.[diagonal + differences + 1] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1));
    const previous = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = at(previous);
    const fromY = fromX - previous;
    const step = {
      from: range.from + fromX,
      to: range.from + fromX + (isDown ? 0 : 1),
      otherFrom: range.otherFrom + fromY,
      otherTo: range.otherFrom + fromY + (isDown ? 1 : 0),
    };
    const next = hunks.at(-1);
    if (next && next.from === step.to && next.otherFrom === step.otherTo) {
      hunks[hunks.length - 1] = { ...next, from: step.from, otherFrom: step.otherFrom };
    } else hunks.push(step);
    [x, y] = [fromX, fromY];
  }
  return hunks.reverse();
}
