import { useEffect, useEffectEvent, useState } from 'react';
import type { CSSProperties, DragEvent, MouseEvent, ReactNode } from 'react';
import { dropPlaceAt, type DropPlace, type TreeRow } from './tree-row';
import styles from './tree.module.css';

const EXPAND_AFTER_MS = 700;

/** What may be dragged from a tree and dropped on its rows. Only the types of the data are known before the drop. */
export type TreeDrag<R> = {
  /** Fills the data; false when the row cannot be dragged. */
  readonly onStart: (row: R, data: DataTransfer) => boolean;
  /** The place where a drop at this height would go; null refuses it. */
  readonly placeFor: (row: R, wanted: DropPlace, data: DataTransfer) => DropPlace | null;
  readonly onDrop: (row: R, place: DropPlace, data: DataTransfer) => void;
  /** Below the last row: whether it is taken there, and what it does. */
  readonly acceptsBelow: (data: DataTransfer) => boolean;
  readonly onDropBelow: (data: DataTransfer) => void;
  readonly onEnd: () => void;
};

type TreeItemProps<R extends TreeRow> = {
  readonly elementId: string;
  readonly row: R;
  readonly top: number;
  readonly testId: string;
  /** Its number in a grid, from 1; null in a tree without cells. */
  readonly rowIndex: number | null;
  readonly active: boolean;
  readonly selected: boolean;
  readonly current: boolean;
  readonly editing: boolean;
  readonly drag: TreeDrag<R>;
  readonly onToggle: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly children: ReactNode;
};

/** One row of a tree: its place, its arrow, and where things can be dropped on it. */
export function TreeItem<R extends TreeRow>(props: TreeItemProps<R>) {
  const { row, drag } = props;
  const [place, setPlace] = useState<DropPlace | null>(null);

  const open = useEffectEvent(() => props.onToggle());

  // A collapsed row opens under something that is held over it, so that one can drop further down.
  useEffect(() => {
    if (place !== 'into' || row.expanded !== false) return;
    const timer = setTimeout(() => open(), EXPAND_AFTER_MS);
    return () => clearTimeout(timer);
  }, [place, row.expanded]);

  function onDragOver(event: DragEvent): void {
    const box = event.currentTarget.getBoundingClientRect();
    const allowed = drag.placeFor(row, dropPlaceAt((event.clientY - box.top) / box.height), event.dataTransfer);
    setPlace(allowed);
    if (allowed === null) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onDrop(event: DragEvent): void {
    if (place === null) return;
    event.preventDefault();
    event.stopPropagation();
    setPlace(null);
    drag.onDrop(row, place, event.dataTransfer);
  }

  function onDragStart(event: DragEvent): void {
    event.stopPropagation();
    if (!drag.onStart(row, event.dataTransfer)) event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the tree hears the keys for its active row; it has one of two roles
    <div
      id={props.elementId}
      className={styles['row']}
      role={props.rowIndex === null ? 'treeitem' : 'row'}
      aria-rowindex={props.rowIndex ?? undefined}
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={props.selected}
      aria-current={props.current ? 'true' : undefined}
      title={props.editing ? undefined : row.name}
      data-testid={props.testId}
      data-active={props.active || undefined}
      data-drop={place ?? undefined}
      style={{ transform: `translateY(${props.top}px)`, '--level': row.level } as CSSProperties}
      draggable={!props.editing}
      onClick={props.editing ? undefined : props.onClick}
      onContextMenu={props.editing ? undefined : props.onMenu}
      onDragStart={onDragStart}
      onDragEnd={drag.onEnd}
      onDragOver={onDragOver}
      onDragLeave={() => setPlace(null)}
      onDrop={onDrop}
    >
      <span
        className={styles['arrow']}
        data-expanded={row.expanded ?? undefined}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (row.expanded !== null) props.onToggle();
        }}
      >
        {row.expanded === null ? null : (
          <svg width="8" height="8" viewBox="0 0 8 8">
            <path d="M1 2h6L4 6.4z" fill="currentColor" />
          </svg>
        )}
      </span>
      {props.children}
    </div>
  );
}
