import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Code, Id } from '../../../domain/model';
import { beginCode, beginRename, stepCode } from '../../actions/code-actions';
import { removeCodes, selectCodes } from '../../actions/edit-codes';
import { applyCodeToSelection } from '../../actions/edit-codings';
import { useMessages } from '../../messages/use-messages';
import { codeMenu } from '../../parts/codes/code-menu';
import { useCodeDrag } from '../../parts/codes/use-code-drag';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import { TreeView } from '../../parts/tree/TreeView';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { FilterField } from '../FilterField';
import { PaneHeading } from '../PaneHeading';
import styles from '../panels.module.css';
import { codeDraftId, codeRows, type CodeTreeRow } from './code-rows';
import { CodeRowContent } from './CodeRowContent';
import { SmartCodes } from './SmartCodes';

const noCodes: ReadonlyMap<Id, Code> = new Map();
const noCounts: ReadonlyMap<Id, number> = new Map();
const steps = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;

type OpenMenu = { readonly row: CodeTreeRow; readonly at: { readonly x: number; readonly y: number } };

/** The codebook as a tree. */
export function CodebookPane() {
  const messages = useMessages();
  const words = messages.panels.codebook;
  const tree = useRef<HTMLDivElement>(null);
  const codes = useProject((state) => state.mirror?.codes) ?? noCodes;
  const codingsByCode = useProject((state) => state.mirror?.codingsByCode) ?? noCounts;
  const filter = useWorkspace((state) => state.codeFilter);
  const collapsedIds = useWorkspace((state) => state.collapsedCodeIds);
  const selectedIds = useWorkspace((state) => state.selectedCodeIds);
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const [filterOpen, setFilterOpen] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);

  const draftParentId = inlineEdit?.kind === 'new-code' ? inlineEdit.parentId : undefined;
  const rows = useMemo(
    () => codeRows({ codes, codingsByCode, collapsedIds, filter, draftParentId }),
    [codes, codingsByCode, collapsedIds, filter, draftParentId],
  );
  const drag = useCodeDrag(codes);
  const editingId =
    draftParentId !== undefined ? codeDraftId : inlineEdit?.kind === 'rename-code' ? inlineEdit.codeId : null;

  function closeFilter(): void {
    setFilterOpen(false);
    useWorkspace.setState({ codeFilter: '' });
    tree.current?.focus();
  }

  function onToggle(row: CodeTreeRow, expanded: boolean): void {
    const next = new Set(collapsedIds);
    if (expanded) next.delete(row.id);
    else next.add(row.id);
    useWorkspace.setState({ collapsedCodeIds: next });
  }

  function onKey(event: KeyboardEvent, row: CodeTreeRow | null): boolean {
    const step = event.altKey && event.shiftKey ? steps[event.key as keyof typeof steps] : undefined;
    if (event.key === '/') setFilterOpen(true);
    else if (!row) return false;
    else if (step) void stepCode(row.id, step);
    else if (event.key === 'F2') beginRename(row.id);
    else if (event.key === 'Insert') beginCode(row.kind === 'code' ? row.code.parentId : null);
    else if (event.key === 'Delete' && selectedIds.size > 0) void removeCodes([...selectedIds]);
    else return false;
    return true;
  }

  function onActivate(row: CodeTreeRow, how: 'click' | 'double' | 'key' | 'beside'): void {
    if (row.kind === 'draft' || how === 'click' || how === 'beside') return;
    // Without a passage to code, the key and the double click open and close the branch.
    if (useWorkspace.getState().selection === null && row.expanded !== null) onToggle(row, !row.expanded);
    else void applyCodeToSelection(row.code.id);
  }

  const menuIds = menu ? (selectedIds.has(menu.row.id) ? [...selectedIds] : [menu.row.id]) : [];
  const isEmpty = rows.length === 0;

  return (
    <section className={styles['pane']} aria-labelledby="codebook-heading">
      <PaneHeading
        id="codebook-heading"
        title={words.title}
        count={filter === '' ? words.count(codes.size) : words.found(countFound(rows), codes.size)}
        filterLabel={words.filter}
        filterOpen={filterOpen}
        onFilter={() => (filterOpen ? closeFilter() : setFilterOpen(true))}
        addLabel={words.new}
        onAdd={() => beginCode(null)}
      />
      {filterOpen || filter !== '' ? (
        <FilterField
          label={words.filter}
          value={filter}
          onChange={(codeFilter) => useWorkspace.setState({ codeFilter })}
          onClose={closeFilter}
          onLeave={() => tree.current?.focus()}
        />
      ) : null}
      {isEmpty ? (
        <p className={styles['empty']}>{codes.size === 0 ? words.empty : words.noneFound}</p>
      ) : (
        <div className={styles['rows']}>
          <TreeView
            ref={tree}
            label={words.title}
            rows={rows}
            selectedIds={selectedIds}
            currentId={null}
            editingId={editingId}
            rowTestId="code-row"
            onSelect={(ids) => selectCodes([...ids].filter((id) => codes.has(id)))}
            onToggle={onToggle}
            onActivate={onActivate}
            onMenu={(row, at) => setMenu({ row, at })}
            onKey={onKey}
            drag={drag}
          >
            {(row) => (
              <CodeRowContent
                row={row}
                editing={row.id === editingId}
                onClose={(byKey) => {
                  useWorkspace.setState({ inlineEdit: null });
                  if (byKey) tree.current?.focus();
                }}
              />
            )}
          </TreeView>
        </div>
      )}
      <SmartCodes />
      {menu ? (
        <ContextMenu
          label={menuIds.length > 1 ? words.menuOfMany(menuIds.length) : words.menu(menu.row.name)}
          at={menu.at}
          entries={codeMenu(messages.panels, menuIds, codes)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </section>
  );
}

/** Rows that the filter found, their ancestors left out. */
function countFound(rows: readonly CodeTreeRow[]): number {
  return rows.filter((row) => row.kind === 'code' && row.match.length > 0).length;
}
