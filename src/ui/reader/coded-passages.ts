import type { Coding, Id, Quotation, Span } from '../../domain/model';
import type { PlacedCoding } from '../../domain/text/overlaps';

/** A coding where it stands in the open document. */
export type CodedPassage = PlacedCoding & Span & { readonly id: Id };

/** Codings in reading order: by start, the longer first, then by age. */
export function listPassages(
  codings: ReadonlyMap<Id, Coding>,
  quotations: ReadonlyMap<Id, Quotation>,
): readonly CodedPassage[] {
  return createPassageList()(codings, quotations);
}

/** The same for a document that changes: passages that did not change stay the same objects, and mostly in their order. */
export function createPassageList(): (
  codings: ReadonlyMap<Id, Coding>,
  quotations: ReadonlyMap<Id, Quotation>,
) => readonly CodedPassage[] {
  let known = new Map<Id, CodedPassage>();
  let listed: readonly CodedPassage[] = [];
  return (codings, quotations) => {
    const next = new Map<Id, CodedPassage>();
    const fresh: CodedPassage[] = [];
    for (const coding of codings.values()) {
      const quotation = quotations.get(coding.quotationId);
      if (!quotation) continue;
      const earlier = known.get(coding.id);
      const isSame = earlier?.coding === coding && earlier.quotation === quotation;
      const passage = isSame
        ? earlier
        : { id: coding.id, start: quotation.start, end: quotation.end, coding, quotation };
      if (!isSame) fresh.push(passage);
      next.set(coding.id, passage);
    }
    // What stays is in order already; sorting a sorted run with a short tail is nearly free.
    listed = [...listed.filter((passage) => next.get(passage.id) === passage), ...fresh].sort(comparePassages);
    known = next;
    return listed;
  };
}

function comparePassages(a: CodedPassage, b: CodedPassage): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
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
