import type { Id, Quotation, Span } from '../../domain/model';
import { problem } from '../../domain/problem';
import { splitsCharacter } from '../../domain/text/code-points';
import { quoteContext } from '../../domain/text/context';
import { firstWords } from '../../domain/text/first-words';
import { paragraphAt } from '../../domain/text/paragraphs';
import type { IndexedText } from '../text-cache';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';

export const quotationCommands = {
  'quotation.create'(tx, passage, context) {
    const quotation = findOrCreateQuotation(tx, passage, context);
    context.name(firstWords(quotation.exact));
    return { quotationId: quotation.id };
  },

  'quotation.rename'(tx, { quotationId, name }, context) {
    const quotation = getOrFail(tx, 'quotation', quotationId);
    context.name(name ?? firstWords(quotation.exact));
    tx.put('quotation', { ...quotation, name: name === '' ? null : name });
    removeQuotationIfBare(tx, quotationId);
  },
} satisfies Partial<CommandFunctions>;

export type Passage = Span & { readonly sourceId: Id };

/** The quotation that covers exactly this passage, put when there is none. */
export function findOrCreateQuotation(
  tx: Tx,
  passage: Passage,
  context: CommandContext,
  coderId = context.coderId,
): Quotation {
  return findQuotation(tx, passage) ?? createQuotation(tx, passage, context, coderId);
}

/** The quotation that covers exactly this passage. */
export function findQuotation(tx: ReadTx, { sourceId, start, end }: Passage): Quotation | undefined {
  // Asked for lost ones as well, SQLite would go through all quotations of the document by another index.
  return tx.where('quotation', { sourceId, start, end }).find(({ lost }) => lost === 0);
}

/** Puts a quotation on a passage that has none. */
export function createQuotation(tx: Tx, passage: Passage, context: CommandContext, coderId: Id): Quotation {
  const place = placeOf(tx, passage, context);
  const quotation = { id: context.newId(), ...place, name: null, coderId, created: context.now };
  tx.put('quotation', quotation);
  return quotation;
}

/** Everything that a quotation says about where it stands and what it says. */
export function placeOf(
  tx: Tx,
  { sourceId, start, end }: Passage,
  context: CommandContext,
): Omit<Quotation, 'id' | 'name' | 'coderId' | 'created'> {
  const source = getOrFail(tx, 'source', sourceId);
  const indexed = context.text(source.textHash);
  refuseBadSpan(indexed, { start, end });
  return {
    sourceId,
    start,
    end,
    codePointStart: indexed.codePoints.toCodePoint(start),
    codePointEnd: indexed.codePoints.toCodePoint(end),
    paragraph: paragraphAt(indexed.paragraphs, start),
    lost: 0,
    ...quoteContext(indexed.text, { start, end }),
  };
}

/** A passage that nothing speaks of any more goes: no coding, no memo, no link, no case, no name. */
export function removeQuotationIfBare(tx: Tx, quotationId: Id): void {
  const quotation = tx.get('quotation', quotationId);
  if (!quotation || quotation.name !== null) return;
  const isSpokenOf =
    tx.where('coding', { quotationId }).length > 0 ||
    tx.where('memo', { aboutId: quotationId }).length > 0 ||
    tx.where('membership', { quotationId }).length > 0 ||
    tx.where('link', { fromId: quotationId }).length > 0 ||
    tx.where('link', { toId: quotationId }).length > 0;
  if (!isSpokenOf) tx.remove('quotation', quotationId);
}

/** Throws the Problem of a passage that is empty, lies outside the text or cuts a character in half. */
export function refuseBadSpan({ text, codePoints }: IndexedText, { start, end }: Span): void {
  if (end <= start) throw problem('emptySpan');
  if (end > text.length) throw problem('spanOutside', { start, end, length: codePoints.length });
  for (const position of [start, end]) {
    if (splitsCharacter(text, position)) throw problem('spanSplitsCharacter', { position });
  }
}
