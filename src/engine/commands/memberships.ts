import type { Case, Id, Membership } from '../../domain/model';
import type { Tx } from '../tx';
import type { CommandContext } from './context';

/** Lets a document belong to the case of this name, which is added as a person when there is none. */
export function joinCaseNamed(tx: Tx, name: string, sourceId: Id, { newId, now }: CommandContext): void {
  const [known] = tx.where('case', { name });
  const joined: Case = known ?? { id: newId(), name, kind: 'person', created: now };
  if (!known) tx.put('case', joined);
  const membership = { caseId: joined.id, sourceId, quotationId: null };
  if (tx.where('membership', membership).length === 0) tx.put('membership', { id: newId(), ...membership });
}

/** Ends the memberships of a case, a document or a passage. */
export function removeMemberships(tx: Tx, of: Partial<Omit<Membership, 'id'>>): void {
  for (const { id } of tx.where('membership', of)) tx.remove('membership', id);
}
