import { codeTree, type CodeNode } from '../../../domain/codebook/tree';
import type { Code, Id } from '../../../domain/model';
import { numberSiblings, type TreeRow } from '../../parts/tree/tree-row';
import { matchFilter, type FilterMatch } from '../filter-match';

export type CodeItemRow = TreeRow & {
  readonly kind: 'code';
  readonly code: Code;
  /** Codings of the code; while it is collapsed also those of the codes below it. */
  readonly codings: number;
  readonly match: FilterMatch;
};
/** The field for the name of a new code. */
export type CodeDraftRow = TreeRow & { readonly kind: 'draft'; readonly parentId: Id | null };
export type CodeTreeRow = CodeItemRow | CodeDraftRow;

export type CodeRowsInput = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly codingsByCode: ReadonlyMap<Id, number>;
  readonly collapsedIds: ReadonlySet<Id>;
  readonly filter: string;
  /** Where a new code is being named; undefined when none is. */
  readonly draftParentId: Id | null | undefined;
};

/** The codebook as rows. A filter keeps the codes it finds and everything above them, collapsed or not. */
export function codeRows(input: CodeRowsInput): readonly CodeTreeRow[] {
  const tree = codeTree(input.codes.values());
  const rows = levelRows(input, input.filter.trim() === '' ? tree : keepMatches(tree, input.filter));
  return input.draftParentId === null ? [...rows, draftRow(null, 1)] : rows;
}

function levelRows(input: CodeRowsInput, nodes: readonly CodeNode[]): readonly CodeTreeRow[] {
  const { codingsByCode, collapsedIds, filter, draftParentId } = input;
  return numberSiblings(nodes, (node, place) => ({ node, row: codeRow(node, place) })).flatMap(({ node, row }) => {
    const hasDraft = draftParentId === node.code.id;
    const below = row.expanded || hasDraft ? levelRows(input, node.children) : [];
    return [row, ...below, ...(hasDraft ? [draftRow(node.code.id, node.level + 1)] : [])];
  });

  function codeRow({ code, level, children }: CodeNode, place: Pick<TreeRow, 'position' | 'siblings'>) {
    const open = filter.trim() !== '' || draftParentId === code.id || !collapsedIds.has(code.id);
    const own = codingsByCode.get(code.id) ?? 0;
    return {
      kind: 'code' as const,
      id: code.id,
      name: code.name,
      level,
      ...place,
      expanded: children.length === 0 ? null : open,
      code,
      codings: open ? own : own + countBelow(children, codingsByCode),
      match: matchFilter(code.name, filter) ?? [],
    };
  }
}

function keepMatches(nodes: readonly CodeNode[], filter: string): readonly CodeNode[] {
  return nodes.flatMap((node) => {
    const children = keepMatches(node.children, filter);
    return children.length > 0 || matchFilter(node.code.name, filter) ? [{ ...node, children }] : [];
  });
}

function countBelow(nodes: readonly CodeNode[], codingsByCode: ReadonlyMap<Id, number>): number {
  return nodes.reduce(
    (sum, { code, children }) => sum + (codingsByCode.get(code.id) ?? 0) + countBelow(children, codingsByCode),
    0,
  );
}

export const codeDraftId = 'new code';

function draftRow(parentId: Id | null, level: number): CodeDraftRow {
  return { kind: 'draft', id: codeDraftId, name: '', level, position: 1, siblings: 1, expanded: null, parentId };
}
