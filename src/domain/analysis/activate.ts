import type { Id } from '../model';
import { isInFolder } from './in-folder';
import type { Scope } from './scope';
import { tidyScope } from './scope-fields';
import { type ScopeRecords, withCodesBelow } from './scope-records';

/** The codes that a scope names, with those below them when they are meant: the activated codes. None is named by the whole study. */
export function activatedCodes(scope: Scope, records: ScopeRecords): ReadonlySet<Id> {
  const { codeIds = [], codeSetIds = [], withChildren = false } = scope;
  const named = [...codeIds, ...membersOf(codeSetIds, records)];
  return withChildren ? withCodesBelow(records.codes, named) : new Set(named);
}

/** The documents that a scope names by title, folder or set: the activated documents. */
export function activatedSources(scope: Scope, records: ScopeRecords): ReadonlySet<Id> {
  const { sourceIds = [], folders = [], sourceSetIds = [] } = scope;
  const inside = folders.flatMap((folder) => sourcesInFolder(folder, records));
  return new Set([...sourceIds, ...inside, ...membersOf(sourceSetIds, records)]);
}

/** Activates codes with the codes below them; takes them and those below out when all of them are activated already. */
export function toggleCodes(scope: Scope, codeIds: readonly Id[], records: ScopeRecords): Scope {
  const { codeIds: named = [] } = scope;
  const active = activatedCodes(scope, records);
  const family = withCodesBelow(records.codes, codeIds);
  if (!codeIds.every((id) => active.has(id))) {
    const wanted = new Set([...active, ...family]);
    const roots = rootsOf(codeIds, records);
    const asItIs = { ...scope, codeIds: [...named.filter((id) => !family.has(id)), ...roots] };
    // What is below follows along, also what comes to stand there later, unless that would bring in codes that nobody meant.
    const withBelow = { ...asItIs, withChildren: true };
    const isMeant = (next: Scope): boolean => isSame(activatedCodes(next, records), wanted);
    const oneByOne = { ...scope, codeIds: [...new Set([...named, ...family])] };
    return tidyScope([asItIs, withBelow].find(isMeant) ?? oneByOne);
  }
  const others = named.filter((id) => !family.has(id));
  const rest = { ...scope, codeIds: others };
  const left = activatedCodes(rest, records);
  if (!codeIds.some((id) => left.has(id))) return tidyScope(rest);
  // A code above them or a set brings them in: from now on the others are named one by one.
  const apart = [...active].filter((id) => !family.has(id));
  return tidyScope({ ...scope, codeIds: apart, codeSetIds: [], withChildren: false });
}

/** Activates documents; takes them out when all of them are activated already. */
export function toggleSources(scope: Scope, sourceIds: readonly Id[], records: ScopeRecords): Scope {
  const { sourceIds: named = [] } = scope;
  const active = activatedSources(scope, records);
  const chosen = new Set(sourceIds);
  if (!sourceIds.every((id) => active.has(id)))
    return tidyScope({ ...scope, sourceIds: [...named, ...sourceIds.filter((id) => !active.has(id))] });
  const rest = { ...scope, sourceIds: named.filter((id) => !chosen.has(id)) };
  const left = activatedSources(rest, records);
  if (!sourceIds.some((id) => left.has(id))) return tidyScope(rest);
  const apart = [...active].filter((id) => !chosen.has(id));
  return tidyScope({ ...scope, sourceIds: apart, folders: [], sourceSetIds: [] });
}

/** Activates a folder, whatever is in it later; takes its documents out when all of them are activated already. */
export function toggleFolder(scope: Scope, folder: string, records: ScopeRecords): Scope {
  const inside = sourcesInFolder(folder, records);
  const active = activatedSources(scope, records);
  if (inside.length > 0 && inside.every((id) => active.has(id))) return toggleSources(scope, inside, records);
  const isInside = new Set(inside);
  const others = (scope.sourceIds ?? []).filter((id) => !isInside.has(id));
  return tidyScope({ ...scope, sourceIds: others, folders: [...(scope.folders ?? []), folder] });
}

function sourcesInFolder(chosen: string, { sources }: ScopeRecords): readonly Id[] {
  return [...sources.values()].filter(({ folder }) => isInFolder(folder, chosen)).map(({ id }) => id);
}

function isSame(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** Those of the codes that stand below none of the others. */
function rootsOf(codeIds: readonly Id[], { codes }: ScopeRecords): readonly Id[] {
  const below = new Set(codeIds.flatMap((id) => [...withCodesBelow(codes, [id])].filter((one) => one !== id)));
  return codeIds.filter((id) => !below.has(id));
}

function membersOf(setIds: readonly Id[], { setMembers }: ScopeRecords): readonly Id[] {
  if (setIds.length === 0) return [];
  const chosen = new Set(setIds);
  return [...setMembers.values()].filter(({ setId }) => chosen.has(setId)).map(({ memberId }) => memberId);
}
