import type { Id, Link, LinkEnd, Summary } from '../../domain/model';
import type { Tx } from '../tx';
import { removeQuotationIfBare } from './quotations';

/** Removes what speaks of a record that goes: memos with the memos on them, links, places in sets, summaries. */
export function removeDependants(tx: Tx, id: Id): void {
  for (const memo of tx.where('memo', { aboutId: id })) {
    removeDependants(tx, memo.id);
    tx.remove('memo', memo.id);
  }
  for (const link of linksOf(tx, id)) removeLink(tx, link, id);
  for (const member of tx.where('setMember', { memberId: id })) tx.remove('setMember', member.id);
  for (const end of ['sourceId', 'codeId'] as const)
    for (const summary of tx.where('summary', { [end]: id })) tx.remove('summary', summary.id);
}

/** What speaks of one record speaks of another one of its kind from now on, as when the one is absorbed by the other. */
export function moveDependants(tx: Tx, table: 'code' | 'case' | LinkEnd, fromId: Id, toId: Id): void {
  for (const memo of tx.where('memo', { aboutId: fromId }))
    tx.put('memo', { ...memo, aboutTable: table, aboutId: toId });
  for (const link of linksOf(tx, fromId)) moveLink(tx, link, fromId, toId);
  for (const member of tx.where('setMember', { memberId: fromId })) {
    const isIn = tx.where('setMember', { setId: member.setId, memberId: toId }).length > 0;
    if (isIn) tx.remove('setMember', member.id);
    else tx.put('setMember', { ...member, memberId: toId });
  }
  for (const summary of tx.where('summary', { codeId: fromId })) moveSummary(tx, summary, toId);
}

/** What was written about a document by two codes stands in one cell when they become one code. */
function moveSummary(tx: Tx, summary: Summary, codeId: Id): void {
  const [standing] = tx.where('summary', { sourceId: summary.sourceId, codeId });
  if (!standing) return tx.put('summary', { ...summary, codeId });
  tx.put('summary', { ...standing, text: `${standing.text}\n\n${summary.text}`.trim() });
  tx.remove('summary', summary.id);
}

/** Removes a link, and a passage that only the link spoke of; `goingId` is an end that is removed by itself. */
export function removeLink(tx: Tx, link: Link, goingId: Id | null = null): void {
  tx.remove('link', link.id);
  for (const [table, id] of [
    [link.fromTable, link.fromId],
    [link.toTable, link.toId],
  ] as const)
    if (table === 'quotation' && id !== goingId) removeQuotationIfBare(tx, id);
}

/** Another link that says the same by the same coder. */
export function twinOfLink(tx: Tx, { id, fromId, relation, toId, coderId }: Link): Link | undefined {
  return tx.where('link', { fromId, toId, relation, coderId }).find((link) => link.id !== id);
}

function linksOf(tx: Tx, id: Id): Link[] {
  return [...tx.where('link', { fromId: id }), ...tx.where('link', { toId: id })];
}

/** A link between what became one, or one that is there already, has nothing more to say. */
function moveLink(tx: Tx, link: Link, before: Id, after: Id): void {
  const moved = {
    ...link,
    fromId: link.fromId === before ? after : link.fromId,
    toId: link.toId === before ? after : link.toId,
  };
  if (moved.fromId === moved.toId || twinOfLink(tx, moved)) tx.remove('link', link.id);
  else tx.put('link', moved);
}
