import type { Id, Span } from '../model';
import type { PlacedCoding } from './overlaps';
import { indexSpans, type SpanIndex } from './span-index';

/** A coding where it stands in its document. */
export type CodedPassage = PlacedCoding & Span & { readonly id: Id };

/** The codings of a document in reading order, and what lies where. */
export type PassageIndex = SpanIndex<CodedPassage>;

export const noPassages: PassageIndex = indexSpans([]);

/** A coding at the place of its quotation. */
export function placeCoding({ coding, quotation }: PlacedCoding): CodedPassage {
  return { id: coding.id, start: quotation.start, end: quotation.end, coding, quotation };
}

/** Reading order: by start, the longer first, then by age. */
export function comparePassages(a: CodedPassage, b: CodedPassage): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The codings that cover an offset, the shortest first: the one a click most likely means. */
export function passagesAt(passages: PassageIndex, offset: number): CodedPassage[] {
  return passages.at(offset).sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
}
