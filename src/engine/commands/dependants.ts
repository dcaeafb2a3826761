import type { Id } from '../../domain/model';
import type { Tx } from '../tx';

/** Removes what speaks of a record that goes: memos with the memos on them, links, places in sets. */
export function removeDependants(tx: Tx, id: Id): void {
  for (const memo of tx.where('memo', { aboutId: id })) {
    removeDependants(tx, memo.id);
    tx.remove('memo', memo.id);
  }
  for (const link of [...tx.where('link', { fromId: id }), ...tx.where('link', { toId: id })])
    tx.remove('link', link.id);
  for (const member of tx.where('setMember', { memberId: id })) tx.remove('setMember', member.id);
}
