import type { Coding, Quotation, Span } from '../../domain/model';
import { problem } from '../../domain/problem';
import { coveringSpan, cutOut, splitSpan } from '../../domain/text/reshape';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import { applyCode, codableCode, countApplied, moveCoding, nameCodings, removeCoding } from './codings';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { moveDependants } from './dependants';
import { refuseBadSpan } from './quotations';

export const codingSurgeryCommands = {
  'coding.split'(tx, { codingId, at }, context) {
    const [coding] = nameCodings(tx, [codingId], context);
    if (!coding) throw problem('codingMissing');
    const quotation = getOrFail(tx, 'quotation', coding.quotationId);
    const parts = splitSpan(textOf(tx, quotation, context), quotation, at);
    if (parts.length < 2) throw problem('splitOutside');
    return { codingIds: spread(tx, coding, parts, context).map(({ id }) => id) };
  },

  'coding.join'(tx, { codingIds }, context) {
    const placed = nameCodings(tx, [...new Set(codingIds)], context)
      .map((coding) => ({ coding, quotation: getOrFail(tx, 'quotation', coding.quotationId) }))
      .sort((a, b) => a.quotation.start - b.quotation.start || a.quotation.end - b.quotation.end);
    const [first, ...others] = placed;
    if (!first || others.length === 0 || others.some((other) => !areAlike(first, other))) throw problem('joinUnlike');
    let joined = first.coding;
    for (const { coding } of others) {
      moveDependants(tx, 'coding', coding.id, joined.id);
      joined = {
        ...joined,
        weight: joined.weight ?? coding.weight,
        actorId: joined.actorId ?? coding.actorId,
        stance: joined.stance ?? coding.stance,
      };
      removeCoding(tx, coding);
    }
    tx.put('coding', joined);
    return { codingId: moveCoding(tx, joined, coveringSpan(placed.map(({ quotation }) => quotation)), context).id };
  },

  'coding.copy'(tx, { codingIds, ...passage }, context) {
    const applied = nameCodings(tx, [...new Set(codingIds)], context).map((coding) => {
      codableCode(tx, coding.codeId);
      return applyCode(tx, passage, { ...sayingOf(coding), coderId: context.coderId }, context);
    });
    return countApplied(applied);
  },

  'coding.uncode'(tx, { codingIds, ...hole }, context) {
    const left: Coding[] = [];
    for (const { id } of nameCodings(tx, [...new Set(codingIds)], context)) {
      // A coding may have been absorbed by another one that came to stand where it stood.
      const coding = tx.get('coding', id);
      if (!coding) continue;
      const quotation = getOrFail(tx, 'quotation', coding.quotationId);
      refuseBadSpan(context.text(getOrFail(tx, 'source', quotation.sourceId).textHash), hole);
      const parts = cutOut(textOf(tx, quotation, context), quotation, hole);
      if (parts.length === 0) removeCoding(tx, coding);
      else left.push(...spread(tx, coding, parts, context));
    }
    return { codingIds: left.flatMap(({ id }) => (tx.get('coding', id) ? [id] : [])) };
  },
} satisfies Partial<CommandFunctions>;

type Placed = { readonly coding: Coding; readonly quotation: Quotation };

function areAlike(a: Placed, b: Placed): boolean {
  return (
    a.coding.codeId === b.coding.codeId &&
    a.coding.coderId === b.coding.coderId &&
    a.quotation.sourceId === b.quotation.sourceId
  );
}

/** The coding moves to the first part; each further part gets a coding that says the same. */
function spread(tx: Tx, coding: Coding, [first, ...others]: readonly Span[], context: CommandContext): Coding[] {
  if (!first) return [];
  const { sourceId } = getOrFail(tx, 'quotation', coding.quotationId);
  const kept = moveCoding(tx, coding, first, context);
  const further = others.map((part) =>
    applyCode(tx, { sourceId, ...part }, { ...sayingOf(coding), coderId: coding.coderId }, context),
  );
  return [kept, ...further.map((applied) => applied.coding)];
}

/** Code, weight, actor and stance; what a coding does not say must not silence another one that does. */
function sayingOf({ codeId, weight, actorId, stance }: Coding): Pick<Coding, 'codeId'> & Partial<Coding> {
  return {
    codeId,
    ...(weight !== null && { weight }),
    ...(actorId !== null && { actorId }),
    ...(stance !== null && { stance }),
  };
}

function textOf(tx: ReadTx, { sourceId }: Quotation, context: CommandContext): string {
  return context.text(getOrFail(tx, 'source', sourceId).textHash).text;
}
