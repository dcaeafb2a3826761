import type { Coding, Id, Memo, Quotation, Span } from '../model';
import type { PassageIndex } from '../text/passages';

/** A memo where its passage stands, and the coding that it is on or that its passage has; null when there is none. */
export type PlacedMemo = { readonly memo: Memo; readonly span: Span; readonly coding: Coding | null };

/** The passages of one document. */
export type CodedDocument = {
  readonly quotations: ReadonlyMap<Id, Quotation>;
  readonly codings: ReadonlyMap<Id, Coding>;
  readonly passages: PassageIndex;
};

/**
 * The memos on the quotations and codings of a document, in the order in which they stand under its paragraphs: by the end
 * of the passage, then as they were written. A memo goes with its coding, or with all codings of its quotation, when those
 * are not shown; one on a quotation that nobody coded always stands there, one on a lost passage nowhere.
 */
export function placeMemos(
  memos: readonly Memo[],
  { quotations, codings, passages }: CodedDocument,
  isShown: (coding: Coding) => boolean,
): readonly PlacedMemo[] {
  const placed = memos.flatMap((memo): readonly PlacedMemo[] => {
    const own = memo.aboutTable === 'coding' ? codings.get(memo.aboutId) : undefined;
    const quotation = quotations.get(own?.quotationId ?? memo.aboutId);
    if (!quotation || quotation.lost === 1) return [];
    const here = own ? [own] : codingsOf(quotation, passages);
    const shown = here.find(isShown) ?? null;
    return here.length > 0 && shown === null ? [] : [{ memo, span: quotation, coding: shown }];
  });
  return placed.sort((a, b) => a.span.end - b.span.end || a.span.start - b.span.start || compareAge(a.memo, b.memo));
}

function codingsOf({ id, start, end }: Quotation, passages: PassageIndex): readonly Coding[] {
  return passages.overlapping({ start, end }).flatMap(({ quotation, coding }) => (quotation.id === id ? [coding] : []));
}

function compareAge(a: Memo, b: Memo): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}
