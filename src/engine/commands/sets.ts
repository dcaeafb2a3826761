import type { Id, RecordSet, SetSubject } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { problem } from '../../domain/problem';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';

export const setCommands = {
  'set.create'(tx, { about, name, memberIds = [] }, context) {
    context.name(name);
    refuseTakenName(tx, about, name);
    const position = (setsAbout(tx, about).at(-1)?.position ?? 0) + 1;
    const created: RecordSet = { id: context.newId(), about, name, position, created: context.now };
    tx.put('set', created);
    addMembers(tx, created, memberIds, context);
    return { setId: created.id };
  },

  'set.rename'(tx, { setId, name }, context) {
    context.name(name);
    const set = getOrFail(tx, 'set', setId);
    if (name !== set.name) refuseTakenName(tx, set.about, name);
    tx.put('set', { ...set, name });
  },

  'set.remove'(tx, { setId }, context) {
    context.name(getOrFail(tx, 'set', setId).name);
    for (const { id } of tx.where('setMember', { setId })) tx.remove('setMember', id);
    tx.remove('set', setId);
  },

  'set.move'(tx, { setId, beforeId }, context) {
    const { name, about } = getOrFail(tx, 'set', setId);
    context.name(name);
    for (const [id, position] of placeBefore(setsAbout(tx, about), [setId], beforeId)) {
      tx.put('set', { ...getOrFail(tx, 'set', id), position });
    }
  },

  'set.addMembers'(tx, { setId, memberIds }, context) {
    const set = getOrFail(tx, 'set', setId);
    context.name(set.name);
    addMembers(tx, set, memberIds, context);
  },

  'set.removeMembers'(tx, { setId, memberIds }, context) {
    context.name(getOrFail(tx, 'set', setId).name);
    const leaving = new Set(memberIds);
    for (const { id, memberId } of tx.where('setMember', { setId })) {
      if (leaving.has(memberId)) tx.remove('setMember', id);
    }
  },
} satisfies Partial<CommandFunctions>;

/** Puts codes or documents, as the set is about, into it; those that are in it stay as they are. */
function addMembers(tx: Tx, { id: setId, about }: RecordSet, memberIds: readonly Id[], context: CommandContext): void {
  const known = new Set(tx.where('setMember', { setId }).map(({ memberId }) => memberId));
  for (const memberId of new Set(memberIds)) {
    getOrFail(tx, about, memberId);
    if (!known.has(memberId)) tx.put('setMember', { id: context.newId(), setId, memberId });
  }
}

function setsAbout(tx: ReadTx, about: SetSubject): RecordSet[] {
  return tx.where('set', { about }).sort(byPosition);
}

function refuseTakenName(tx: ReadTx, about: SetSubject, name: string): void {
  if (tx.where('set', { about, name }).length > 0) throw problem('setExists', { set: name });
}
