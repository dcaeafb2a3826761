import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { TreeItem, type TreeDrag } from './TreeItem';
import { selectRows } from './tree-selection';
import { treeMove, typeAhead } from './tree-keys';
import type { TreeRow } from './tree-row';
import styles from './tree.module.css';
import { useRowWindow } from './use-row-window';

export const ROW_HEIGHT = 27;
const TYPING_PAUSE_MS = 800;

export type TreeViewProps<R extends TreeRow> = {
  readonly label: string;
  readonly rows: readonly R[];
  readonly selectedIds: ReadonlySet<string>;
  /** The row of what is open elsewhere; it has the accent bar even when it is not selected. */
  readonly currentId: string | null;
  /** A row that is shown as a field; the tree leaves the keys to it. */
  readonly editingId: string | null;
  readonly rowTestId: string;
  /** Rows have cells, `role="gridcell"` each: the tree is a grid to screen readers. */
  readonly hasCells?: boolean;
  readonly onSelect: (ids: ReadonlySet<string>, row: R) => void;
  readonly onToggle: (row: R, expanded: boolean) => void;
  /** A plain click, a double click or Enter; with Alt, or Enter with Ctrl, beside what is open. */
  readonly onActivate: (row: R, how: 'click' | 'double' | 'key' | 'beside') => void;
  readonly onMenu: (row: R, at: { readonly x: number; readonly y: number }) => void;
  /** Further keys; true when the key was used. */
  readonly onKey: (event: KeyboardEvent, row: R | null) => boolean;
  readonly drag: TreeDrag<R>;
  readonly children: (row: R) => ReactNode;
  /** The tree itself, so that the focus can be given back to it. */
  readonly ref: RefObject<HTMLDivElement | null>;
};

/**
 * A tree of many rows. The Tree of react-aria-components was not taken: it keeps drag data in a format of its own (the
 * reader drops selections on codes and takes codes by native data types), hears letters inside a field in a row as
 * typing ahead, and mounts a thousand rows in 100 ms, against 5 ms for the two dozen that are in view here.
 */
export function TreeView<R extends TreeRow>({ ref, ...props }: TreeViewProps<R>) {
  const { rows, selectedIds } = props;
  const treeId = useId();
  const typed = useRef({ letters: '', at: 0 });
  const [place, setPlace] = useState<ActivePlace>({ id: null, index: 0 });
  const activeId = place.id;
  const anchorId = useRef<string | null>(null);
  const { attach, first, end, show: showRow } = useRowWindow(rows.length, ROW_HEIGHT);
  function setActive(id: string): void {
    setPlace({ id, index: rows.findIndex((row) => row.id === id) });
  }
  const activeIndex = findActive(rows, place, selectedIds);
  const active = rows[activeIndex] ?? null;
  const editingIndex = props.editingId === null ? -1 : rows.findIndex((row) => row.id === props.editingId);

  const show = useEffectEvent((index: number) => showRow(index));
  const showCurrent = useEffectEvent(() => showRow(rows.findIndex((row) => row.id === props.currentId)));
  const followSelection = useEffectEvent(() => {
    const [selectedId] = selectedIds;
    if (selectedId === undefined || (activeId !== null && selectedIds.has(activeId))) return;
    setActive(selectedId);
    showRow(rows.findIndex((row) => row.id === selectedId));
  });

  useEffect(() => show(editingIndex), [editingIndex]);
  // Only when another row becomes current: rows that come and go above must not move what the person looks at.
  useEffect(() => showCurrent(), [props.currentId]);
  // What was selected from elsewhere, a new code for instance, is what the keys speak of from now on. Only then: Ctrl
  // with an arrow leads the keys away from the selection on purpose.
  useEffect(() => followSelection(), [selectedIds]);

  function goTo(row: R, how: { readonly toggle: boolean; readonly extend: boolean }): void {
    setActive(row.id);
    const order = rows.map(({ id }) => id);
    props.onSelect(selectRows(order, selectedIds, anchorId.current, row.id, how), row);
    if (!how.extend) anchorId.current = row.id;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    if (props.onKey(event, active) || hearKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function hearKey(event: KeyboardEvent): boolean {
    if (!active || event.altKey) return false;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = document.getElementById(rowElementId(treeId, active.id))?.getBoundingClientRect();
      if (box) props.onMenu(active, { x: box.left + 32, y: box.bottom });
      return box !== undefined;
    }
    if (event.key === 'Enter' && !(command && event.shiftKey)) {
      props.onActivate(active, command ? 'beside' : 'key');
      return true;
    }
    if (event.key === ' ' && typed.current.letters === '') {
      goTo(active, { toggle: command, extend: event.shiftKey });
      return true;
    }
    if (event.key === 'a' && command) {
      props.onSelect(new Set(rows.map(({ id }) => id)), active);
      return true;
    }
    if (!command && /^[\p{L} ]$/u.test(event.key)) return goToTyped(event);
    const move = treeMove(rows, activeIndex, event.key);
    if (move?.kind === 'toggle') props.onToggle(active, move.expanded);
    const target = move?.kind === 'go' ? rows[move.index] : undefined;
    if (!target || move?.kind !== 'go') return move !== null;
    showRow(move.index);
    if (command) setActive(target.id);
    else goTo(target, { toggle: false, extend: event.shiftKey });
    return true;
  }

  function goToTyped(event: KeyboardEvent): boolean {
    const { letters, at } = typed.current;
    const next = event.timeStamp - at > TYPING_PAUSE_MS ? event.key : letters + event.key;
    typed.current = { letters: next.trimStart(), at: event.timeStamp };
    const index = typeAhead(rows, activeIndex, next);
    const row = index === null ? undefined : rows[index];
    if (row && index !== null) {
      showRow(index);
      goTo(row, { toggle: false, extend: false });
    }
    return true;
  }

  function onRowClick(row: R, event: MouseEvent): void {
    const toggle = event.ctrlKey || event.metaKey;
    focusTree(event);
    goTo(row, { toggle, extend: event.shiftKey });
    if (!toggle && !event.shiftKey) {
      props.onActivate(row, event.altKey ? 'beside' : event.detail === 2 ? 'double' : 'click');
    }
  }

  function onRowMenu(row: R, event: MouseEvent): void {
    event.preventDefault();
    focusTree(event);
    // The row is not selected: what is selected elsewhere may be what the menu works with.
    setActive(row.id);
    props.onMenu(row, { x: event.clientX, y: event.clientY });
  }

  return (
    <div ref={attach} className={styles['scroller']}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has one of two roles */}
      <div
        ref={ref}
        className={styles['tree']}
        style={{ height: rows.length * ROW_HEIGHT }}
        role={props.hasCells ? 'treegrid' : 'tree'}
        aria-rowcount={props.hasCells ? rows.length : undefined}
        tabIndex={0}
        data-focus-panel="tree"
        aria-label={props.label}
        aria-multiselectable
        aria-activedescendant={active && props.editingId === null ? rowElementId(treeId, active.id) : undefined}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          if (isBelowRows(event) && props.drag.acceptsBelow(event.dataTransfer)) event.preventDefault();
        }}
        onDrop={(event) => {
          if (!isBelowRows(event) || !props.drag.acceptsBelow(event.dataTransfer)) return;
          event.preventDefault();
          props.drag.onDropBelow(event.dataTransfer);
        }}
      >
        {rows.slice(first, end).map((row, i) => (
          <TreeItem
            key={row.id}
            elementId={rowElementId(treeId, row.id)}
            row={row}
            top={(first + i) * ROW_HEIGHT}
            testId={props.rowTestId}
            rowIndex={props.hasCells ? first + i + 1 : null}
            active={row.id === active?.id}
            selected={selectedIds.has(row.id)}
            current={row.id === props.currentId}
            editing={row.id === props.editingId}
            drag={props.drag}
            onToggle={() => props.onToggle(row, !row.expanded)}
            onClick={(event) => onRowClick(row, event)}
            onMenu={(event) => onRowMenu(row, event)}
          >
            {props.children(row)}
          </TreeItem>
        ))}
      </div>
    </div>
  );
}

/** A row that refuses a drop must not hand it on to the space below. */
function isBelowRows(event: DragEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role=treeitem], [role=row]') === null;
}

function focusTree(event: MouseEvent): void {
  event.currentTarget.closest<HTMLElement>('[role=tree], [role=treegrid]')?.focus({ preventScroll: true });
}

function rowElementId(treeId: string, rowId: string): string {
  return `${treeId}${rowId}`;
}

/** The row last gone to, and where it stood then. */
type ActivePlace = { readonly id: string | null; readonly index: number };

/** The row the keys speak of: the last one gone to, else the first selected one, else what took the last one's place. */
function findActive(rows: readonly TreeRow[], place: ActivePlace, selectedIds: ReadonlySet<string>): number {
  const active = rows.findIndex((row) => row.id === place.id);
  const found = active >= 0 ? active : rows.findIndex((row) => selectedIds.has(row.id));
  return found >= 0 ? found : Math.max(0, Math.min(place.index, rows.length - 1));
}
