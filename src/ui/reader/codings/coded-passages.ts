import type { Coding, Id, Quotation, Span } from '../../../domain/model';
import type { PlacedCoding } from '../../../domain/text/overlaps';

/** A coding where it stands in the open document. */
export type CodedPassage = PlacedCoding & Span & { readonly id: Id };

/** Codings in reading order: by start, the longer first, then by age. */
export function listPassages(
  codings: ReadonlyMap<Id, Coding>,
  quotations: ReadonlyMap<Id, Quotation>,
): readonly CodedPassage[] {
  return createPassageList()(codings, quotations);
}

/**
 * The same for a document that changes: what did not change stays the same object at its place, so that one coding more among
 * 20,000 costs a look at each and no sorting.
 */
export function createPassageList(): (
  codings: ReadonlyMap<Id, Coding>,
  quotations: ReadonlyMap<Id, Quotation>,
) => readonly CodedPassage[] {
  const known = new Map<Id, CodedPassage>();
  let listed: readonly CodedPassage[] = [];
  return (codings, quotations) => {
    const fresh: CodedPassage[] = [];
    const stale = new Set<CodedPassage>();
    let count = 0;
    for (const coding of codings.values()) {
      const quotation = quotations.get(coding.quotationId);
      if (!quotation) continue;
      count++;
      const earlier = known.get(coding.id);
      if (earlier?.coding === coding && earlier.quotation === quotation) continue;
      if (earlier) stale.add(earlier);
      const passage = { id: coding.id, start: quotation.start, end: quotation.end, coding, quotation };
      known.set(coding.id, passage);
      fresh.push(passage);
    }
    if (known.size > count) {
      for (const [id, passage] of known) {
        const coding = codings.get(id);
        if (coding && quotations.has(coding.quotationId)) continue;
        known.delete(id);
        stale.add(passage);
      }
    }
    if (fresh.length > 0 || stale.size > 0) listed = mergeSorted(listed, stale, fresh.sort(comparePassages));
    return listed;
  };
}

/** A sorted list without the stale ones and with the fresh ones, which are sorted, too. */
function mergeSorted(
  listed: readonly CodedPassage[],
  stale: ReadonlySet<CodedPassage>,
  fresh: readonly CodedPassage[],
): readonly CodedPassage[] {
  const merged: CodedPassage[] = [];
  let next = 0;
  for (const passage of listed) {
    if (stale.has(passage)) continue;
    for (let newcomer = fresh[next]; newcomer && comparePassages(newcomer, passage) < 0; newcomer = fresh[next]) {
      merged.push(newcomer);
      next++;
    }
    merged.push(passage);
  }
  return merged.concat(fresh.slice(next));
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
