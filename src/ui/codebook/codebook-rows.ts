import { codeTree, type CodeNode } from '../../domain/codebook/tree';
import { unused, type Usage } from '../../domain/codebook/usage';
import { type Code, definitionParts, type Id } from '../../domain/model';
import { numberSiblings, type TreeRow } from '../parts/tree/tree-row';
import type { CodebookColumn, CodebookShow, CodebookState } from '../state/codebook';

/** A code with what the columns say of it. */
export type CodebookRow = TreeRow & {
  readonly kind: 'code';
  readonly code: Code;
  readonly own: number;
  readonly all: number;
  readonly usage: Usage;
  /** It is there because one below it was looked for. */
  readonly isAround: boolean;
};
/** The field for the name of a new code. */
export type DraftRow = TreeRow & { readonly kind: 'draft'; readonly parentId: Id | null };
export type GridRow = CodebookRow | DraftRow;

export type CodebookRowsInput = Pick<CodebookState, 'words' | 'show' | 'sort'> & {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly own: ReadonlyMap<Id, number>;
  readonly all: ReadonlyMap<Id, number>;
  readonly usage: ReadonlyMap<Id, Usage>;
  /** The codes of the set that is shown. */
  readonly inSet: ReadonlySet<Id>;
  readonly collapsedIds: ReadonlySet<Id>;
  /** Where a new code is being named; undefined when none is. */
  readonly draftParentId: Id | null | undefined;
};

export const draftId = 'new code';

/** The codebook as rows, sorted among siblings. Of a filter remain the codes that it finds and those above them, open. */
export function codebookRows(input: CodebookRowsInput): readonly GridRow[] {
  const isFound = codeFilter(input);
  const rows: GridRow[] = [];
  const tree = codeTree(input.codes.values());
  addLevel(rows, input, isFound === null ? tree : keepFound(tree, isFound), isFound);
  if (input.draftParentId === null) rows.push(draftRow(null, 1));
  return rows;
}

/** How many codes a filter finds; null when nothing is filtered. */
export function countFound(input: CodebookRowsInput): number | null {
  const isFound = codeFilter(input);
  return isFound && [...input.codes.values()].filter(isFound).length;
}

type IsFound = (code: Code) => boolean;

function addLevel(
  rows: GridRow[],
  input: CodebookRowsInput,
  nodes: readonly CodeNode[],
  isFound: IsFound | null,
): void {
  const sorted = sortNodes(input, nodes);
  for (const { node, place } of numberSiblings(sorted, (item, its) => ({ node: item, place: its }))) {
    const { code, children, level } = node;
    const hasDraft = input.draftParentId === code.id;
    const isOpen = isFound !== null || hasDraft || !input.collapsedIds.has(code.id);
    rows.push({
      kind: 'code',
      id: code.id,
      name: code.name,
      level,
      ...place,
      expanded: children.length === 0 ? null : isOpen,
      code,
      own: input.own.get(code.id) ?? 0,
      all: input.all.get(code.id) ?? 0,
      usage: input.usage.get(code.id) ?? unused,
      isAround: isFound !== null && !isFound(code),
    });
    if (isOpen) addLevel(rows, input, children, isFound);
    if (hasDraft) rows.push(draftRow(code.id, level + 1));
  }
}

function codeFilter({ words, show, own, inSet }: CodebookRowsInput): IsFound | null {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const isShown = shownBy(show, own, inSet);
  if (wanted.length === 0) return isShown;
  return (code) => {
    if (isShown && !isShown(code)) return false;
    const text = [code.name, ...definitionParts.map((part) => code[part])].join('\n').toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}

function shownBy(show: CodebookShow, own: ReadonlyMap<Id, number>, inSet: ReadonlySet<Id>): IsFound | null {
  if (typeof show === 'object') return ({ id }) => inSet.has(id);
  switch (show) {
    case 'all':
      return null;
    case 'used':
      return ({ id }) => (own.get(id) ?? 0) > 0;
    case 'unused':
      return ({ id, codable }) => codable === 1 && (own.get(id) ?? 0) === 0;
    case 'undefined':
      return (code) => definitionParts.every((part) => code[part].trim() === '');
    case 'folders':
      return ({ codable }) => codable === 0;
  }
}

function keepFound(nodes: readonly CodeNode[], isFound: IsFound): readonly CodeNode[] {
  return nodes.flatMap((node) => {
    const children = keepFound(node.children, isFound);
    return children.length > 0 || isFound(node.code) ? [{ ...node, children }] : [];
  });
}

function sortNodes(input: CodebookRowsInput, nodes: readonly CodeNode[]): readonly CodeNode[] {
  const { sort } = input;
  if (!sort) return nodes;
  const direction = sort.descending ? -1 : 1;
  const keys = new Map(nodes.map(({ code }) => [code.id, sortKey(input, sort.by, code)]));
  return nodes.toSorted((a, b) => direction * compareKeys(keys.get(a.code.id) ?? '', keys.get(b.code.id) ?? ''));
}

function sortKey({ own, all, usage }: CodebookRowsInput, by: CodebookColumn, code: Code): string | number {
  switch (by) {
    case 'name':
      return code.name;
    case 'own':
      return own.get(code.id) ?? 0;
    case 'all':
      return all.get(code.id) ?? 0;
    case 'documents':
    case 'coders':
      return usage.get(code.id)?.[by] ?? 0;
    case 'first':
    case 'last':
      return usage.get(code.id)?.[by] ?? '';
  }
}

/** As the person's language orders names; `Code 10` comes behind `Code 9`. */
const inTheLanguage = new Intl.Collator(undefined, { numeric: true });

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : inTheLanguage.compare(String(a), String(b));
}

function draftRow(parentId: Id | null, level: number): DraftRow {
  return { kind: 'draft', id: draftId, name: '', level, position: 1, siblings: 1, expanded: null, parentId };
}
