import { firstWords } from '../../domain/text/first-words';
import { getOrFail, type Tx } from '../tx';
import type { Quotation } from '../../domain/model';
import { putOrAbsorb, removeCoding } from './codings';
import type { CommandFunctions } from './command-function';
import { moveDependants, removeDependants } from './dependants';
import { moveMemberships, removeMemberships } from './memberships';
import { placeOf } from './quotations';

/** What is done to passages that an edit left nothing of; both work on any passage. */
export const lostPassageCommands = {
  'quotation.place'(tx, { quotationId, start, end }, context) {
    const quotation = getOrFail(tx, 'quotation', quotationId);
    const place = placeOf(tx, { sourceId: quotation.sourceId, start, end }, context);
    context.name(firstWords(quotation.exact));
    const { sourceId } = quotation;
    const twin = tx
      .where('quotation', { sourceId, start, end })
      .find(({ id, lost }) => lost === 0 && id !== quotationId);
    if (!twin) {
      tx.put('quotation', { ...quotation, ...place });
      return { quotationId };
    }
    absorbQuotation(tx, quotation, twin);
    return { quotationId: twin.id };
  },

  'quotation.remove'(tx, { quotationIds }, context) {
    const quotations = [...new Set(quotationIds)].map((id) => getOrFail(tx, 'quotation', id));
    context.name(...quotations.map(({ exact }) => firstWords(exact)));
    for (const { id } of quotations) {
      for (const coding of tx.where('coding', { quotationId: id })) removeCoding(tx, coding);
      removeMemberships(tx, { quotationId: id });
      removeDependants(tx, id);
      tx.remove('quotation', id);
    }
  },
} satisfies Partial<CommandFunctions>;

/** Codings, cases, memos and the name of one quotation go over to another one at the same place. */
function absorbQuotation(tx: Tx, { id, name }: Quotation, into: Quotation): void {
  if (into.name === null && name !== null) tx.put('quotation', { ...into, name });
  moveMemberships(tx, { quotationId: id }, { quotationId: into.id });
  moveDependants(tx, 'quotation', id, into.id);
  for (const coding of tx.where('coding', { quotationId: id })) putOrAbsorb(tx, { ...coding, quotationId: into.id });
  tx.remove('quotation', id);
}
