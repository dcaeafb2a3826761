import type { NewMember } from '../../contract/case-commands';
import type { Case, CaseKind, Id, Membership } from '../../domain/model';
import { problem } from '../../domain/problem';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import { findOrCreateQuotation, removeQuotationIfBare } from './quotations';

/** The case of this name, added when there is none. */
export function findOrCreateCase(
  tx: Tx,
  name: string,
  kind: CaseKind,
  { newId, now }: CommandContext,
): { readonly found: Case; readonly isNew: boolean } {
  const [known] = tx.where('case', { name });
  if (known) return { found: known, isNew: false };
  const added = { id: newId(), name, kind, created: now };
  tx.put('case', added);
  return { found: added, isNew: true };
}

/** Names tell cases apart, since tables and actors name them. */
export function refuseKnownCase(tx: ReadTx, name: string, caseId: Id | null = null): void {
  if (tx.where('case', { name }).some(({ id }) => id !== caseId)) throw problem('caseExists', { case: name });
}

/** Lets a document belong to the case of this name, which is added as a person when there is none. */
export function joinCaseNamed(tx: Tx, name: string, sourceId: Id, context: CommandContext): void {
  joinCase(tx, findOrCreateCase(tx, name, 'person', context).found.id, { sourceId }, context);
}

/** Lets a document or a passage of it belong to a case, once. */
export function joinCase(
  tx: Tx,
  caseId: Id,
  member: NewMember,
  context: CommandContext,
): { readonly membership: Membership; readonly isNew: boolean } {
  const place = { caseId, sourceId: member.sourceId, quotationId: quotationOf(tx, member, context) };
  const [known] = tx.where('membership', place);
  if (known) return { membership: known, isNew: false };
  const membership = { id: context.newId(), ...place };
  tx.put('membership', membership);
  return { membership, isNew: true };
}

function quotationOf(tx: Tx, member: NewMember, context: CommandContext): Id | null {
  if ('start' in member) return findOrCreateQuotation(tx, member, context).id;
  getOrFail(tx, 'source', member.sourceId);
  if (member.quotationId === undefined) return null;
  const quotation = getOrFail(tx, 'quotation', member.quotationId);
  if (quotation.sourceId !== member.sourceId) throw problem('recordMissing', { table: 'quotation' });
  return quotation.id;
}

/** Ends memberships; a passage that only its case spoke of goes as well. */
export function removeMemberships(tx: Tx, of: Partial<Membership>): void {
  for (const { id, quotationId } of tx.where('membership', of)) {
    tx.remove('membership', id);
    if (quotationId !== null) removeQuotationIfBare(tx, quotationId);
  }
}

/** Memberships of one case or passage are those of another one from now on; what would be there twice goes. */
export function moveMemberships(
  tx: Tx,
  from: Pick<Membership, 'caseId'> | { readonly quotationId: Id },
  to: Pick<Membership, 'caseId'> | { readonly quotationId: Id },
): void {
  for (const membership of tx.where('membership', from)) {
    const { id: _, ...place } = { ...membership, ...to };
    if (tx.where('membership', place).length > 0) tx.remove('membership', membership.id);
    else tx.put('membership', { ...membership, ...to });
  }
}
