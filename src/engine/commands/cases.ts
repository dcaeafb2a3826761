import type { Case, Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { moveDependants, removeDependants } from './dependants';
import { findOrCreateCase, joinCase, moveMemberships, refuseKnownCase, removeMemberships } from './memberships';
import { removeValuesOf } from './variables';

export const caseCommands = {
  'case.create'(tx, { name, kind, members = [] }, context) {
    context.name(name);
    refuseKnownCase(tx, name);
    const caseId = context.newId();
    tx.put('case', { id: caseId, name, kind, created: context.now });
    for (const member of members) joinCase(tx, caseId, member, context);
    return { caseId };
  },

  'case.rename'(tx, { caseId, name }, context) {
    context.name(name);
    const renamed = getOrFail(tx, 'case', caseId);
    refuseKnownCase(tx, name, caseId);
    tx.put('case', { ...renamed, name });
  },

  'case.setKind'(tx, { caseIds, kind }, context) {
    for (const one of nameCases(tx, caseIds, context)) tx.put('case', { ...one, kind });
  },

  /** Codings lose their actor, and stay. */
  'case.remove'(tx, { caseIds }, context) {
    for (const { id } of nameCases(tx, caseIds, context)) {
      for (const coding of tx.where('coding', { actorId: id })) tx.put('coding', { ...coding, actorId: null });
      removeMemberships(tx, { caseId: id });
      removeValuesOf(tx, id);
      removeDependants(tx, id);
      tx.remove('case', id);
    }
  },

  'case.merge'(tx, { caseIds, intoId, valuesFrom = intoId }, context) {
    const into = getOrFail(tx, 'case', intoId);
    context.name(into.name);
    const merged = [...new Set(caseIds)].map((id) => getOrFail(tx, 'case', id));
    if (merged.some(({ id }) => id === intoId)) throw problem('mergeCaseIntoItself');
    if (valuesFrom !== intoId && !merged.some(({ id }) => id === valuesFrom))
      throw problem('recordMissing', { table: 'case' });
    mergeValues(tx, [valuesFrom, intoId, ...merged.map(({ id }) => id)], intoId, context);
    for (const { id } of merged) {
      for (const coding of tx.where('coding', { actorId: id })) tx.put('coding', { ...coding, actorId: intoId });
      moveMemberships(tx, { caseId: id }, { caseId: intoId });
      moveDependants(tx, 'case', id, intoId);
      context.becomes(id, intoId);
      tx.remove('case', id);
    }
  },

  'case.addMembers'(tx, { caseId, members }, context) {
    context.name(getOrFail(tx, 'case', caseId).name);
    const joined = members.map((member) => joinCase(tx, caseId, member, context));
    return {
      membershipIds: [...new Set(joined.map(({ membership }) => membership.id))],
      added: joined.filter(({ isNew }) => isNew).length,
    };
  },

  'case.removeMembers'(tx, { membershipIds }, context) {
    const memberships = [...new Set(membershipIds)].map((id) => getOrFail(tx, 'membership', id));
    context.name(...new Set(memberships.map(({ caseId }) => getOrFail(tx, 'case', caseId).name)));
    for (const { id } of memberships) removeMemberships(tx, { id });
  },

  'case.applyToPassage'(tx, { name, kind = 'person', ...passage }, context) {
    context.name(name);
    const { found } = findOrCreateCase(tx, name, kind, context);
    const { membership } = joinCase(tx, found.id, passage, context);
    return { caseId: found.id, quotationId: membership.quotationId ?? '', membershipId: membership.id };
  },
} satisfies Partial<CommandFunctions>;

/** What the first of these cases says by a variable that says anything is what the one that stays is by it. */
function mergeValues(tx: Tx, caseIds: readonly Id[], intoId: Id, { newId }: CommandContext): void {
  const values = new Map<Id, string>();
  for (const aboutId of new Set(caseIds)) {
    for (const { variableId, value } of tx.where('value', { aboutId }))
      if (!values.has(variableId)) values.set(variableId, value);
    if (aboutId !== intoId) removeValuesOf(tx, aboutId);
  }
  for (const former of tx.where('value', { aboutId: intoId })) {
    const value = values.get(former.variableId) ?? former.value;
    values.delete(former.variableId);
    if (value !== former.value) tx.put('value', { ...former, value });
  }
  for (const [variableId, value] of values) tx.put('value', { id: newId(), variableId, aboutId: intoId, value });
}

function nameCases(tx: ReadTx, caseIds: readonly Id[], context: CommandContext): Case[] {
  const cases = [...new Set(caseIds)].map((id) => getOrFail(tx, 'case', id));
  context.name(...cases.map(({ name }) => name));
  return cases;
}
