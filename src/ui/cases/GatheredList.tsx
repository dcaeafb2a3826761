import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { NewMember } from '../../contract/case-commands';
import type { Case, Id } from '../../domain/model';
import { leaveCase } from '../actions/edit-cases';
import { showSource } from '../actions/edit-sources';
import { showLostPassages } from '../actions/lost-passages';
import { showPassage } from '../actions/show-place';
import { useMessages } from '../messages/use-messages';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { memberDragType } from '../parts/drag-types';
import { selectRows } from '../parts/tree/tree-selection';
import { useRowWindow } from '../parts/tree/use-row-window';
import type { Mirror } from '../state/mirror';
import { showReader } from '../state/views';
import { openDialog } from '../state/workspace';
import styles from './cases.module.css';
import { GatheredLine } from './GatheredLine';
import type { GatheredRow } from './use-gathered';

type GatheredListProps = {
  readonly label: string;
  readonly chosen: Case;
  readonly rows: readonly GatheredRow[];
  readonly mirror: Mirror;
};

type OpenMenu = { readonly ids: readonly Id[]; readonly at: { readonly x: number; readonly y: number } };

const heights = { document: 44, passage: 74, stance: 74 } as const;

/** What belongs to a case, in reading order: Enter goes to the place, Delete takes out of the case. */
export function GatheredList({ label, chosen, rows, mirror }: GatheredListProps) {
  const words = useMessages().cases;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<Id | null>(null);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const anchorId = useRef<Id | null>(null);
  const rowHeight = heights[rows[0]?.kind ?? 'passage'];
  const { attach, first, end, show } = useRowWindow(rows.length, rowHeight, 60);
  const order = rows.map(({ id }) => id);
  const active = Math.max(0, order.indexOf(activeId ?? ''));

  function goTo(index: number, how: { readonly toggle: boolean; readonly extend: boolean }): void {
    const id = order[index];
    if (id === undefined) return;
    setActiveId(id);
    select(selectRows(order, selected, anchorId.current, id, how));
    if (!how.extend) anchorId.current = id;
    show(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!hearKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function hearKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const last = rows.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: activeId === null ? 0 : active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: last,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const target = targets[key];
    if (target !== undefined) goTo(Math.min(last, Math.max(0, target)), { toggle: false, extend: shiftKey });
    else if (key === 'a' && (ctrlKey || metaKey)) select(new Set(order));
    else if (key === ' ') goTo(active, { toggle: true, extend: shiftKey });
    else if (key === 'Enter') openRow(rows[active]);
    else if (key === 'Escape' && selected.size > 0) select(new Set());
    else if (key === 'Delete') takeOut(chosenIds(order[active] ?? ''));
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      const box = document.getElementById(`${listId}${order[active] ?? ''}`)?.getBoundingClientRect();
      if (box) setMenu({ ids: chosenIds(order[active] ?? ''), at: { x: box.left + 24, y: box.bottom } });
    } else return false;
    return true;
  }

  function chosenIds(id: Id): readonly Id[] {
    return selected.has(id) ? order.filter((one) => selected.has(one)) : [id];
  }

  function membersOf(ids: readonly Id[]): readonly NewMember[] {
    return rows.flatMap(({ id, ...row }) => {
      if (!ids.includes(id)) return [];
      return row.kind === 'document'
        ? { sourceId: row.sourceId }
        : { sourceId: row.sourceId, quotationId: row.quotationId };
    });
  }

  /** Who speaks in a coding is said on the coding itself. */
  function takeOut(ids: readonly Id[]): void {
    if (rows[0]?.kind !== 'stance') void leaveCase(ids);
  }

  function onRowMenu(id: Id, event: MouseEvent): void {
    event.preventDefault();
    setActiveId(id);
    setMenu({ ids: chosenIds(id), at: { x: event.clientX, y: event.clientY } });
  }

  return (
    <>
      <div ref={attach} className={styles['scroll']}>
        <div
          ref={list}
          role="grid"
          tabIndex={0}
          data-gathered-list
          className={styles['list']}
          aria-label={label}
          aria-multiselectable
          aria-rowcount={rows.length}
          aria-activedescendant={`${listId}${order[active] ?? ''}`}
          style={{ height: rows.length * rowHeight }}
          onKeyDown={onKeyDown}
          onFocus={() => setActiveId((id) => id ?? order[0] ?? null)}
        >
          {rows.slice(first, end).map((row, i) => (
            <GatheredLine
              key={row.id}
              elementId={`${listId}${row.id}`}
              row={row}
              mirror={mirror}
              top={(first + i) * rowHeight}
              height={rowHeight}
              isActive={row.id === activeId}
              isSelected={selected.has(row.id)}
              index={first + i + 1}
              onClick={(event) => {
                list.current?.focus({ preventScroll: true });
                goTo(first + i, { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey });
              }}
              onOpen={() => openRow(row)}
              onMenu={(event) => onRowMenu(row.id, event)}
              onDragStart={({ dataTransfer }) => {
                dataTransfer.effectAllowed = 'copy';
                dataTransfer.setData(memberDragType, JSON.stringify(membersOf(chosenIds(row.id))));
              }}
            />
          ))}
        </div>
      </div>
      {menu ? (
        <ContextMenu
          label={label}
          at={menu.at}
          entries={[
            {
              kind: 'item',
              label: words.go,
              keys: 'Enter',
              run: () => openRow(rows.find(({ id }) => id === menu.ids[0])),
            },
            {
              kind: 'item',
              label: words.belongs,
              run: () => openDialog({ kind: 'choose-case', members: membersOf(menu.ids) }),
            },
            ...(rows[0]?.kind === 'stance'
              ? []
              : [
                  {
                    kind: 'item',
                    label: words.takeOut(chosen.name),
                    keys: 'Delete',
                    run: () => takeOut(menu.ids),
                  } as const,
                ]),
          ]}
          onClose={() => {
            setMenu(null);
            list.current?.focus({ preventScroll: true });
          }}
        />
      ) : null}
    </>
  );
}

/** Goes to the place in the text; a passage that is lost is shown among the lost ones. */
function openRow(row: GatheredRow | undefined): void {
  if (!row) return;
  if (row.kind === 'document') {
    showReader();
    showSource(row.sourceId);
  } else if (row.lost === 1) showLostPassages(row.sourceId);
  else showPassage(row.sourceId, row, row.kind === 'stance' ? row.id : null);
}
