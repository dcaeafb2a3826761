import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Code, Id } from '../../domain/model';
import { beginCode, beginRename, stepCode } from '../actions/code-actions';
import { removeCodes, selectCodes } from '../actions/edit-codes';
import { useMessages } from '../messages/use-messages';
import { codeMenu } from '../parts/codes/code-menu';
import { useCodeDrag } from '../parts/codes/use-code-drag';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { TreeView } from '../parts/tree/TreeView';
import { useCodebook } from '../state/codebook';
import { useWorkspace } from '../state/workspace';
import { draftId, type GridRow as Row } from './codebook-rows';
import styles from './codebook.module.css';
import { GridRow } from './GridRow';
import { SortBar } from './SortBar';

const steps = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;

type CodeGridProps = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly rows: readonly Row[];
  /** Asks for the field that filters. */
  readonly onFind: () => void;
  /** Enter: the person goes on in what the code means. */
  readonly onOpen: () => void;
};

type OpenMenu = { readonly codeIds: readonly Id[]; readonly at: { readonly x: number; readonly y: number } };

/** The codebook as a tree with columns: selecting, moving and merging as in every tree of the window. */
export function CodeGrid({ codes, rows, onFind, onOpen }: CodeGridProps) {
  const messages = useMessages();
  const grid = useRef<HTMLDivElement>(null);
  const collapsedIds = useWorkspace((state) => state.collapsedCodeIds);
  const selectedIds = useWorkspace((state) => state.selectedCodeIds);
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const isSorted = useCodebook((state) => state.sort !== null);
  const drag = useCodeDrag(codes, isSorted);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const editingId =
    inlineEdit?.kind === 'new-code' ? draftId : inlineEdit?.kind === 'rename-code' ? inlineEdit.codeId : null;

  function onToggle(row: Row, expanded: boolean): void {
    const next = new Set(collapsedIds);
    if (expanded) next.delete(row.id);
    else next.add(row.id);
    useWorkspace.setState({ collapsedCodeIds: next });
  }

  function onKey(event: KeyboardEvent, row: Row | null): boolean {
    if (event.key === '/') onFind();
    else if (!row) return false;
    else if (event.altKey && event.key in steps) void stepCode(row.id, steps[event.key as keyof typeof steps]);
    else if (event.key === 'F2') beginRename(row.id);
    else if (event.key === 'Insert') beginCode(row.kind === 'code' ? row.code.parentId : null);
    else if (event.key === 'Delete' && selectedIds.size > 0) void removeCodes([...selectedIds]);
    else return false;
    return true;
  }

  // The same for all rows and always: only the rows that come into view are drawn while one scrolls.
  const closeField = useCallback((byKey: boolean): void => {
    useWorkspace.setState({ inlineEdit: null });
    if (byKey) grid.current?.focus();
  }, []);

  const clicked = menu?.codeIds ?? [];
  return (
    <div className={styles['grid']}>
      <SortBar />
      <div className={styles['rows']}>
        <TreeView<Row>
          ref={grid}
          label={messages.panels.codebook.title}
          rows={rows}
          hasCells
          selectedIds={selectedIds}
          currentId={null}
          editingId={editingId}
          rowTestId="codebook-row"
          onSelect={(ids, row) => {
            if (row.kind === 'code') selectCodes(ids);
          }}
          onToggle={onToggle}
          onActivate={(row, how) => {
            if (row.kind === 'code' && (how === 'key' || how === 'double')) onOpen();
          }}
          onMenu={(row, at) => {
            if (row.kind === 'code') setMenu({ codeIds: selectedIds.has(row.id) ? [...selectedIds] : [row.id], at });
          }}
          onKey={onKey}
          drag={drag}
        >
          {(row) => <GridRow row={row} editing={row.id === editingId} onClose={closeField} />}
        </TreeView>
      </div>
      {menu ? (
        <ContextMenu
          label={
            clicked.length > 1
              ? messages.panels.codebook.menuOfMany(clicked.length)
              : messages.panels.codebook.menu(codes.get(clicked[0] ?? '')?.name ?? '')
          }
          at={menu.at}
          entries={codeMenu(messages.panels, clicked, codes)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </div>
  );
}
