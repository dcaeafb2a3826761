import type { Mark, MarkKind } from '../../../domain/text/marks';

/**
 * What holds several lines on the screen. A line names its groups from the outermost in; lines that follow each other and
 * name the same key share the element.
 */
export type Group = { readonly key: string } & (
  | { readonly kind: 'turn'; readonly speaker: string; readonly opens: boolean }
  | { readonly kind: 'quote' }
  /** `indent`: how many lists deeper than what holds it. */
  | { readonly kind: 'list'; readonly indent: number }
  /** The marker stands on the first line of an item and of a note only. */
  | { readonly kind: 'item'; readonly marker: string }
  | { readonly kind: 'code' }
  /** `empty`: its cells without words, which no line is in. */
  | { readonly kind: 'table'; readonly empty: readonly CellPlace[] }
  | { readonly kind: 'row'; readonly row: number }
  | ({ readonly kind: 'cell' } & CellPlace)
  | { readonly kind: 'notes' }
  | { readonly kind: 'note'; readonly label: string; readonly opens: boolean }
);

/** Where a cell stands, and how many rows and columns it takes. */
export type CellPlace = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/** The cells without words of each table, in reading order. */
export type EmptyCells = ReadonlyMap<number, readonly CellPlace[]>;

type MarkOf<K extends MarkKind> = Extract<Mark, { kind: K }>;

const noGroups: readonly Group[] = [];
const noCells: readonly CellPlace[] = [];
/** The order of groups that begin and end together. */
const nesting: readonly MarkKind[] = ['speakerTurn', 'footnote', 'blockquote', 'listItem', 'tableCell', 'codeBlock'];

/** The cells of a document that hold no words. */
export function listEmptyCells(marks: readonly Mark[]): EmptyCells {
  const byTable = new Map<number, CellPlace[]>();
  for (const mark of marks) {
    if (mark.kind !== 'tableCell' || mark.start < mark.end) continue;
    const cells = byTable.get(mark.table) ?? [];
    cells.push(placeOfCell(mark));
    byTable.set(mark.table, cells);
  }
  for (const cells of byTable.values()) cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return byTable;
}

function placeOfCell({ row, column, rowSpan = 1, columnSpan = 1 }: MarkOf<'tableCell'>): CellPlace {
  return { row, column, rowSpan, columnSpan };
}

/** The groups of a line that begins at `start`, by the marks that lie on it. */
export function planGroups(marks: readonly Mark[], start: number, emptyCells: EmptyCells): readonly Group[] {
  const holding = marks.filter(({ kind }) => nesting.includes(kind));
  if (holding.length === 0) return noGroups;
  holding.sort(
    (a, b) => outermost(a, b) || a.start - b.start || b.end - a.end || rankOf(a) - rankOf(b) || depthOf(a) - depthOf(b),
  );
  const groups: Group[] = [];
  const once = new Set<MarkKind>();
  let depth = 0;
  for (const mark of holding) {
    const { kind } = mark;
    if (once.has(kind)) continue;
    if (kind !== 'blockquote' && kind !== 'listItem') once.add(kind);
    if (kind === 'listItem') {
      groups.push(...planItem(mark, depth, start));
      depth = mark.depth;
    } else groups.push(...planHolder(mark, start, emptyCells));
  }
  return groups;
}

function planItem(mark: MarkOf<'listItem'>, outerDepth: number, start: number): readonly Group[] {
  const marker = mark.start !== start ? '' : mark.ordered ? `${mark.number}.` : '•';
  return [
    { key: `list ${mark.depth} ${mark.ordered}`, kind: 'list', indent: Math.max(1, mark.depth - outerDepth) },
    { key: `item ${mark.start}`, kind: 'item', marker },
  ];
}

function planHolder(mark: Mark, start: number, emptyCells: EmptyCells): readonly Group[] {
  switch (mark.kind) {
    case 'speakerTurn':
      return [{ key: `turn ${mark.start}`, kind: 'turn', speaker: mark.speaker, opens: mark.start === start }];
    case 'footnote':
      return [
        { key: 'notes', kind: 'notes' },
        { key: `note ${mark.start}`, kind: 'note', label: mark.label, opens: mark.start === start },
      ];
    case 'blockquote':
      return [{ key: `quote ${mark.depth}`, kind: 'quote' }];
    case 'codeBlock':
      return [{ key: `code ${mark.start}`, kind: 'code' }];
    case 'tableCell':
      return [
        { key: `table ${mark.table}`, kind: 'table', empty: emptyCells.get(mark.table) ?? noCells },
        { key: `row ${mark.row}`, kind: 'row', row: mark.row },
        { key: `cell ${mark.column}`, kind: 'cell', ...placeOfCell(mark) },
      ];
    default:
      return noGroups;
  }
}

/** Turns and notes hold whatever else is on the line, wherever that began. */
function outermost(a: Mark, b: Mark): number {
  return Math.min(rankOf(a), 2) - Math.min(rankOf(b), 2);
}

function rankOf({ kind }: Mark): number {
  return nesting.indexOf(kind);
}

function depthOf(mark: Mark): number {
  return mark.kind === 'blockquote' || mark.kind === 'listItem' ? mark.depth : 0;
}
