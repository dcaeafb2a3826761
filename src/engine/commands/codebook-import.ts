import { applyCodebookImport } from '../../domain/codebook/apply-import';
import { pathKey } from '../../domain/codebook/exchanged-code';
import { type OwnCodebook, planCodebookImport } from '../../domain/codebook/plan-import';
import type { Id } from '../../domain/model';
import type { ReadTx, Tx } from '../tx';
import { allCodes } from './codes';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';

export const codebookImportCommands = {
  'codebook.import'(tx, { name, codes, sets = [] }, context) {
    context.name(name);
    const own = listOwnCodebook(tx);
    const taken = new Set(codes.filter(({ take }) => take).map(({ levels }) => pathKey(levels)));
    const plan = planCodebookImport(codes, own).map((planned) => ({
      ...planned,
      take: taken.has(pathKey(planned.code.levels)),
    }));
    const imported = applyCodebookImport(plan, own.codes, context);
    for (const code of imported.codes) tx.put('code', code);
    putIntoSets(tx, imported.sets, sets, context);
    return { added: imported.added, changed: imported.changed };
  },
} satisfies Partial<CommandFunctions>;

/** The codebook of the project, as far as an import is compared with it. */
export function listOwnCodebook(tx: ReadTx): OwnCodebook {
  return { codes: allCodes(tx), sets: tx.where('set', { about: 'code' }), setMembers: tx.where('setMember', {}) };
}

/** Sees to it that each code is in these sets and in no other ones; sets that are missing are made. */
function putIntoSets(
  tx: Tx,
  wanted: ReadonlyMap<Id, readonly string[]>,
  alsoNamed: readonly string[],
  context: CommandContext,
): void {
  const known = tx.where('set', { about: 'code' });
  const idByName = new Map(known.map(({ name, id }) => [name, id]));
  const setIds = new Set(known.map(({ id }) => id));
  let last = Math.max(0, ...known.map(({ position }) => position));
  for (const name of [...[...wanted.values()].flat(), ...alsoNamed]) {
    if (idByName.has(name)) continue;
    const id = context.newId();
    tx.put('set', { id, about: 'code', name, position: ++last, created: context.now });
    idByName.set(name, id);
  }
  const wantedSets = new Map(
    [...wanted].map(([codeId, names]) => [codeId, new Set(names.map((name) => idByName.get(name)))]),
  );
  const present = new Set<string>();
  for (const { id, setId, memberId } of tx.where('setMember', {})) {
    const sets = wantedSets.get(memberId);
    if (!sets || !setIds.has(setId)) continue;
    if (sets.has(setId)) present.add(`${setId} ${memberId}`);
    else tx.remove('setMember', id);
  }
  for (const [memberId, sets] of wantedSets) {
    for (const setId of sets) {
      if (setId === undefined || present.has(`${setId} ${memberId}`)) continue;
      tx.put('setMember', { id: context.newId(), setId, memberId });
    }
  }
}
