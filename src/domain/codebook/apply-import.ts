import { type Code, definitionParts, type Id } from '../model';
import { problem } from '../problem';
import { pathKey, type ExchangedCode } from './exchanged-code';
import { freeName } from './free-name';
import { leastUsedColour } from './palette';
import type { PlannedCode } from './plan-import';
import { isInside } from './tree';

/** A planned code, with whether what the file says of it counts where the project says otherwise. */
export type ChosenCode = PlannedCode & { readonly take: boolean };

/** What an import makes of a codebook. */
export type ImportedCodebook = {
  /** New codes and changed ones as they are afterwards, parents first. */
  readonly codes: readonly Code[];
  /** The sets that codes are to be in. */
  readonly sets: ReadonlyMap<Id, readonly string[]>;
  readonly added: number;
  readonly changed: number;
};

/**
 * The codebook after an import: new codes behind their siblings, with the ids of the file where those are free; of the codes
 * that are ours already only the taken ones change. A name that is taken at its place gets a number.
 */
export function applyCodebookImport(
  plan: readonly ChosenCode[],
  own: ReadonlyMap<Id, Code>,
  birth: { readonly now: string; readonly newId: () => Id },
): ImportedCodebook {
  const codebook = openCodebook(own);
  const placed = new Map<string, Id>();
  const sets = new Map<Id, readonly string[]>();
  let [added, changed] = [0, 0];
  // Those that go elsewhere or are renamed make room first: two may change places.
  for (const { codeId, take, differences } of plan) {
    if (codeId !== null && take && differences.some(({ field }) => field === 'path')) codebook.leave(codeId);
  }
  for (const { code, codeId, take, differences } of plan) {
    const parentId = code.levels.length > 1 ? (placed.get(pathKey(code.levels.slice(0, -1))) ?? null) : null;
    const ours = codeId === null ? undefined : codebook.codes.get(codeId);
    if (!ours) {
      const id = code.id !== null && !codebook.codes.has(code.id) ? code.id : birth.newId();
      placed.set(pathKey(code.levels), id);
      const colour = code.colour ?? codebook.inheritColour(parentId);
      const blank: Code = { ...emptyCode, id, parentId, colour, created: birth.now };
      codebook.place(tell(blank, { ...code, shortcut: codebook.freeKey(code.shortcut) }), code.levels.at(-1) ?? '');
      sets.set(id, code.sets ?? []);
      added++;
      continue;
    }
    placed.set(pathKey(code.levels), ours.id);
    if (!take || differences.length === 0) continue;
    if (typeof code.shortcut === 'string') codebook.takeKey(code.shortcut, ours.id);
    if (differences.some(({ field }) => field === 'path')) {
      if (parentId !== null && isInside(codebook.codes, parentId, ours.id)) {
        throw problem('codeInsideItself', { code: ours.name });
      }
      codebook.place({ ...tell(ours, code), parentId }, code.levels.at(-1) ?? '', parentId === ours.parentId);
    } else {
      codebook.put(tell(ours, code));
    }
    if (code.sets) sets.set(ours.id, code.sets);
    changed++;
  }
  return { codes: codebook.changed(), sets, added, changed };
}

const emptyCode = {
  position: 0,
  name: '',
  codable: 1 as const,
  shortcut: null,
  ...(Object.fromEntries(definitionParts.map((part) => [part, ''])) as Record<
    (typeof definitionParts)[number],
    string
  >),
};

/** The code with what the file says of it, its place left as it is. */
function tell(code: Code, told: ExchangedCode): Code {
  return {
    ...code,
    colour: told.colour ?? code.colour,
    codable: told.codable === undefined ? code.codable : told.codable ? 1 : 0,
    shortcut: told.shortcut === undefined ? code.shortcut : told.shortcut,
    ...Object.fromEntries(definitionParts.map((part) => [part, told[part] ?? code[part]])),
  };
}

/** A codebook being changed, with what its codes take up: names and places among siblings, keys. */
function openCodebook(own: ReadonlyMap<Id, Code>) {
  const codes = new Map(own);
  const touched = new Set<Id>();
  const names = new Map<Id | null, Set<string>>();
  const last = new Map<Id | null, number>();
  const topColours: string[] = [];
  const keys = new Map<string, Id>();

  const namesBelow = (parentId: Id | null): Set<string> => {
    const known = names.get(parentId) ?? new Set();
    names.set(parentId, known);
    return known;
  };
  const note = (code: Code): void => {
    namesBelow(code.parentId).add(code.name);
    last.set(code.parentId, Math.max(last.get(code.parentId) ?? 0, code.position));
    if (code.parentId === null) topColours.push(code.colour);
    if (code.shortcut !== null) keys.set(code.shortcut, code.id);
  };
  const put = (code: Code): void => {
    codes.set(code.id, code);
    touched.add(code.id);
  };
  for (const code of own.values()) note(code);
  return {
    codes,
    put,
    /** Frees the name that a code has among its siblings. */
    leave(id: Id): void {
      const code = codes.get(id);
      if (code) namesBelow(code.parentId).delete(code.name);
    },
    /** Puts a code behind its siblings, unless it stays among them. */
    place(code: Code, name: string, stays = false): void {
      const position = stays ? code.position : (last.get(code.parentId) ?? 0) + 1;
      const placed = { ...code, name: freeName(name, namesBelow(code.parentId)), position };
      note(placed);
      put(placed);
    },
    inheritColour(parentId: Id | null): string {
      return (parentId === null ? undefined : codes.get(parentId)?.colour) ?? leastUsedColour(topColours);
    },
    freeKey: (key: string | null | undefined): string | null =>
      typeof key === 'string' && !keys.has(key) ? key : null,
    takeKey(key: string, id: Id): void {
      const other = codes.get(keys.get(key) ?? '');
      if (other && other.id !== id) put({ ...other, shortcut: null });
      keys.set(key, id);
    },
    changed: (): readonly Code[] => [...touched].flatMap((id) => codes.get(id) ?? []),
  };
}
