import { textOf, type Row, type Usual } from './flow';
import type { Word } from './lines';

/** A note at the foot of a page, without its number. */
export type Footnote = { readonly label: string; readonly rows: Row[] };

export type Footnotes = {
  /** The lines that are no notes. */
  readonly body: readonly Row[];
  readonly notes: readonly Footnote[];
  /** The raised numbers in the text, with the note that each belongs to. */
  readonly references: ReadonlyMap<Word, Footnote>;
};

const labelForm = /^(\d{1,4}|[*\u2020\u2021\u00a7]{1,3}|[a-z])$/;
const smaller = 0.95;

/** Finds the notes at the foot of each page: small lines that begin with a number which stands raised in the text above. */
export function takeFootnotes(rows: readonly Row[], usual: Usual): Footnotes {
  const body: Row[] = [];
  const notes: Footnote[] = [];
  const references = new Map<Word, Footnote>();
  const labels = new Set<string>();
  for (const page of splitBy('page', rows)) {
    const raised = findRaised(page);
    const found = takeFromPage(page, raised, usual, notes.at(-1));
    for (const note of found.notes) {
      const label = labels.has(note.label) ? `${note.label}-${(page[0]?.page ?? 0) + 1}` : note.label;
      labels.add(label);
      const named = { ...note, label };
      notes.push(named);
      for (const word of raised.get(note.label) ?? [])
        if (!note.rows.some(({ words }) => words.includes(word))) references.set(word, named);
    }
    for (const row of page) if (!found.taken.has(row)) body.push(row);
  }
  return { body, notes, references };
}

function splitBy(place: 'page' | 'column', rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    if (part && part[0]?.[place] === row[place]) part.push(row);
    else parts.push([row]);
  }
  return parts;
}

function findRaised(rows: readonly Row[]): ReadonlyMap<string, readonly Word[]> {
  const raised = new Map<string, Word[]>();
  for (const row of rows) {
    for (const [i, word] of row.words.entries()) {
      if (i === 0 || word.script !== 'superscript' || !labelForm.test(word.text)) continue;
      const same = raised.get(word.text);
      if (same) same.push(word);
      else raised.set(word.text, [word]);
    }
  }
  return raised;
}

type Found = { readonly notes: readonly Footnote[]; readonly taken: ReadonlySet<Row> };

/** The notes of one page. What goes on from a note of the page before is added to that one. */
function takeFromPage(
  page: readonly Row[],
  raised: ReadonlyMap<string, readonly Word[]>,
  usual: Usual,
  before: Footnote | undefined,
): Found {
  const notes: Footnote[] = [];
  const taken = new Set<Row>();
  for (const column of splitBy('column', page)) {
    const small = takeSmallEnd(column, usual);
    const first = small.findIndex((row) => readNoteStart(row, raised) !== null);
    const goesOn = first !== 0 && isUnfinished(before, column) && (first > 0 || small.length < column.length);
    for (const row of goesOn ? small : first < 0 ? [] : small.slice(first)) {
      taken.add(row);
      const start = readNoteStart(row, raised);
      if (start && !notes.some((note) => note.label === start.label)) {
        notes.push({ label: start.label, rows: [start.row] });
      } else (notes.at(-1) ?? before)?.rows.push(row);
    }
  }
  return { notes, taken };
}

function takeSmallEnd(column: readonly Row[], usual: Usual): readonly Row[] {
  const last = column.findLastIndex((row) => row.table !== undefined || row.size > usual.size * smaller);
  return column.slice(last + 1);
}

/** The number that a note begins with, and the line without it; the number may stand close to the first word. */
function readNoteStart(
  row: Row,
  raised: ReadonlyMap<string, readonly Word[]>,
): { readonly label: string; readonly row: Row } | null {
  const [first, second, ...rest] = row.words;
  if (!first) return null;
  if (labelForm.test(first.text) && second && raised.has(first.text)) {
    if (first.script !== 'superscript' && !second.isApart && !beginsWithLetter(second.text)) return null;
    return { label: first.text, row: { ...row, words: [{ ...second, isApart: false }, ...rest] } };
  }
  const [, label = '', start = ''] = /^(\d{1,3}|[*\u2020\u2021\u00a7]{1,3})(\D.*)$/u.exec(first.text) ?? [];
  if (!raised.has(label) || !beginsWithLetter(start)) return null;
  const width = (first.width * start.length) / first.text.length;
  const word = { ...first, text: start, x: first.x + first.width - width, width };
  return { label, row: { ...row, words: second ? [word, second, ...rest] : [word] } };
}

function beginsWithLetter(text: string): boolean {
  return /^["'\u201c\u2018(]?\p{L}/u.test(text);
}

function isUnfinished(note: Footnote | undefined, column: readonly Row[]): boolean {
  const last = note?.rows.at(-1);
  const [first] = column;
  if (!last || !first || last.page !== first.page - 1) return false;
  return !/[.!?\u3002\uff01\uff1f]["'\u201d\u2019)\]]*$/.test(textOf(last));
}
