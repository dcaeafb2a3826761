import { useId, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import type { CodeCoding } from '../../contract/codebook-rows';
import type { Code, Id } from '../../domain/model';
import { moveCodings, openCoding, removeCodings, reviewCodings, takeAsExample } from '../actions/codebook-codings';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { codingDragType } from '../parts/drag-types';
import { selectRows } from '../parts/tree/tree-selection';
import { useRowWindow } from '../parts/tree/use-row-window';
import { useCodebook } from '../state/codebook';
import styles from './codebook.module.css';
import { CodingRow } from './CodingRow';
import { codingsMenu } from './codings-menu';

const rowHeight = 66;

type CodingsListProps = { readonly code: Code; readonly codings: readonly CodeCoding[] };
type OpenMenu = { readonly ids: readonly Id[]; readonly at: { readonly x: number; readonly y: number } };

/** The codings of a code in the order of the documents: Enter goes to the place, several can be chosen and moved. */
export function CodingsList({ code, codings }: CodingsListProps) {
  const messages = useMessages();
  const words = messages.codebook;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = useCodebook((state) => state.selectedCodingIds);
  const [activeId, setActiveId] = useState<Id | null>(null);
  const anchorId = useRef<Id | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { attach, first, end, show } = useRowWindow(codings.length, rowHeight, 60);

  const order = codings.map(({ id }) => id);
  const found = order.indexOf(activeId ?? '');
  const active =
    found >= 0
      ? found
      : Math.max(
          0,
          codings.findIndex(({ id }) => chosen.has(id)),
        );
  const chosenHere = codings.filter(({ id }) => chosen.has(id));
  const chosenIds = chosenHere.map(({ id }) => id);

  function choose(ids: ReadonlySet<Id>): void {
    useCodebook.setState({ selectedCodingIds: ids });
  }

  function goTo(index: number, how: { readonly toggle: boolean; readonly extend: boolean }): void {
    const id = order[index];
    if (id === undefined) return;
    setActiveId(id);
    choose(selectRows(order, chosen, anchorId.current, id, how));
    if (!how.extend) anchorId.current = id;
    show(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (hearKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function hearKey(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    const coding = codings[active];
    const how = { toggle: false, extend: event.shiftKey };
    const last = codings.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: found < 0 ? active : active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: last,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const target = targets[event.key];
    if (target !== undefined && !event.altKey) goTo(Math.min(last, Math.max(0, target)), how);
    else if (event.key === 'a' && command) choose(new Set(order));
    else if (event.key === ' ') goTo(active, { toggle: true, extend: event.shiftKey });
    else if (event.key === 'Enter' && coding) openCoding(coding);
    else if (event.key === 'Escape' && chosen.size > 0) choose(new Set());
    else if (event.key === 'Delete' && chosenIds.length > 0) void removeCodings(chosenIds);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenuAt(active);
    else return false;
    return true;
  }

  function openMenuAt(index: number): void {
    const id = order[index];
    const box = document.getElementById(`${listId}${id ?? ''}`)?.getBoundingClientRect();
    if (box && id !== undefined)
      setMenu({ ids: chosen.has(id) ? chosenIds : [id], at: { x: box.left + 24, y: box.bottom } });
  }

  function onRowMenu(id: Id, event: MouseEvent): void {
    event.preventDefault();
    setActiveId(id);
    setMenu({ ids: chosen.has(id) ? chosenIds : [id], at: { x: event.clientX, y: event.clientY } });
  }

  function onDragStart(id: Id, event: DragEvent): void {
    event.dataTransfer.setData(codingDragType, (chosen.has(id) ? chosenIds : [id]).join(' '));
    event.dataTransfer.effectAllowed = 'all';
  }

  if (codings.length === 0) return <p className={styles['empty']}>{words.noCodings}</p>;
  return (
    <>
      <div className={styles['codings-tools']}>
        <span>{chosenIds.length === 0 ? '' : words.chosen(chosenIds.length)}</span>
        <Button kind="quiet" isDisabled={chosenIds.length === 0} onPress={() => moveCodings(chosenIds)}>
          {words.moveCodings}
        </Button>
        <Button kind="quiet" isDisabled={chosenIds.length === 0} onPress={() => void takeAsExample(chosenHere)}>
          {words.useAsExample}
        </Button>
        <Button kind="quiet" onPress={() => reviewCodings(code.id)}>
          {words.review}
        </Button>
      </div>
      <div ref={attach} className={styles['codings']}>
        <div
          ref={list}
          role="listbox"
          data-list-in-view
          tabIndex={0}
          aria-label={words.codingsOf(code.name)}
          aria-multiselectable
          aria-activedescendant={`${listId}${order[active] ?? ''}`}
          style={{ height: codings.length * rowHeight }}
          onKeyDown={onKeyDown}
        >
          {codings.slice(first, end).map((coding, i) => (
            <CodingRow
              key={coding.id}
              elementId={`${listId}${coding.id}`}
              coding={coding}
              top={(first + i) * rowHeight}
              isOther={coding.codeId !== code.id}
              isActive={first + i === active}
              isChosen={chosen.has(coding.id)}
              place={{ index: first + i + 1, of: codings.length }}
              onClick={(event) => {
                list.current?.focus({ preventScroll: true });
                goTo(first + i, { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey });
              }}
              onMenu={(event) => onRowMenu(coding.id, event)}
              onDragStart={(event) => onDragStart(coding.id, event)}
            />
          ))}
        </div>
      </div>
      {menu ? (
        <ContextMenu
          label={words.codingsMenu}
          at={menu.at}
          entries={codingsMenu(codings.filter(({ id }) => menu.ids.includes(id)))}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </>
  );
}
