import { byPosition } from '../../../domain/order';
import type { Id, Source } from '../../../domain/model';
import { numberSiblings, type TreeRow } from '../../parts/tree/tree-row';
import { matchFilter, type FilterMatch } from '../filter-match';

export type FolderRow = TreeRow & {
  readonly kind: 'folder';
  readonly folder: string;
  readonly sourceIds: readonly Id[];
};
export type DocumentItemRow = TreeRow & {
  readonly kind: 'document';
  readonly source: Source;
  readonly codings: number;
  readonly match: FilterMatch;
};
/** The field for the name of a new folder. */
export type FolderDraftRow = TreeRow & { readonly kind: 'draft' };
export type DocumentRow = FolderRow | DocumentItemRow | FolderDraftRow;

export type DocumentRowsInput = {
  readonly sources: Iterable<Source>;
  readonly codingsBySource: ReadonlyMap<Id, number>;
  readonly collapsedFolders: ReadonlySet<string>;
  readonly filter: string;
  readonly withDraft: boolean;
};

/** The documents as rows: folders first, each where its first document stands, then the documents outside folders. */
export function documentRows(input: DocumentRowsInput): readonly DocumentRow[] {
  const { codingsBySource, collapsedFolders, filter } = input;
  const matches = new Map<Id, FilterMatch>();
  const loose: Source[] = [];
  const byFolder = new Map<string, Source[]>();
  for (const source of [...input.sources].sort(byPosition)) {
    const match = matchFilter(source.title, filter);
    if (!match) continue;
    matches.set(source.id, match);
    const inFolder = source.folder === null ? undefined : byFolder.get(source.folder);
    if (source.folder === null) loose.push(source);
    else if (inFolder) inFolder.push(source);
    else byFolder.set(source.folder, [source]);
  }
  const siblings = byFolder.size + loose.length;
  const documentRow = (source: Source, place: Pick<TreeRow, 'level' | 'position' | 'siblings'>): DocumentItemRow => ({
    kind: 'document',
    id: source.id,
    name: source.title,
    expanded: null,
    source,
    codings: codingsBySource.get(source.id) ?? 0,
    match: matches.get(source.id) ?? [],
    ...place,
  });
  const folderRows = [...byFolder].flatMap(([folder, inside], i): DocumentRow[] => {
    // A filter looks into collapsed folders too: what it found must be in sight.
    const expanded = filter !== '' || !collapsedFolders.has(folder);
    const row: FolderRow = {
      kind: 'folder',
      id: folderRowId(folder),
      name: folder,
      level: 1,
      position: i + 1,
      siblings,
      expanded,
      folder,
      sourceIds: inside.map(({ id }) => id),
    };
    return [row, ...(expanded ? numberSiblings(inside, (source, at) => documentRow(source, { level: 2, ...at })) : [])];
  });
  return [
    ...(input.withDraft ? [draftRow()] : []),
    ...folderRows,
    ...loose.map((source, i) => documentRow(source, { level: 1, position: byFolder.size + i + 1, siblings })),
  ];
}

export function folderRowId(folder: string): string {
  return `folder ${folder}`;
}

export const folderDraftId = 'new folder';

function draftRow(): FolderDraftRow {
  return { kind: 'draft', id: folderDraftId, name: '', level: 1, position: 1, siblings: 1, expanded: null };
}
