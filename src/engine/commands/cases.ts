import { getOrFail } from '../tx';
import type { CommandFunctions } from './command-function';
import { removeMemberships } from './memberships';
import { removeDependants } from './dependants';
import { removeValuesOf } from './variables';

export const caseCommands = {
  'case.create'(tx, { name, kind }, context) {
    context.name(name);
    const caseId = context.newId();
    tx.put('case', { id: caseId, name, kind, created: context.now });
    return { caseId };
  },

  'case.rename'(tx, { caseId, name }, context) {
    context.name(name);
    tx.put('case', { ...getOrFail(tx, 'case', caseId), name });
  },

  /** Codings lose their actor, and stay. */
  'case.remove'(tx, { caseId }, context) {
    context.name(getOrFail(tx, 'case', caseId).name);
    for (const coding of tx.where('coding', { actorId: caseId })) tx.put('coding', { ...coding, actorId: null });
    removeMemberships(tx, { caseId });
    removeValuesOf(tx, caseId);
    removeDependants(tx, caseId);
    tx.remove('case', caseId);
  },
} satisfies Partial<CommandFunctions>;
