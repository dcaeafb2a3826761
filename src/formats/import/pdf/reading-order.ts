import { isRightToLeft } from './letters';
import type { Line } from './lines';

/** Lines that are read one below the other, with the edges of the column they stand in. */
export type Column = { readonly lines: readonly Line[]; readonly left: number; readonly right: number };

type Interval = { left: number; right: number };
type Region = { readonly lines: readonly Line[]; readonly isLeftward: boolean };

/** White space between columns, in the size of their letters. */
const narrowestGutter = 0.55;
/** A column holds lines at least this long on average, in the size of its letters; cells of a table are shorter. */
const shortestLines = 8;
const fewestLines = 3;
/** No page has more lines than this in columns; a larger one is a drawing, read from top to bottom. */
const mostLines = 3000;

/** The lines of a page in the order in which they are read: headlines across columns, then column by column. */
export function orderLines(lines: readonly Line[]): readonly Column[] {
  const angles = [...new Set(lines.map(({ angle }) => angle))];
  return angles
    .map((angle) => lines.filter((line) => line.angle === angle))
    .toSorted((a, b) => b.length - a.length)
    .flatMap((turned) => orderRegion({ lines: turned, isLeftward: isMostlyLeftward(turned) }));
}

function isMostlyLeftward(lines: readonly Line[]): boolean {
  const leftward = lines.filter(({ words }) => words.some(({ text }) => isRightToLeft(text)));
  return leftward.length > lines.length / 2;
}

function orderRegion(region: Region): readonly Column[] {
  const lines = region.lines.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const columns: Column[] = [];
  let across: Line[] = [];
  const endAcross = (): void => {
    if (across.length > 0) columns.push(toColumn(joinRows(across)));
    across = [];
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    const isRest = line !== undefined && endsHeadline(across.at(-1), line, lines[i + 1]);
    const band = lines.length <= mostLines && !isRest ? findBand(lines, i) : null;
    if (band) {
      endAcross();
      const parts = region.isLeftward ? band.parts.toReversed() : band.parts;
      for (const part of parts) columns.push(...orderRegion({ ...region, lines: part }));
      i = band.end;
    } else if (line) {
      across.push(line);
      i++;
    }
  }
  endAcross();
  return columns;
}

/** Whether a line goes on from a headline across columns: in the same letters, larger than those below. */
function endsHeadline(above: Line | undefined, line: Line, below: Line | undefined): boolean {
  if (!above || !below || line.size < below.size * 1.1 || Math.abs(above.size - line.size) > 0.3) return false;
  const areAligned =
    Math.abs(above.left - line.left) < line.size ||
    Math.abs(above.left + above.right - line.left - line.right) < line.size;
  return areAligned && line.y - above.y < line.size * 1.6;
}

function toColumn(lines: readonly Line[]): Column {
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

type Band = { readonly parts: readonly (readonly Line[])[]; readonly end: number };

/** The stretch of lines from here on down which the same white rivers run. */
function findBand(lines: readonly Line[], from: number): Band | null {
  let covered: Interval[] = [];
  let gutters: readonly Interval[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line) break;
    const next = cover(covered, line);
    const open = findGutters(next, line.size);
    if (open.length === 0 && (gutters.length > 0 || isAcross(next, lines))) break;
    covered = next;
    gutters = open;
  }
  if (gutters.length === 0) return null;
  const stretch = lines.slice(from, end);
  const parts = keepColumns(splitAt(stretch, gutters));
  if (parts.length < 2) return null;
  const last = cutTail(parts, end < lines.length);
  const kept = last === null ? stretch : stretch.filter(({ y }) => y < last);
  if (kept.length === stretch.length) return { parts, end };
  return { parts: parts.map((part) => part.filter(({ y }) => y < (last ?? y))), end: from + kept.length };
}

function cover(covered: readonly Interval[], { left, right }: Interval): Interval[] {
  const merged = { left, right };
  const apart: Interval[] = [];
  for (const interval of covered) {
    if (interval.right < merged.left || interval.left > merged.right) apart.push(interval);
    else {
      merged.left = Math.min(merged.left, interval.left);
      merged.right = Math.max(merged.right, interval.right);
    }
  }
  return [...apart, merged].toSorted((a, b) => a.left - b.left);
}

function findGutters(covered: readonly Interval[], size: number): readonly Interval[] {
  return covered
    .slice(1)
    .map((interval, i) => ({ left: covered[i]?.right ?? interval.left, right: interval.left }))
    .filter(({ left, right }) => right - left >= size * narrowestGutter);
}

function isAcross(covered: readonly Interval[], lines: readonly Line[]): boolean {
  const [first] = covered;
  if (!first || covered.length > 1) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return first.right - first.left > (right - left) * 0.9;
}

function splitAt(lines: readonly Line[], gutters: readonly Interval[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [[], ...gutters.map(() => [])];
  for (const line of lines) {
    const part = gutters.filter(({ right }) => line.left >= right - 0.01).length;
    parts[part]?.push(line);
  }
  return parts;
}

/** Parts that are no columns of prose, such as bullets or the cells of a table, go with the part beside them. */
function keepColumns(parts: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const kept: (readonly Line[])[] = [];
  let pending: readonly Line[] = [];
  for (const part of parts) {
    const whole = [...pending, ...part];
    if (isProse(part)) {
      kept.push(whole);
      pending = [];
    } else pending = whole;
  }
  if (pending.length === 0) return kept;
  return [...kept.slice(0, -1), [...(kept.at(-1) ?? []), ...pending]];
}

function isProse(lines: readonly Line[]): boolean {
  const lengths = new Map<number, number>();
  for (const { left, right, size, y } of lines) {
    lengths.set(Math.round(y), (lengths.get(Math.round(y)) ?? 0) + (right - left) / size);
  }
  const sum = [...lengths.values()].reduce((total, length) => total + length, 0);
  return lengths.size >= fewestLines && sum / lengths.size >= shortestLines;
}

/** Where what stands alone below the columns begins: a heading over what comes next, for instance. */
function cutTail(parts: readonly (readonly Line[])[], isFollowed: boolean): number | null {
  if (!isFollowed) return null;
  const bottoms = parts.map((part) => Math.max(...part.map(({ y }) => y)));
  const [lowest, second] = bottoms.toSorted((a, b) => b - a);
  const longest = parts[bottoms.indexOf(lowest ?? 0)];
  if (!longest || second === undefined) return null;
  const tail = longest.filter(({ y }) => y > second);
  const above = longest.filter(({ y }) => y <= second).at(-1);
  const [first] = tail;
  if (!first || !above || tail.length > 2 || first.y - above.y < first.size * 2) return null;
  return first.y - 0.01;
}

/** Pieces on one baseline become one line. */
function joinRows(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - line.y) <= Math.min(first.size, line.size) * 0.35) row.push(line);
    else rows.push([line]);
  }
  return rows.map(joinRow);
}

function joinRow(row: readonly Line[]): Line {
  const [only] = row;
  if (only && row.length === 1) return only;
  const sorted = row.toSorted((a, b) => a.left - b.left);
  const ordered = isMostlyLeftward(row) ? sorted.toReversed() : sorted;
  const main = row.reduce((a, b) => (countLetters(b) > countLetters(a) ? b : a));
  return {
    ...main,
    words: ordered.flatMap(({ words }, i) =>
      words.map((word, j) => (i > 0 && j === 0 ? { ...word, isApart: true } : word)),
    ),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    isArtifact: row.every(({ isArtifact }) => isArtifact),
  };
}

function countLetters({ words }: Line): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
