import { compareText } from '../../../domain/compare';
import { byPosition } from '../../../domain/order';
import { codePathNames, codeTree, flattenTree } from '../../../domain/codebook/tree';
import type { Scope } from '../../../domain/analysis/scope';
import type { Mirror } from '../../state/mirror';

/** The entries of a scope that are lists of names or ids. */
export type TickedEntry =
  'sourceIds' | 'folders' | 'sourceSetIds' | 'codeIds' | 'codeSetIds' | 'coderIds' | 'caseIds' | 'actorIds' | 'stances';

/** One thing that may be ticked, and where the scope keeps it. */
export type ScopeChoice = {
  readonly entry: TickedEntry;
  readonly id: string;
  readonly name: string;
  /** The name with those above it. */
  readonly path: string;
  /** How far below the top of a tree. */
  readonly depth: number;
  readonly colour: string | null;
};

/** What may be ticked in a field of the scope: folders and sets first, then the records in the order of their lists. */
export function listChoices(
  field: 'documents' | 'codes' | 'coders' | 'cases' | 'actors',
  mirror: Mirror,
): readonly ScopeChoice[] {
  switch (field) {
    case 'documents': {
      const sources = [...mirror.sources.values()].sort(byPosition);
      const folders = [...new Set(sources.flatMap(({ folder }) => folder ?? []))].sort();
      return [
        ...folders.map((folder) => choice('folders', folder, folder)),
        ...setsAbout('source', 'sourceSetIds', mirror),
        ...sources.map(({ id, title }) => choice('sourceIds', id, title)),
      ];
    }
    case 'codes':
      return [
        ...setsAbout('code', 'codeSetIds', mirror),
        ...flattenTree(codeTree(mirror.codes.values())).map(({ code, level }) => ({
          ...choice('codeIds', code.id, code.name),
          path: codePathNames(mirror.codes, code.id).join(' › '),
          depth: level - 1,
          colour: code.colour,
        })),
      ];
    case 'coders':
      return [...mirror.coders.values()].map(({ id, name, colour }) => ({ ...choice('coderIds', id, name), colour }));
    case 'cases':
    case 'actors': {
      const entry = field === 'cases' ? 'caseIds' : 'actorIds';
      return [...mirror.cases.values()]
        .sort((a, b) => compareText(a.name, b.name))
        .map(({ id, name }) => choice(entry, id, name));
    }
  }
}

/** Whether a choice is ticked. */
export function isTicked(scope: Scope, { entry, id }: ScopeChoice): boolean {
  const ticked: readonly string[] = scope[entry] ?? [];
  return ticked.includes(id);
}

/** The scope's list with a choice ticked or not any more. */
export function withTick(scope: Scope, choiceToTurn: ScopeChoice): Partial<Scope> {
  const { entry, id } = choiceToTurn;
  const ticked: readonly string[] = scope[entry] ?? [];
  return { [entry]: isTicked(scope, choiceToTurn) ? ticked.filter((one) => one !== id) : [...ticked, id] };
}

/** The scope's lists with all of some choices ticked. */
export function withTicks(scope: Scope, choices: readonly ScopeChoice[]): Partial<Scope> {
  const entries = new Set(choices.map(({ entry }) => entry));
  return Object.fromEntries(
    [...entries].map((entry) => {
      const ticked: readonly string[] = scope[entry] ?? [];
      return [entry, [...new Set([...ticked, ...choices.flatMap((one) => (one.entry === entry ? one.id : []))])]];
    }),
  );
}

function choice(entry: TickedEntry, id: string, name: string): ScopeChoice {
  return { entry, id, name, path: name, depth: 0, colour: null };
}

function setsAbout(about: 'source' | 'code', entry: TickedEntry, { sets }: Mirror): readonly ScopeChoice[] {
  return [...sets.values()]
    .filter((set) => set.about === about)
    .sort(byPosition)
    .map(({ id, name }) => choice(entry, id, name));
}
