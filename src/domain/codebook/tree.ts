import { compareText } from '../compare';
import type { Code, Id } from '../model';

/** A code with the codes below it; `level` counts from 1. */
export type CodeNode = {
  readonly code: Code;
  readonly level: number;
  readonly children: readonly CodeNode[];
};

/** The codebook as a tree: children by position, then name. A code whose parent is missing stands at the top. */
export function codeTree(codes: Iterable<Code>): readonly CodeNode[] {
  const all = [...codes];
  const known = new Set(all.map((code) => code.id));
  const byParent = new Map<Id | null, Code[]>();
  for (const code of all) {
    const parentId = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    const siblings = byParent.get(parentId);
    if (siblings) siblings.push(code);
    else byParent.set(parentId, [code]);
  }
  const grow = (parentId: Id | null, level: number): readonly CodeNode[] =>
    (byParent.get(parentId) ?? [])
      .sort(compareSiblings)
      .map((code) => ({ code, level, children: grow(code.id, level + 1) }));
  return grow(null, 1);
}

/** The nodes in reading order, without those below a collapsed one. */
export function flattenTree(tree: readonly CodeNode[], collapsed: ReadonlySet<Id> = new Set()): readonly CodeNode[] {
  const rows: CodeNode[] = [];
  const walk = (nodes: readonly CodeNode[]): void => {
    for (const node of nodes) {
      rows.push(node);
      if (!collapsed.has(node.code.id)) walk(node.children);
    }
  };
  walk(tree);
  return rows;
}

/** The ids of every code below `codeId`, itself left out. */
export function descendantIds(codes: ReadonlyMap<Id, Code>, codeId: Id): ReadonlySet<Id> {
  return new Set([...codes.keys()].filter((id) => id !== codeId && isInside(codes, id, codeId)));
}

/** Whether `codeId` is `ancestorId` or stands somewhere below it. */
export function isInside(codes: ReadonlyMap<Id, Code>, codeId: Id, ancestorId: Id): boolean {
  return ancestry(codes, codeId).some((code) => code.id === ancestorId);
}

/** The names from the top of the tree down to the code. */
export function codePathNames(codes: ReadonlyMap<Id, Code>, codeId: Id): readonly string[] {
  return ancestry(codes, codeId)
    .map((code) => code.name)
    .reverse();
}

/** The code, its parent, and so on; a circle in a damaged codebook is walked once only. */
function ancestry(codes: ReadonlyMap<Id, Code>, codeId: Id): readonly Code[] {
  const line: Code[] = [];
  const seen = new Set<Id>();
  let code = codes.get(codeId);
  while (code && !seen.has(code.id)) {
    seen.add(code.id);
    line.push(code);
    code = code.parentId === null ? undefined : codes.get(code.parentId);
  }
  return line;
}

function compareSiblings(a: Code, b: Code): number {
  return a.position - b.position || compareText(a.name, b.name) || compareText(a.id, b.id);
}
