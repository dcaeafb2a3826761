import { codePathNames, codeTree, flattenTree } from '../../domain/codebook/tree';
import { nameInVivo } from '../../domain/codebook/name-in-vivo';
import { fuzzyMatch } from '../../domain/codebook/fuzzy';
import type { Code, Id } from '../../domain/model';

/** One line of the quick-coding bar. */
export type BarRow =
  | {
      readonly kind: 'code';
      readonly code: Code;
      readonly path: string;
      /** Positions in the path that the query found. */
      readonly letters: ReadonlySet<number>;
    }
  | { readonly kind: 'new'; readonly name: string; readonly parent: Code | null }
  | { readonly kind: 'in-vivo'; readonly name: string }
  | { readonly kind: 'memo' }
  | { readonly kind: 'actor' };

export type BarWish = {
  readonly query: string;
  readonly codes: ReadonlyMap<Id, Code>;
  /** Newest first. */
  readonly recentCodeIds: readonly Id[];
  /** The selected words, offered as a code in vivo; null when a code is to be replaced. */
  readonly passage: string | null;
};

const separator = ' › ';
const mostRows = 50;
/** The name itself weighs more than the names above it; a code used just now is the likelier wish among equals. */
const nameBonus = 6;
const recencyBonus = 3;

/** The lines for what is typed: codes by fit, then what can be made of the words, then what else the bar can do. */
export function listBarRows(wish: BarWish): readonly BarRow[] {
  const query = wish.query.trim();
  const rows = query === '' ? codesByUse(wish) : codesByFit(wish, query);
  return [...actsNamed(query.toLowerCase(), wish), ...rows.slice(0, mostRows), ...newCodes(query, wish)];
}

/** With nothing typed: the codes used lately, then those pinned to keys, then the codebook in its order. */
function codesByUse({ codes, recentCodeIds }: BarWish): BarRow[] {
  const inOrder = flattenTree(codeTree(codes.values())).map(({ code }) => code);
  const recent = recentCodeIds.flatMap((id) => codes.get(id) ?? []);
  const pinned = inOrder
    .filter((code) => code.shortcut !== null)
    .sort((a, b) => Number(a.shortcut) - Number(b.shortcut));
  return [...new Set([...recent, ...pinned, ...inOrder])]
    .filter((code) => code.codable === 1)
    .map((code) => ({ kind: 'code', code, path: pathOf(codes, code.id), letters: new Set() }));
}

function codesByFit({ codes, recentCodeIds }: BarWish, query: string): BarRow[] {
  const found: { row: BarRow; score: number; path: string }[] = [];
  for (const code of codes.values()) {
    if (code.codable === 0) continue;
    const path = pathOf(codes, code.id);
    const nameStart = path.length - code.name.length;
    const byName = fuzzyMatch(query, code.name);
    const byPath = fuzzyMatch(query, path);
    const recency = recentCodeIds.indexOf(code.id);
    const bonus = recency < 0 ? 0 : recencyBonus * (1 - recency / recentCodeIds.length);
    const best =
      byName && (!byPath || byName.score + nameBonus >= byPath.score)
        ? { score: byName.score + nameBonus, letters: byName.letters.map((at) => at + nameStart) }
        : byPath;
    if (!best) continue;
    found.push({
      row: { kind: 'code', code, path, letters: new Set(best.letters) },
      score: best.score + bonus,
      path,
    });
  }
  return found.sort((a, b) => b.score - a.score || a.path.length - b.path.length).map(({ row }) => row);
}

/** “M” and “A” with nothing else typed, or the beginning of their names in English, offer the memo and the actor. */
function actsNamed(query: string, { passage }: BarWish): BarRow[] {
  if (passage === null) return [];
  if (query === 'm' || query === 'memo') return [{ kind: 'memo' }];
  if (query === 'a' || query === 'actor') return [{ kind: 'actor' }];
  return [];
}

function newCodes(query: string, { codes, passage }: BarWish): BarRow[] {
  if (passage === null) return [];
  const rows: BarRow[] = [];
  if (query !== '') {
    const { name, parent } = readNewPath(query, codes);
    const exists = [...codes.values()].some(
      (code) => code.parentId === (parent?.id ?? null) && code.name.toLowerCase() === name.toLowerCase(),
    );
    if (!exists && name !== '') rows.push({ kind: 'new', name, parent });
  }
  const words = nameInVivo(passage);
  if (words !== null && words !== query) rows.push({ kind: 'in-vivo', name: words });
  return rows;
}

/** “Sovereignty/Data” means a new code “Data” below the code “Sovereignty”, when there is one. */
function readNewPath(query: string, codes: ReadonlyMap<Id, Code>): { name: string; parent: Code | null } {
  const slash = Math.max(query.lastIndexOf('/'), query.lastIndexOf('›'));
  if (slash > 0) {
    const wanted = query.slice(0, slash).trim().toLowerCase();
    const parent = [...codes.values()].find(
      (code) => code.name.toLowerCase() === wanted || pathOf(codes, code.id).toLowerCase() === wanted,
    );
    if (parent) return { name: query.slice(slash + 1).trim(), parent };
  }
  return { name: query, parent: null };
}

function pathOf(codes: ReadonlyMap<Id, Code>, codeId: Id): string {
  return codePathNames(codes, codeId).join(separator);
}
