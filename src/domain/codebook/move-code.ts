import type { Code, Id } from '../model';
import { codeTree, flattenTree, isInside, type CodeNode } from './tree';

/** Where codes go: below which code (null: the top level), before which sibling (null: at the end). */
export type CodeTarget = { readonly parentId: Id | null; readonly beforeId: Id | null };

type Codes = ReadonlyMap<Id, Code>;

/** Whether codes may go below `parentId`: never into themselves. */
export function canMoveCodes(codes: Codes, movedIds: readonly Id[], parentId: Id | null): boolean {
  return parentId === null || !movedIds.some((id) => isInside(codes, parentId, id));
}

/** What dropping codes on a code means; after an expanded code is the first place below it. Null when it cannot be. */
export function codeTarget(
  codes: Codes,
  target: { readonly code: Code; readonly expanded: boolean },
  place: 'before' | 'into' | 'after',
  movedIds: readonly Id[],
): CodeTarget | null {
  const { code } = target;
  if (movedIds.includes(code.id)) return null;
  const goal =
    place === 'into'
      ? { parentId: code.id, beforeId: null }
      : place === 'before'
        ? { parentId: code.parentId, beforeId: code.id }
        : target.expanded
          ? { parentId: code.id, beforeId: siblingsBelow(codes, code.id, movedIds)[0] ?? null }
          : { parentId: code.parentId, beforeId: nextSibling(codes, code, movedIds) };
  return canMoveCodes(codes, movedIds, goal.parentId) ? goal : null;
}

/** Moving a code by keyboard: up and down among its siblings, in below the sibling above, out beside its parent. */
export function codeStep(codes: Codes, codeId: Id, direction: 'up' | 'down' | 'in' | 'out'): CodeTarget | null {
  const code = codes.get(codeId);
  if (!code) return null;
  const siblings = siblingsBelow(codes, code.parentId, []);
  const at = siblings.indexOf(codeId);
  const above = siblings[at - 1];
  switch (direction) {
    case 'up':
      return above === undefined ? null : { parentId: code.parentId, beforeId: above };
    case 'down':
      return at + 1 < siblings.length ? { parentId: code.parentId, beforeId: siblings[at + 2] ?? null } : null;
    case 'in':
      return above === undefined ? null : { parentId: above, beforeId: null };
    case 'out': {
      const parent = code.parentId === null ? undefined : codes.get(code.parentId);
      return parent ? { parentId: parent.parentId, beforeId: nextSibling(codes, parent, [codeId]) } : null;
    }
  }
}

function nextSibling(codes: Codes, code: Code, movedIds: readonly Id[]): Id | null {
  const siblings = siblingsBelow(codes, code.parentId, movedIds);
  return siblings[siblings.indexOf(code.id) + 1] ?? null;
}

function siblingsBelow(codes: Codes, parentId: Id | null, leftOut: readonly Id[]): readonly Id[] {
  const tree = codeTree(codes.values());
  const nodes: readonly CodeNode[] =
    parentId === null ? tree : (flattenTree(tree).find(({ code }) => code.id === parentId)?.children ?? []);
  return nodes.map(({ code }) => code.id).filter((id) => !leftOut.includes(id));
}

/** Those of some codes that do not stand below another of them, in the order of the codebook. */
export function topmostCodes(codes: Codes, codeIds: ReadonlySet<Id>): readonly Id[] {
  const topmost: Id[] = [];
  const walk = (nodes: readonly CodeNode[]): void => {
    for (const { code, children } of nodes) {
      if (codeIds.has(code.id)) topmost.push(code.id);
      else walk(children);
    }
  };
  walk(codeTree(codes.values()));
  return topmost;
}
