import type { Coding, Id, Quotation, Span } from '../model';

/** A coding with the passage it stands on. */
export type PlacedCoding = { readonly coding: Coding; readonly quotation: Quotation };

/** Whether two spans share at least one character; spans that only touch do not. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The codings whose passages overlap the span, lost ones left out, in reading order: by start, the longer first, then by age. */
export function codingsOverlapping(
  codings: Iterable<Coding>,
  quotations: ReadonlyMap<Id, Quotation>,
  span: Span,
): readonly PlacedCoding[] {
  const found: PlacedCoding[] = [];
  for (const coding of codings) {
    const quotation = quotations.get(coding.quotationId);
    if (quotation?.lost === 0 && spansOverlap(quotation, span)) found.push({ coding, quotation });
  }
  return found.sort(
    (a, b) =>
      a.quotation.start - b.quotation.start ||
      b.quotation.end - a.quotation.end ||
      (a.coding.id < b.coding.id ? -1 : a.coding.id > b.coding.id ? 1 : 0),
  );
}
