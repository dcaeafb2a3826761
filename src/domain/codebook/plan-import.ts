import { definitionParts, type Code, type Id, type RecordSet, type SetMember } from '../model';
import { groupBy } from '../group-by';
import { writeCodePath } from './code-path';
import { pathKey, type ExchangedCode } from './exchanged-code';
import { codePathNames } from './tree';

/** What an imported code may say otherwise than the code of ours that it is. */
export const comparedFields = ['path', 'colour', 'codable', 'shortcut', ...definitionParts, 'sets'] as const;
export type ComparedField = (typeof comparedFields)[number];

export type Difference = { readonly field: ComparedField; readonly ours: string; readonly theirs: string };

/** What an import would do with a code of the file. */
export type PlannedCode = {
  readonly code: ExchangedCode;
  /** The code of ours that it is; null when it is new. */
  readonly codeId: Id | null;
  readonly matchedBy: 'id' | 'path' | null;
  readonly differences: readonly Difference[];
};

/** The codebook that something is imported into. */
export type OwnCodebook = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly sets: readonly RecordSet[];
  readonly setMembers: readonly SetMember[];
};

/**
 * Finds the codes of ours that those of a file are: by their id, else by their path. Parents that the file does not list
 * are put before their children. Of two codes at one path the first one counts.
 */
export function planCodebookImport(incoming: readonly ExchangedCode[], own: OwnCodebook): readonly PlannedCode[] {
  const codes = withParents(incoming);
  const knownById = matchIds(codes, own.codes);
  const claimed = new Set(knownById.values());
  const codeAt = new Map([...own.codes.values()].map((code) => [placeKey(code.parentId, code.name), code.id]));
  const setNames = listSetNames(own);
  /** Where the codes of the file stand in ours; null for new ones. */
  const placed = new Map<string, Id | null>();
  return codes.map((code) => {
    const parentId = code.levels.length === 1 ? null : (placed.get(pathKey(code.levels.slice(0, -1))) ?? undefined);
    const byPath = parentId === undefined ? undefined : codeAt.get(placeKey(parentId, code.levels.at(-1) ?? ''));
    const byId = knownById.get(code);
    const codeId = byId ?? (byPath !== undefined && !claimed.has(byPath) ? byPath : null);
    if (codeId !== null) claimed.add(codeId);
    placed.set(pathKey(code.levels), codeId);
    const ours = codeId === null ? undefined : own.codes.get(codeId);
    if (!ours) return { code, codeId: null, matchedBy: null, differences: [] };
    const isMoved = byId !== undefined && byPath !== codeId;
    const differences = [
      ...(isMoved
        ? [difference('path', writeCodePath(codePathNames(own.codes, ours.id)), writeCodePath(code.levels))]
        : []),
      ...compareCode(ours, setNames.get(ours.id) ?? [], code),
    ];
    return { code, codeId: ours.id, matchedBy: byId === undefined ? 'path' : 'id', differences };
  });
}

/** The names of the sets that each code is in, in the order of the sets. */
export function listSetNames({
  sets,
  setMembers,
}: Pick<OwnCodebook, 'sets' | 'setMembers'>): ReadonlyMap<Id, string[]> {
  const names = new Map<Id, string[]>();
  const membersOf = groupBy(setMembers, ({ setId }) => setId);
  for (const set of sets.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
    if (set.about !== 'code') continue;
    for (const { memberId } of membersOf.get(set.id) ?? []) {
      const own = names.get(memberId);
      if (own) own.push(set.name);
      else names.set(memberId, [set.name]);
    }
  }
  return names;
}

function withParents(incoming: readonly ExchangedCode[]): readonly ExchangedCode[] {
  const byPath = new Map<string, ExchangedCode>();
  const add = (code: ExchangedCode): void => {
    const key = pathKey(code.levels);
    if (byPath.has(key)) return;
    if (code.levels.length > 1) {
      const parent = pathKey(code.levels.slice(0, -1));
      if (!byPath.has(parent)) add(listed.get(parent) ?? { id: null, levels: code.levels.slice(0, -1) });
    }
    byPath.set(key, code);
  };
  const listed = new Map(incoming.toReversed().map((code) => [pathKey(code.levels), code]));
  for (const code of incoming) add(code);
  return [...byPath.values()];
}

function matchIds(codes: readonly ExchangedCode[], own: ReadonlyMap<Id, Code>): ReadonlyMap<ExchangedCode, Id> {
  const matches = new Map<ExchangedCode, Id>();
  const seen = new Set<Id>();
  for (const code of codes) {
    if (code.id === null || seen.has(code.id) || !own.has(code.id)) continue;
    seen.add(code.id);
    matches.set(code, code.id);
  }
  return matches;
}

function compareCode(ours: Code, setsOfOurs: readonly string[], theirs: ExchangedCode): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (field: ComparedField, own: string, other: string | undefined): void => {
    if (other !== undefined && other !== own) found.push(difference(field, own, other));
  };
  compare('colour', ours.colour, theirs.colour);
  compare('codable', sayYes(ours.codable === 1), theirs.codable === undefined ? undefined : sayYes(theirs.codable));
  compare('shortcut', ours.shortcut ?? '', theirs.shortcut === undefined ? undefined : (theirs.shortcut ?? ''));
  for (const part of definitionParts) compare(part, ours[part], theirs[part]);
  compare('sets', listNames(setsOfOurs), theirs.sets && listNames(theirs.sets));
  return found;
}

function difference(field: ComparedField, ours: string, theirs: string): Difference {
  return { field, ours, theirs };
}

function sayYes(is: boolean): string {
  return is ? 'yes' : 'no';
}

function listNames(names: readonly string[]): string {
  return [...new Set(names)].toSorted().join('; ');
}

function placeKey(parentId: Id | null, name: string): string {
  return `${parentId ?? ''}\n${name}`;
}
