import type { Id, Source } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import { addSource, refuseBadDate, type KeptFiles } from './add-source';
import { removeCoding } from './codings';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { removeDependants } from './dependants';
import { removeMemberships } from './memberships';
import { removeValuesOf, type KnownVariables } from './variables';

export const sourceCommands = {
  'source.add'(tx, { documents }, context) {
    context.name(...documents.map((document) => document.title));
    let position = tx.where('source', {}).sort(byPosition).at(-1)?.position ?? 0;
    const kept: KeptFiles = new Map();
    const known: KnownVariables = new Map();
    return {
      sourceIds: documents.map(
        (document) => addSource(tx, document, { position: ++position, kept, known }, context).id,
      ),
    };
  },

  'source.rename'(tx, { sourceId, title }, context) {
    context.name(title);
    tx.put('source', { ...getOrFail(tx, 'source', sourceId), title });
  },

  'source.describe'(tx, { sourceId, ...fields }, context) {
    const source = getOrFail(tx, 'source', sourceId);
    context.name(source.title);
    if (fields.date) refuseBadDate(fields.date);
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    tx.put('source', {
      ...source,
      ...Object.fromEntries(given.map(([field, value]) => [field, value === '' ? null : value])),
    });
  },

  'source.move'(tx, { sourceIds, beforeId, folder }, context) {
    nameSources(tx, sourceIds, context);
    const positions = placeBefore(tx.where('source', {}).sort(byPosition), sourceIds, beforeId);
    for (const [id, position] of positions) tx.put('source', { ...getOrFail(tx, 'source', id), position });
    if (folder === undefined) return;
    for (const id of sourceIds)
      tx.put('source', { ...getOrFail(tx, 'source', id), folder: folder === '' ? null : folder });
  },

  'source.setFolder'(tx, { sourceIds, folder }, context) {
    for (const source of nameSources(tx, sourceIds, context))
      tx.put('source', { ...source, folder: folder === '' ? null : folder });
  },

  'source.remove'(tx, { sourceIds }, context) {
    for (const source of nameSources(tx, sourceIds, context)) removeSource(tx, source.id);
  },
} satisfies Partial<CommandFunctions>;

function removeSource(tx: Tx, sourceId: Id): void {
  removeMemberships(tx, { sourceId });
  removeValuesOf(tx, sourceId);
  for (const quotation of tx.where('quotation', { sourceId })) {
    for (const coding of tx.where('coding', { quotationId: quotation.id })) removeCoding(tx, coding);
    removeDependants(tx, quotation.id);
    tx.remove('quotation', quotation.id);
  }
  removeDependants(tx, sourceId);
  tx.remove('source', sourceId);
}

function nameSources(tx: ReadTx, sourceIds: readonly Id[], context: CommandContext): Source[] {
  const sources = sourceIds.map((id) => getOrFail(tx, 'source', id));
  context.name(...sources.map((source) => source.title));
  return sources;
}
