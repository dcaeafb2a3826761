import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { chooseAndImport } from '../../actions/import-documents';
import { removeSources, selectSources, showSource } from '../../actions/edit-sources';
import { showSourceBeside } from '../../actions/pane-actions';
import { beginSourceRename, stepSource } from '../../actions/source-actions';
import type { Id, Source } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import { TreeView } from '../../parts/tree/TreeView';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { FilterField } from '../FilterField';
import { PaneHeading } from '../PaneHeading';
import styles from '../panels.module.css';
import { documentMenu, folderMenu } from './document-menu';
import { DocumentRowContent } from './DocumentRowContent';
import { documentRows, folderDraftId, folderRowId, type DocumentRow } from './document-rows';
import { useDocumentDrag } from './use-document-drag';

const noSources: ReadonlyMap<Id, Source> = new Map();
const noCounts: ReadonlyMap<Id, number> = new Map();

type OpenMenu = { readonly row: DocumentRow; readonly at: { readonly x: number; readonly y: number } };

/** The documents of the study, in folders and in order. */
export function DocumentsPane() {
  const messages = useMessages();
  const words = messages.panels.documents;
  const tree = useRef<HTMLDivElement>(null);
  const sources = useProject((state) => state.mirror?.sources) ?? noSources;
  const codingsBySource = useProject((state) => state.mirror?.codingsBySource) ?? noCounts;
  const filter = useWorkspace((state) => state.sourceFilter);
  const collapsedFolders = useWorkspace((state) => state.collapsedFolders);
  const selectedSourceIds = useWorkspace((state) => state.selectedSourceIds);
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const [filterOpen, setFilterOpen] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renamedFolder, setRenamedFolder] = useState<string | null>(null);

  const withDraft = inlineEdit?.kind === 'new-folder';
  const rows = useMemo(
    () => documentRows({ sources: sources.values(), codingsBySource, collapsedFolders, filter, withDraft }),
    [sources, codingsBySource, collapsedFolders, filter, withDraft],
  );
  const drag = useDocumentDrag(rows);
  const found = rows.filter((row) => row.kind === 'document').length;
  const editingId = withDraft
    ? folderDraftId
    : inlineEdit?.kind === 'rename-source'
      ? inlineEdit.sourceId
      : renamedFolder === null
        ? null
        : folderRowId(renamedFolder);

  function closeFilter(): void {
    setFilterOpen(false);
    useWorkspace.setState({ sourceFilter: '' });
    tree.current?.focus();
  }

  function onToggle(row: DocumentRow, expanded: boolean): void {
    if (row.kind !== 'folder') return;
    const next = new Set(collapsedFolders);
    if (expanded) next.delete(row.folder);
    else next.add(row.folder);
    useWorkspace.setState({ collapsedFolders: next });
  }

  function onKey(event: KeyboardEvent, row: DocumentRow | null): boolean {
    if (event.key === '/') setFilterOpen(true);
    else if (event.key === 'F2' && row?.kind === 'folder') setRenamedFolder(row.folder);
    else if (event.key === 'F2' && row?.kind === 'document') beginSourceRename(row.source.id);
    else if (event.key === 'Delete' && selectedSourceIds.size > 0) void removeSources([...selectedSourceIds]);
    else if (event.altKey && event.shiftKey && row?.kind === 'document' && event.key === 'ArrowUp') {
      void stepSource(row.source.id, -1);
    } else if (event.altKey && event.shiftKey && row?.kind === 'document' && event.key === 'ArrowDown') {
      void stepSource(row.source.id, 1);
    } else return false;
    return true;
  }

  function onActivate(row: DocumentRow, how: 'click' | 'double' | 'key' | 'beside'): void {
    if (row.kind === 'document' && how === 'beside') showSourceBeside(row.source.id);
    else if (row.kind === 'document' && how !== 'double') showSource(row.source.id);
    else if (row.kind === 'folder' && how !== 'click') onToggle(row, row.expanded !== true);
  }

  function onSelect(ids: ReadonlySet<string>): void {
    selectSources(rows.flatMap((row) => (ids.has(row.id) ? idsOf(row) : [])));
  }

  const menuIds = menu ? (selectedSourceIds.has(menu.row.id) ? [...selectedSourceIds] : idsOf(menu.row)) : [];
  const folders = [...new Set([...sources.values()].flatMap(({ folder }) => folder ?? []))].sort();

  return (
    <section className={styles['pane']} aria-labelledby="documents-heading">
      <PaneHeading
        id="documents-heading"
        title={words.title}
        count={filter === '' ? words.count(sources.size) : words.found(found, sources.size)}
        filterLabel={words.filter}
        filterOpen={filterOpen}
        onFilter={() => (filterOpen ? closeFilter() : setFilterOpen(true))}
        addLabel={words.import}
        onAdd={() => void chooseAndImport()}
      />
      {filterOpen || filter !== '' ? (
        <FilterField
          label={words.filter}
          value={filter}
          onChange={(sourceFilter) => useWorkspace.setState({ sourceFilter })}
          onClose={closeFilter}
          onLeave={() => tree.current?.focus()}
        />
      ) : null}
      {rows.length === 0 ? (
        <p className={styles['empty']}>{sources.size === 0 ? words.empty : words.noneFound}</p>
      ) : (
        <div className={styles['rows']}>
          <TreeView
            ref={tree}
            label={words.title}
            rows={rows}
            selectedIds={selectedSourceIds}
            currentId={openSourceId}
            editingId={editingId}
            rowTestId="document-row"
            onSelect={onSelect}
            onToggle={onToggle}
            onActivate={onActivate}
            onMenu={(row, at) => setMenu({ row, at })}
            onKey={onKey}
            drag={drag}
          >
            {(row) => (
              <DocumentRowContent
                row={row}
                editing={row.id === editingId}
                onClose={(byKey) => {
                  setRenamedFolder(null);
                  useWorkspace.setState({ inlineEdit: null });
                  if (byKey) tree.current?.focus();
                }}
              />
            )}
          </TreeView>
        </div>
      )}
      {menu ? (
        <ContextMenu
          label={menuIds.length > 1 ? words.menuOfMany(menuIds.length) : words.menu(menu.row.name)}
          at={menu.at}
          entries={
            menu.row.kind === 'folder'
              ? folderMenu(words, menu.row.sourceIds, () => setRenamedFolder(menu.row.name))
              : documentMenu(words, menuIds, folders, messages.panels.keyDelete)
          }
          onClose={() => setMenu(null)}
        />
      ) : null}
    </section>
  );
}

function idsOf(row: DocumentRow): readonly Id[] {
  return row.kind === 'folder' ? row.sourceIds : row.kind === 'document' ? [row.source.id] : [];
}
