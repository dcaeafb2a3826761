import type { Span } from '../model';

/**
 * Formatting and structure as spans over the one text of a source, so that quotations and formatting share coordinates.
 * Block marks (heading, listItem, blockquote, codeBlock, tableCell, footnote, speakerTurn) cover whole paragraphs without
 * the last line end. A list item covers the lists inside it. An empty table cell is an empty span: it takes no place in the
 * text and keeps the table's form.
 */
export type Mark = Span &
  (
    | { readonly kind: 'heading'; readonly level: number }
    | { readonly kind: 'listItem'; readonly depth: number; readonly ordered: boolean; readonly number: number }
    | { readonly kind: 'blockquote'; readonly depth: number }
    | { readonly kind: 'codeBlock' }
    | {
        readonly kind: 'tableCell';
        readonly table: number;
        readonly row: number;
        readonly column: number;
        /** How many rows and columns a merged cell takes; 1 when left out. */
        readonly rowSpan?: number;
        readonly columnSpan?: number;
      }
    /** The note's own words. */
    | { readonly kind: 'footnote'; readonly label: string }
    /** Paragraphs that one person says. */
    | { readonly kind: 'speakerTurn'; readonly speaker: string }
    /** What stands on one page of the printed document; it may begin in the middle of a line. */
    | { readonly kind: 'page'; readonly label: string }
    /** When this is said, in seconds from the beginning of the recording. */
    | { readonly kind: 'time'; readonly from: number; readonly to: number }
    | { readonly kind: 'bold' }
    | { readonly kind: 'italic' }
    | { readonly kind: 'strikethrough' }
    | { readonly kind: 'underline' }
    | { readonly kind: 'superscript' }
    | { readonly kind: 'subscript' }
    | { readonly kind: 'code' }
    | { readonly kind: 'link'; readonly url: string }
    /** The place in the text that a footnote belongs to. */
    | { readonly kind: 'footnoteReference'; readonly label: string }
    /** Text of the web page around the article: shown greyed, left out of counts. */
    | { readonly kind: 'boilerplate' }
  );

export type MarkKind = Mark['kind'];

type FieldType = 'number' | 'boolean' | 'string';

/** What each kind of mark says beyond its span, by the type of the value. */
const markFields: Readonly<Record<MarkKind, Readonly<Record<string, FieldType>>>> = {
  heading: { level: 'number' },
  listItem: { depth: 'number', ordered: 'boolean', number: 'number' },
  blockquote: { depth: 'number' },
  codeBlock: {},
  tableCell: { table: 'number', row: 'number', column: 'number' },
  footnote: { label: 'string' },
  speakerTurn: { speaker: 'string' },
  page: { label: 'string' },
  time: { from: 'number', to: 'number' },
  bold: {},
  italic: {},
  strikethrough: {},
  underline: {},
  superscript: {},
  subscript: {},
  code: {},
  link: { url: 'string' },
  footnoteReference: { label: 'string' },
  boilerplate: {},
};

/** What a mark may also say. */
const optionalFields: Readonly<Record<string, FieldType>> = { rowSpan: 'number', columnSpan: 'number' };

/** Whether something that came over a process border is a mark. */
export function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const mark: Readonly<Record<string, unknown>> = { ...value };
  if (typeof mark['kind'] !== 'string' || !Object.hasOwn(markFields, mark['kind'])) return false;
  const fields = markFields[mark['kind'] as MarkKind];
  return (
    Number.isInteger(mark['start']) &&
    Number.isInteger(mark['end']) &&
    Object.entries(fields).every(([field, type]) => typeof mark[field] === type) &&
    Object.entries(optionalFields).every(([field, type]) => mark[field] === undefined || typeof mark[field] === type)
  );
}

/** Marks in reading order: by start, the longer first, then by kind, so that equal marks give equal bytes. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  return marks.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  );
}

/** The stretches that are boilerplate, merged, in order. */
export function boilerplateSpans(marks: readonly Mark[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const mark of sortMarks(marks.filter((m) => m.kind === 'boilerplate'))) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ start: mark.start, end: mark.end });
  }
  return merged;
}

export function serialiseMarks(marks: readonly Mark[]): string {
  return JSON.stringify(sortMarks(marks));
}

export function parseMarks(json: string): readonly Mark[] {
  return JSON.parse(json) as readonly Mark[];
}
