import { directionOf, hasRightToLeft, type Direction } from '../../../domain/text/direction';
import type { Mark, MarkKind } from '../../../domain/text/marks';
import type { Leaf } from './offset-index';
import { listEmptyCells, planGroups, type EmptyCells, type Group } from './plan-groups';
import { openingsIn, type Opening } from './plan-openings';

/** How a text is laid out: one block a line, blank lines included, so that every offset has a place on the screen. */
export type Block = {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  readonly kind: 'paragraph' | 'heading' | 'blank';
  /** 1 to 6 for a heading. */
  readonly level: number;
  /** Number of the paragraph, on its first block only: null on blank lines and on the rest of a split line. */
  readonly paragraph: number | null;
  /** True when this block goes on with the line of the block before: nothing stands between them in the text. */
  readonly continues: boolean;
  readonly boilerplate: boolean;
  /** By its first letter; null without letters, and everywhere in a text that runs from left to right only. */
  readonly direction: Direction | null;
  readonly groups: readonly Group[];
  readonly runs: readonly Run[];
};

export const formatKinds = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'superscript',
  'subscript',
  'code',
] as const;
export type FormatKind = (typeof formatKinds)[number];

/** A stretch of one block in one formatting: exactly one text node on the screen. */
export type Run = Leaf & {
  readonly formats: readonly FormatKind[];
  readonly boilerplate: boolean;
  readonly url: string | null;
  /** The label of the footnote that it refers to. */
  readonly reference: string | null;
  /** What begins with it: it stands beside the line. */
  readonly opening: Opening | null;
};

/** Longer lines are split for display: a single huge text node costs 87 ms for each coding painted on it. */
const longestBlock = 2000;

/** Lays out a text with its marks. Blocks come in the order of the text. */
export function planBlocks(text: string, marks: readonly Mark[]): Block[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const blocks: Block[] = [];
  let paragraph = 0;
  let nextMark = 0;
  let open: Mark[] = [];
  const mixed = hasRightToLeft(text);
  const emptyCells = listEmptyCells(marks);
  for (let start = 0; start <= text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    open = open.filter((mark) => mark.end > start);
    for (let mark = sorted[nextMark]; mark && mark.start <= end; mark = sorted[++nextMark]) {
      if (mark.end > start) open.push(mark);
    }
    // A mark that goes on behind an empty line holds it as well.
    const here = open.filter((mark) => mark.start < end || (start === end && mark.start < start));
    const words = text.slice(start, end);
    const blank = words.trim() === '';
    if (!blank) paragraph++;
    const line = { blank, paragraph, start, direction: mixed ? directionOf(words) : null };
    for (let piece = start; piece < end || piece === start;) {
      const pieceEnd = splitPoint(text, piece, end);
      blocks.push(planBlock({ start: piece, end: pieceEnd }, here, line, emptyCells));
      piece = pieceEnd;
      if (piece === end) break;
    }
    start = end + 1;
  }
  return blocks;
}

/** The text nodes of a block, or its own empty place on a line without letters. */
export function leavesOf(block: Block): readonly Leaf[] {
  return block.runs.length > 0 ? block.runs : [{ start: block.start, end: block.end }];
}

/** What the pieces of a line have in common. */
type Line = Pick<Block, 'direction'> & { readonly blank: boolean; readonly paragraph: number; readonly start: number };

function planBlock(span: Leaf, marks: readonly Mark[], line: Line, emptyCells: EmptyCells): Block {
  const { blank, paragraph, start, direction } = line;
  const heading = findMark(marks, 'heading');
  const opensLine = span.start === start;
  const covering = marks.filter((mark) => mark.start <= span.start && mark.end >= span.end);
  return {
    ...span,
    kind: blank ? 'blank' : heading ? 'heading' : 'paragraph',
    level: heading ? Math.min(6, Math.max(1, heading.level)) : 0,
    paragraph: blank || !opensLine ? null : paragraph,
    continues: !opensLine,
    boilerplate: covering.some((mark) => mark.kind === 'boilerplate'),
    direction,
    groups: planGroups(blank ? covering : marks, start, emptyCells),
    runs: planRuns(span, marks),
  };
}

/** Runs of equal formatting, cut where an inline mark begins or ends. A blank line has none. */
function planRuns(span: Leaf, marks: readonly Mark[]): Run[] {
  const inline = marks.filter((mark) => isInline(mark) && mark.start < span.end && mark.end > span.start);
  const openings = openingsIn(marks, span);
  // Most lines of a book are plain, and a book has thousands.
  if (inline.length === 0 && openings.size === 0) {
    return span.start === span.end ? [] : [formatRun(span.start, span.end, inline, null)];
  }
  const cuts = new Set([span.start, span.end, ...openings.keys()]);
  for (const mark of inline) {
    cuts.add(Math.max(mark.start, span.start));
    cuts.add(Math.min(mark.end, span.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  edges.slice(1).forEach((end, i) => {
    const start = edges[i] ?? span.start;
    const here = inline.filter((mark) => mark.start <= start && mark.end >= end);
    const run = formatRun(start, end, here, openings.get(start) ?? null);
    const last = runs.at(-1);
    if (last && !run.opening && sameFormat(last, run)) runs[runs.length - 1] = { ...last, end };
    else runs.push(run);
  });
  return runs;
}

function formatRun(start: number, end: number, marks: readonly Mark[], opening: Opening | null): Run {
  const has = (kind: MarkKind): boolean => marks.some((mark) => mark.kind === kind);
  return {
    start,
    end,
    // No letter is raised and lowered at once; the editor would make one node of what only differs in that.
    formats:
      marks.length === 0
        ? noFormats
        : formatKinds.filter((kind) => has(kind) && !(kind === 'subscript' && has('superscript'))),
    boilerplate: has('boilerplate'),
    url: findMark(marks, 'link')?.url ?? null,
    reference: findMark(marks, 'footnoteReference')?.label ?? null,
    opening,
  };
}

const noFormats: readonly FormatKind[] = [];

function sameFormat(a: Run, b: Run): boolean {
  return (
    a.formats.length === b.formats.length &&
    a.formats.every((format, i) => format === b.formats[i]) &&
    a.boilerplate === b.boilerplate &&
    a.url === b.url &&
    a.reference === b.reference
  );
}

const inlineKinds: readonly MarkKind[] = [...formatKinds, 'link', 'footnoteReference', 'boilerplate'];

function isInline(mark: Mark): boolean {
  return inlineKinds.includes(mark.kind);
}

function findMark<K extends MarkKind>(marks: readonly Mark[], kind: K): Extract<Mark, { kind: K }> | undefined {
  return marks.find((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
}

/** Where a block that begins at `start` ends: at the line's end, or after white space near the limit, never in a character. */
function splitPoint(text: string, start: number, lineEnd: number): number {
  if (lineEnd - start <= longestBlock) return lineEnd;
  const limit = start + longestBlock;
  const space = text.lastIndexOf(' ', limit);
  if (space > start + longestBlock / 2) return space + 1;
  const cutsCharacter = (text.charCodeAt(limit) & 0xfc00) === 0xdc00;
  return cutsCharacter ? limit - 1 : limit;
}
