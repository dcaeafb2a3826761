import type { Coding, Id, Quotation, Span } from '../../../domain/model';
import type { OpenDocument } from '../open-documents';
import type { EditSession } from './edit-session';

/** A passage that an edit would lose or give other words. */
export type ReviewedPassage = {
  readonly quotation: Quotation;
  readonly codings: readonly Coding[];
  /** Where it stands now, and its words there; null when nothing is left of it. */
  readonly now: { readonly span: Span; readonly words: string } | null;
};

export type Review = { readonly lost: readonly ReviewedPassage[]; readonly rewritten: readonly ReviewedPassage[] };

/** What keeping an edit would do to the passages of a document, in the order of the text. */
export function reviewSession(session: EditSession, document: OpenDocument): Review {
  const { spans } = session;
  const whole = session.text();
  const lost: ReviewedPassage[] = [];
  const rewritten: ReviewedPassage[] = [];
  const codings = codingsByQuotation(document);
  for (const { id, span } of spans.list()) {
    const quotation = document.quotations.get(id);
    if (!quotation) continue;
    const passage = { quotation, codings: codings.get(id) ?? [] };
    if (!span) {
      lost.push({ ...passage, now: null });
      continue;
    }
    const words = whole.slice(span.start, span.end);
    if (words !== quotation.exact) rewritten.push({ ...passage, now: { span, words } });
  }
  return { lost, rewritten };
}

/** The codings of each passage of a document. */
export function codingsByQuotation({ codings }: OpenDocument): ReadonlyMap<Id, readonly Coding[]> {
  const byQuotation = new Map<Id, Coding[]>();
  for (const coding of codings.values()) {
    const known = byQuotation.get(coding.quotationId);
    if (known) known.push(coding);
    else byQuotation.set(coding.quotationId, [coding]);
  }
  return byQuotation;
}
