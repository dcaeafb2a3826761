import type { Coding, Id, Quotation, Span } from '../../domain/model';
import type { PlacedCoding } from '../../domain/text/overlaps';

/** A coding where it stands in the open document. */
export type CodedPassage = PlacedCoding & Span & { readonly id: Id };

/** Codings in reading order: by start, the longer first, then by age. Unchanged ones stay the same objects. */
export function listPassages(
  codings: ReadonlyMap<Id, Coding>,
  quotations: ReadonlyMap<Id, Quotation>,
  before: readonly CodedPassage[] = [],
): CodedPassage[] {
  const known = new Map(before.map((placed) => [placed.id, placed]));
  const placed: CodedPassage[] = [];
  for (const coding of codings.values()) {
    const quotation = quotations.get(coding.quotationId);
    if (!quotation) continue;
    const earlier = known.get(coding.id);
    if (earlier && earlier.coding === coding && earlier.quotation === quotation) placed.push(earlier);
    else placed.push({ id: coding.id, start: quotation.start, end: quotation.end, coding, quotation });
  }
  return placed.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

/** The codings that cover an offset, the shortest first: the one a click most likely means. */
export function codingsAt(placed: readonly CodedPassage[], offset: number): CodedPassage[] {
  const here: CodedPassage[] = [];
  for (const one of placed) {
    if (one.start > offset) break;
    if (one.end > offset) here.push(one);
  }
  return here.sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
}
