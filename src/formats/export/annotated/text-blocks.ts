import type { Span } from '../../../domain/model';
import { listParagraphs } from '../../../domain/text/paragraphs';
import { type Mark, sortMarks } from '../../../domain/text/marks';
import { indexSpans, type SpanIndex } from '../../../domain/text/span-index';

/** What stands one below the other in a document: lines, lists of lines that go together, tables. */
export type TextBlock =
  | { readonly kind: 'line'; readonly line: TextLine }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly depth: number;
      readonly from: number;
      readonly lines: readonly TextLine[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] };

/** A paragraph with the structure that it has. */
export type TextLine = Span & {
  readonly heading: number | null;
  readonly quote: number;
  readonly isCode: boolean;
  /** The label of the footnote whose words these are. */
  readonly footnote: string | null;
  /** Who begins to speak here, unless the words themselves say it. */
  readonly speaker: string | null;
  /** The printed page that begins in this line. */
  readonly page: string | null;
};

export type TableCell = {
  readonly lines: readonly TextLine[];
  readonly rowSpan: number;
  readonly columnSpan: number;
};

type CellMark = Extract<Mark, { kind: 'tableCell' }>;
type ItemMark = Extract<Mark, { kind: 'listItem' }>;

/** The blocks of a text in reading order; blank lines are none. */
export function listBlocks(text: string, marks: readonly Mark[]): readonly TextBlock[] {
  const sorted = sortMarks(marks);
  const index = indexSpans(sorted);
  const cells = sorted.filter((mark) => mark.kind === 'tableCell');
  const tables = new Set<number>();
  const blocks: GrowingBlock[] = [];
  for (const paragraph of listParagraphs(text)) {
    const around = index.overlapping(paragraph);
    const cell = around.find((mark) => mark.kind === 'tableCell');
    if (cell) {
      if (!tables.has(cell.table))
        blocks.push(
          tableOf(
            text,
            index,
            cells.filter(({ table }) => table === cell.table),
          ),
        );
      tables.add(cell.table);
      continue;
    }
    const line = lineOf(text, paragraph, around);
    const item = around.findLast((mark) => mark.kind === 'listItem');
    if (!item || line.heading !== null) blocks.push({ kind: 'line', line });
    else addToList(blocks, item, line);
  }
  return blocks;
}

/** The lines of a block in reading order. */
export function linesOf(block: TextBlock): readonly TextLine[] {
  switch (block.kind) {
    case 'line':
      return [block.line];
    case 'list':
      return block.lines;
    case 'table':
      return block.rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
  }
}

/** A block while its list may still grow. */
type GrowingBlock =
  | Exclude<TextBlock, { kind: 'list' }>
  | (Omit<Extract<TextBlock, { kind: 'list' }>, 'lines'> & { readonly lines: TextLine[] });

function addToList(blocks: GrowingBlock[], { ordered, depth, number }: ItemMark, line: TextLine): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.depth === depth && last.ordered === ordered) last.lines.push(line);
  else blocks.push({ kind: 'list', ordered, depth, from: number, lines: [line] });
}

function tableOf(text: string, index: SpanIndex<Mark>, cells: readonly CellMark[]): GrowingBlock {
  const rows = new Map<number, TableCell[]>();
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const { start, end, row, rowSpan = 1, columnSpan = 1 } = cell;
    const lines = listParagraphs(text.slice(start, end)).map((paragraph) => {
      const span = { start: start + paragraph.start, end: start + paragraph.end };
      return lineOf(text, span, index.overlapping(span));
    });
    rows.set(row, [...(rows.get(row) ?? []), { lines, rowSpan, columnSpan }]);
  }
  return { kind: 'table', rows: [...rows.values()] };
}

function lineOf(text: string, { start, end }: Span, around: readonly Mark[]): TextLine {
  let heading: number | null = null;
  let quote = 0;
  let isCode = false;
  let footnote: string | null = null;
  let speaker: string | null = null;
  let page: string | null = null;
  for (const mark of around) {
    const beginsHere = mark.start >= start || text.slice(mark.start, start).trim() === '';
    if (mark.kind === 'heading') heading = mark.level;
    if (mark.kind === 'blockquote') quote = Math.max(quote, mark.depth);
    if (mark.kind === 'codeBlock') isCode = true;
    if (mark.kind === 'footnote') footnote = mark.label;
    if (mark.kind === 'page' && beginsHere) page = mark.label;
    if (mark.kind === 'speakerTurn' && beginsHere && !text.startsWith(mark.speaker, start)) ({ speaker } = mark);
  }
  return { start, end, heading, quote, isCode, footnote, speaker, page };
}
