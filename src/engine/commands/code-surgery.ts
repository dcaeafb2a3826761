import { descendantIds, isInside } from '../../domain/codebook/tree';
import type { Code, Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import { getOrFail, type Tx } from '../tx';
import { allCodes, createBeside, nameCodes, siblingsOf } from './codes';
import { putOrAbsorb, removeCoding } from './codings';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { moveDependants, removeDependants } from './dependants';

export const codeSurgeryCommands = {
  'code.merge'(tx, { codeIds, intoId }, context) {
    const into = getOrFail(tx, 'code', intoId);
    context.name(into.name);
    const codes = allCodes(tx);
    if (codeIds.some((id) => isInside(codes, intoId, id))) throw problem('mergeIntoItself');
    const merged = new Set(codeIds.map((id) => getOrFail(tx, 'code', id).id));
    const gone = new Set<Id>();
    for (const id of merged) {
      // A code below another one that is merged may have gone into its namesake already.
      if (!gone.has(id)) mergeCode(tx, getOrFail(tx, 'code', id), into, gone, context);
    }
  },

  'code.split'(tx, { codeId, codingIds, name }, context) {
    context.name(name);
    const created = createBeside(tx, getOrFail(tx, 'code', codeId), codeId, name, context);
    for (const id of new Set(codingIds)) {
      const coding = tx.get('coding', id);
      if (coding?.codeId !== codeId) throw problem('codingMissing');
      tx.put('coding', { ...coding, codeId: created.id });
    }
    return { codeId: created.id };
  },

  'code.remove'(tx, { codeIds }, context) {
    nameCodes(tx, codeIds, context);
    const codes = allCodes(tx);
    const doomed = new Set(codeIds.flatMap((id) => [id, ...descendantIds(codes, id)]));
    for (const id of doomed) removeCode(tx, id);
  },
} satisfies Partial<CommandFunctions>;

/**
 * Children whose name the target has among its own children are merged into those, the others move below it. `gone`
 * gathers the codes that go: none of them can take anything in, although some still stand among the target's children.
 */
function mergeCode(tx: Tx, code: Code, into: Code, gone: Set<Id>, context: CommandContext): void {
  gone.add(code.id);
  context.becomes(code.id, into.id);
  for (const coding of tx.where('coding', { codeId: code.id })) putOrAbsorb(tx, { ...coding, codeId: into.id });
  moveDependants(tx, 'code', code.id, into.id);
  for (const child of siblingsOf(tx, code.id)) {
    const siblings = siblingsOf(tx, into.id);
    const namesake = siblings.find(({ id, name }) => name === child.name && id !== child.id && !gone.has(id));
    if (namesake) mergeCode(tx, child, namesake, gone, context);
    else tx.put('code', { ...child, parentId: into.id, position: (siblings.at(-1)?.position ?? 0) + 1 });
  }
  tx.remove('code', code.id);
}

function removeCode(tx: Tx, codeId: Id): void {
  for (const coding of tx.where('coding', { codeId })) removeCoding(tx, coding);
  removeDependants(tx, codeId);
  tx.remove('code', codeId);
}
