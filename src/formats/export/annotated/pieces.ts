import type { Span } from '../../../domain/model';
import { type Mark, type MarkKind, sortMarks } from '../../../domain/text/marks';
import { indexSpans } from '../../../domain/text/span-index';
import type { ExportedCoding } from '../exported-coding';

/** A coding with its number in the document, from 1, and the lane that its line runs in. */
export type NumberedCoding = ExportedCoding & { readonly number: number; readonly lane: number };

/** A stretch of text with the same looks and the same codings from its first to its last character. */
export type Piece = Span & {
  readonly looks: readonly Mark[];
  readonly codings: readonly NumberedCoding[];
  /** Those that are seen here first. */
  readonly beginning: readonly NumberedCoding[];
};

const lookKinds: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'superscript',
  'subscript',
  'code',
  'link',
  'footnoteReference',
  'boilerplate',
]);

/** Gives codings numbers in reading order and lanes: those that overlap or touch run side by side. */
export function numberCodings(placed: readonly ExportedCoding[]): readonly NumberedCoding[] {
  /** Where the last coding of each lane ends. */
  const ends: number[] = [];
  return placed.map((coding, i) => {
    const free = ends.findIndex((end) => end < coding.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = coding.end;
    return { ...coding, number: i + 1, lane };
  });
}

/** Cuts stretches of a text, which come in their order, into pieces wherever a look or a coding begins or ends. */
export function pieceCutter(
  marks: readonly Mark[],
  codings: readonly NumberedCoding[],
): (span: Span) => readonly Piece[] {
  const looks = indexSpans(sortMarks(marks.filter(({ kind }) => lookKinds.has(kind))));
  const coded = indexSpans(codings);
  const seen = new Set<number>();
  return (span) => {
    const looksHere = looks.overlapping(span);
    const codedHere = coded.overlapping(span);
    const cuts = new Set([span.start, span.end]);
    for (const { start, end } of [...looksHere, ...codedHere]) {
      if (start > span.start) cuts.add(start);
      if (end < span.end) cuts.add(end);
    }
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(1).map((end, i) => {
      const start = places[i] ?? end;
      const covers = (other: Span): boolean => other.start <= start && other.end >= end;
      const own = codedHere.filter(covers);
      // A coding may begin in the blank between two lines: then it begins with what is seen of it first.
      const beginning = own.filter(({ number }) => !seen.has(number));
      for (const { number } of beginning) seen.add(number);
      return { start, end, looks: looksHere.filter(covers), codings: own, beginning };
    });
  };
}
