import type { NewLinkEnd } from '../../contract/link-commands';
import type { Id, Link, LinkEnd } from '../../domain/model';
import { problem } from '../../domain/problem';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { removeLink, twinOfLink } from './dependants';
import { describeRecord } from './describe-record';
import { findOrCreateQuotation } from './quotations';

export const linkCommands = {
  'link.create'(tx, { from, relation, to }, context) {
    const [fromEnd, toEnd] = [endOf(tx, from, context), endOf(tx, to, context)];
    if (fromEnd.id === toEnd.id) throw problem('linkToItself');
    const link: Link = {
      id: context.newId(),
      fromTable: fromEnd.table,
      fromId: fromEnd.id,
      relation,
      toTable: toEnd.table,
      toId: toEnd.id,
      coderId: context.coderId,
      created: context.now,
    };
    context.name(describeLink(tx, link));
    const twin = twinOfLink(tx, link);
    if (!twin) tx.put('link', link);
    return { linkId: (twin ?? link).id };
  },

  'link.setRelation'(tx, { linkIds, relation }, context) {
    context.name(relation);
    for (const id of new Set(linkIds)) relate(tx, getOrFail(tx, 'link', id), relation);
  },

  'link.renameRelation'(tx, { relation, name }, context) {
    context.name(name);
    for (const link of tx.where('link', { relation })) relate(tx, link, name);
  },

  'link.remove'(tx, { linkIds }, context) {
    const links = [...new Set(linkIds)].map((id) => getOrFail(tx, 'link', id));
    context.name(...links.map((link) => describeLink(tx, link)));
    for (const link of links) removeLink(tx, link);
  },
} satisfies Partial<CommandFunctions>;

function endOf(tx: Tx, end: NewLinkEnd, context: CommandContext): { readonly table: LinkEnd; readonly id: Id } {
  if (!('table' in end)) return { table: 'quotation', id: findOrCreateQuotation(tx, end, context).id };
  getOrFail(tx, end.table, end.id);
  return end;
}

/** A link that would then say what another one says already goes. */
function relate(tx: Tx, link: Link, relation: string): void {
  const related = { ...link, relation };
  if (twinOfLink(tx, related)) tx.remove('link', link.id);
  else if (relation !== link.relation) tx.put('link', related);
}

function describeLink(tx: ReadTx, { fromTable, fromId, relation, toTable, toId }: Link): string {
  return `${describeRecord(tx, fromTable, fromId)} – ${relation} – ${describeRecord(tx, toTable, toId)}`;
}
