import { leastUsedColour } from '../../domain/codebook/palette';
import { isInside } from '../../domain/codebook/tree';
import { type Code, definitionParts, type Id } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { problem } from '../../domain/problem';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';

export const codeCommands = {
  'code.create'(tx, { name, parentId, colour }, context) {
    context.name(name);
    return { codeId: createCode(tx, { name, parentId, colour }, context).id };
  },

  'code.createPath'(tx, { path }, context) {
    context.name(path.at(-1) ?? '');
    return { codeId: findOrCreatePath(tx, path, context) };
  },

  'code.rename'(tx, { codeId, name }, context) {
    context.name(name);
    const code = getOrFail(tx, 'code', codeId);
    if (name !== code.name) refuseTakenName(tx, name, code.parentId);
    tx.put('code', { ...code, name });
  },

  'code.recolour'(tx, { codeIds, colour }, context) {
    for (const code of nameCodes(tx, codeIds, context)) tx.put('code', { ...code, colour });
  },

  'code.define'(tx, { codeId, ...parts }, context) {
    const [code] = nameCodes(tx, [codeId], context);
    if (!code) return;
    const given = definitionParts.flatMap((part) => (parts[part] === undefined ? [] : [[part, parts[part]] as const]));
    tx.put('code', { ...code, ...Object.fromEntries(given) });
  },

  'code.setCodable'(tx, { codeId, codable }, context) {
    for (const code of nameCodes(tx, [codeId], context)) tx.put('code', { ...code, codable: codable ? 1 : 0 });
  },

  'code.pin'(tx, { codeId, shortcut }, context) {
    const [code] = nameCodes(tx, [codeId], context);
    if (!code) return;
    if (shortcut !== null)
      for (const other of tx.where('code', { shortcut })) tx.put('code', { ...other, shortcut: null });
    tx.put('code', { ...code, shortcut });
  },

  'code.move'(tx, { codeIds, parentId, beforeId }, context) {
    const movedIds = [...new Set(codeIds)];
    const moved = nameCodes(tx, movedIds, context);
    const codes = allCodes(tx);
    if (parentId !== null) getOrFail(tx, 'code', parentId);
    for (const code of moved) {
      if (parentId !== null && isInside(codes, parentId, code.id))
        throw problem('codeInsideItself', { code: code.name });
      // Written at once, so that two namesakes from different branches meet here as well.
      if (code.parentId !== parentId) refuseTakenName(tx, code.name, parentId);
      tx.put('code', { ...code, parentId });
    }
    const positions = placeBefore(siblingsOf(tx, parentId), movedIds, beforeId);
    for (const [id, position] of positions) tx.put('code', { ...getOrFail(tx, 'code', id), position });
  },
} satisfies Partial<CommandFunctions>;

export type NewCode = { readonly name: string; readonly parentId: Id | null; readonly colour: string | undefined };

/** The last code of a path; those that are not there are added. */
export function findOrCreatePath(tx: Tx, path: readonly string[], context: CommandContext): Id {
  let parentId: Id | null = null;
  for (const name of path) {
    const known: Code | undefined = siblingsOf(tx, parentId).find((code) => code.name === name);
    parentId = (known ?? createCode(tx, { name, parentId, colour: undefined }, context)).id;
  }
  if (parentId === null) throw problem('emptyName');
  return parentId;
}

/** A new code at the end of its siblings; a child takes its parent's colour, a top code one that is rarely used. */
export function createCode(tx: Tx, { name, parentId, colour }: NewCode, context: CommandContext): Code {
  refuseTakenName(tx, name, parentId);
  const siblings = siblingsOf(tx, parentId);
  const code: Code = {
    id: context.newId(),
    parentId,
    position: (siblings.at(-1)?.position ?? 0) + 1,
    name,
    colour:
      colour ??
      (parentId === null
        ? leastUsedColour(siblings.map((sibling) => sibling.colour))
        : getOrFail(tx, 'code', parentId).colour),
    codable: 1,
    shortcut: null,
    briefDefinition: '',
    fullDefinition: '',
    whenToUse: '',
    whenNotToUse: '',
    example: '',
    note: '',
    created: context.now,
  };
  tx.put('code', code);
  return code;
}

/** A new code in the colour of another one, right behind one of its siblings. */
export function createBeside(tx: Tx, like: Code, behindId: Id, name: string, context: CommandContext): Code {
  const created = createCode(tx, { name, parentId: like.parentId, colour: like.colour }, context);
  const siblings = siblingsOf(tx, like.parentId);
  const next = siblings[siblings.findIndex(({ id }) => id === behindId) + 1]?.id ?? null;
  if (next === created.id) return created;
  for (const [id, position] of placeBefore(siblings, [created.id], next)) {
    tx.put('code', { ...getOrFail(tx, 'code', id), position });
  }
  return created;
}

export function siblingsOf(tx: ReadTx, parentId: Id | null): Code[] {
  return tx.where('code', { parentId }).sort(byPosition);
}

export function allCodes(tx: ReadTx): ReadonlyMap<Id, Code> {
  return new Map(tx.where('code', {}).map((code) => [code.id, code]));
}

/** The codes with these ids; their names go into the history. */
export function nameCodes(tx: ReadTx, codeIds: readonly Id[], context: CommandContext): Code[] {
  const codes = codeIds.map((id) => getOrFail(tx, 'code', id));
  context.name(...codes.map((code) => code.name));
  return codes;
}

/** Names may repeat in different branches, not among siblings: a path names one code. */
function refuseTakenName(tx: ReadTx, name: string, parentId: Id | null): void {
  if (siblingsOf(tx, parentId).some((code) => code.name === name)) throw problem('codeExists', { code: name });
}
