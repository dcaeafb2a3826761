import type { Id, Membership, Quotation, Span } from '../model';
import { sortMarks, type Mark } from '../text/marks';
import type { PassageIndex } from '../text/passages';
import { listTurns } from '../text/speaker-turns';
import { trimSpan } from '../text/trim-span';

/** A passage that only cases speak of. */
export type CasePassage = Span & { readonly quotation: Quotation; readonly caseIds: readonly Id[] };

type CasedDocument = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quotations: ReadonlyMap<Id, Quotation>;
  readonly passages: PassageIndex;
};

/**
 * The passages of a document that belong to cases and have no coding, in reading order. A whole speaker turn is left out: the
 * name above it says whose it is.
 */
export function listCasePassages(
  memberships: readonly Membership[],
  { text, marks, quotations, passages }: CasedDocument,
): readonly CasePassage[] {
  if (memberships.length === 0) return [];
  const turns = new Set(listTurns(sortMarks(marks)).map((turn) => placeOf(trimSpan(text, turn))));
  const caseIds = new Map<Quotation, Id[]>();
  for (const { caseId, quotationId } of memberships) {
    const quotation = quotations.get(quotationId ?? '');
    if (!quotation || quotation.lost === 1 || turns.has(placeOf(quotation))) continue;
    const isCoded = passages.overlapping(quotation).some((passage) => passage.quotation.id === quotation.id);
    if (!isCoded) caseIds.set(quotation, [...(caseIds.get(quotation) ?? []), caseId]);
  }
  return [...caseIds]
    .map(([quotation, ids]) => ({ start: quotation.start, end: quotation.end, quotation, caseIds: ids }))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.quotation.id < b.quotation.id ? -1 : 1));
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
