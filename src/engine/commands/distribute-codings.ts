import type { Id } from '../../domain/model';
import { shadeChildren } from '../../domain/codebook/shades';
import { problem } from '../../domain/problem';
import { getOrFail } from '../tx';
import { allCodes, createBeside, nameCodes } from './codes';
import { codableCode, putOrAbsorb } from './codings';
import type { CommandFunctions } from './command-function';

export const distributeCommands = {
  'code.distribute'(tx, { codeId, moves }, context) {
    const from = getOrFail(tx, 'code', codeId);
    context.name(from.name);
    const made = new Map<string, Id>();
    for (const { codingIds, to } of moves) {
      const targetId = 'codeId' in to ? codableCode(tx, to.codeId).id : codeNamed(to.newName);
      for (const id of new Set(codingIds)) {
        const coding = tx.get('coding', id);
        if (coding?.codeId !== codeId) throw problem('codingMissing');
        putOrAbsorb(tx, { ...coding, codeId: targetId });
      }
    }
    return { newCodeIds: [...made.values()] };

    function codeNamed(name: string): Id {
      const id = made.get(name) ?? createBeside(tx, from, [...made.values()].at(-1) ?? codeId, name, context).id;
      made.set(name, id);
      return id;
    }
  },

  'code.shade'(tx, { codeIds }, context) {
    for (const { id } of nameCodes(tx, codeIds, context)) {
      for (const [below, colour] of shadeChildren(allCodes(tx), id)) {
        tx.put('code', { ...getOrFail(tx, 'code', below), colour });
      }
    }
  },
} satisfies Partial<CommandFunctions>;
