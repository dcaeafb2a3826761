import type { Span } from '../../../domain/model';
import { sortMarks, type Mark } from '../../../domain/text/marks';
import { trimSpan } from '../../../domain/text/trim-span';
import type { Comment } from '../document-builder';
import type { ImportedText } from '../importer';

type Structured = Pick<ImportedText, 'text' | 'marks' | 'comments'>;
type Note = Extract<Mark, { kind: 'footnote' }>;

/** Where the notes begin that stand behind everything else; the end of the text when there are none. */
export function startOfNotes({ text, marks }: Structured): number {
  let start = text.length;
  for (const note of notesOf(marks).toReversed()) {
    if (text.slice(note.end, start).trim() !== '') break;
    start = note.start;
  }
  return start;
}

/** A part of a text with the structure over it, its comments, and behind it the notes that it refers to. */
export function takePart(whole: Structured, span: Span): Structured {
  const { text } = whole;
  const body = trimSpan(text, span);
  const pieces = [body, ...notesFor(whole, body)];
  const marks: Mark[] = [];
  const comments: Comment[] = [];
  let at = 0;
  for (const piece of pieces) {
    const shift = at - piece.start;
    marks.push(...whole.marks.flatMap((mark) => clip(mark, piece, shift)));
    comments.push(...(whole.comments ?? []).flatMap((comment) => clip(comment, piece, shift)));
    at += piece.end - piece.start + 1;
  }
  return {
    text: pieces.map(({ start, end }) => text.slice(start, end)).join('\n'),
    marks: sortMarks(marks),
    ...(comments.length > 0 ? { comments } : {}),
  };
}

/** The notes behind everything that a part refers to, and those that these refer to. */
function notesFor(whole: Structured, body: Span): readonly Span[] {
  const from = startOfNotes(whole);
  const behind = notesOf(whole.marks).filter(({ start }) => start >= from && start >= body.end);
  const references = whole.marks.filter((mark) => mark.kind === 'footnoteReference');
  const wanted = new Set<Note>();
  const places: Span[] = [body];
  for (const place of places) {
    const labels = new Set(references.filter((reference) => isWithin(reference, place)).map(({ label }) => label));
    for (const note of behind) {
      if (!labels.has(note.label) || wanted.has(note)) continue;
      wanted.add(note);
      places.push(note);
    }
  }
  return behind.filter((note) => wanted.has(note));
}

function notesOf(marks: readonly Mark[]): Note[] {
  return sortMarks(marks).filter((mark) => mark.kind === 'footnote');
}

/** What of a mark or a comment lies in a piece, where the piece will stand. An empty cell stays with its table. */
function clip<T extends Span>(one: T, piece: Span, shift: number): T[] {
  const start = Math.max(one.start, piece.start);
  const end = Math.min(one.end, piece.end);
  const isEmpty = one.start === one.end;
  if (start > end || (start === end && !isEmpty)) return [];
  return [{ ...one, start: start + shift, end: end + shift }];
}

function isWithin(span: Span, place: Span): boolean {
  return span.start >= place.start && span.end <= place.end;
}
