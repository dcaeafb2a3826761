import type { Code, Id } from '../model';
import { byPosition } from '../order';

/** What a merge of codes comes to: which code goes into which, and which ones move below another parent. */
export type MergePlan = {
  /** Each code that goes, in the order in which they go, with the one that takes it up. */
  readonly merged: ReadonlyMap<Id, Id>;
  /** Codes that stay and stand below the other one from then on. */
  readonly moved: ReadonlyMap<Id, Id>;
};

/**
 * Plans the merge of some codes into another one. A child whose name the target has among its own children goes into that
 * one, the others move below the target.
 */
export function planMerge(codes: ReadonlyMap<Id, Code>, codeIds: readonly Id[], intoId: Id): MergePlan {
  const merged = new Map<Id, Id>();
  const moved = new Map<Id, Id>();
  const parentOf = (code: Code): Id | null => moved.get(code.id) ?? code.parentId;
  const childrenOf = (parentId: Id): readonly Code[] =>
    [...codes.values()].filter((code) => parentOf(code) === parentId && !merged.has(code.id)).sort(byPosition);
  const merge = (codeId: Id, targetId: Id): void => {
    const children = childrenOf(codeId);
    merged.set(codeId, targetId);
    for (const child of children) {
      const namesake = childrenOf(targetId).find(({ id, name }) => name === child.name && id !== child.id);
      if (namesake) merge(child.id, namesake.id);
      else moved.set(child.id, targetId);
    }
  };
  // A code below another one that is merged may have gone into its namesake already.
  for (const id of new Set(codeIds)) if (codes.has(id) && !merged.has(id)) merge(id, intoId);
  return { merged, moved: new Map([...moved].filter(([id]) => !merged.has(id))) };
}
