import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import { openRetrieved } from '../actions/edit-retrieved';
import { readRetrieved } from '../actions/retrievals';
import { useMessages } from '../messages/use-messages';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import type { Mirror } from '../state/mirror';
import { type RetrieveState, useRetrieve } from '../state/retrieve';
import { foldGroup, goToItem } from './go-in-list';
import { GroupHeading } from './GroupHeading';
import { hearListKey } from './hear-list-key';
import { leavePlace, placeLeft } from './kept-place';
import { groupKey, layOutList } from './lay-out-list';
import { ResultRow } from './ResultRow';
import { retrievedMenu } from './retrieved-menu';
import styles from './retrieve.module.css';
import { useMemosOfPassages } from './use-memos-of-passages';

type ResultListProps = {
  readonly answer: NonNullable<RetrieveState['answer']>;
  readonly mirror: Mirror;
  /** Closes the text beside the list. */
  readonly onClose: () => void;
};

/** The passages in full; Enter shows the place beside the list, and the list keeps the keyboard. */
export function ResultList({ answer, mirror, onClose }: ResultListProps) {
  const messages = useMessages();
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { row, heading, chosen, passages, memoRow, folded } = useRetrieve();
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const layout = useMemo(() => layOutList(answer.groups, answer.rows, folded), [answer.groups, answer.rows, folded]);
  const [left] = useState(() => placeLeft(answer, layout.count));
  const memosOf = useMemosOfPassages(mirror.memos);
  const active = heading === null ? layout.lineOf(row) : (layout.headingOf(row) ?? 0);
  // The same function for as long as the lines are the same: the list would measure all of 200,000 with every one drawn.
  const getItemKey = useCallback(
    (line: number) => {
      const item = layout.at(line);
      return item.kind === 'row' ? item.row : `group ${item.key}`;
    },
    [layout],
  );
  const lines = useVirtualizer({
    count: layout.count,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize: (line) => (layout.at(line).kind === 'row' ? 104 : 32),
    overscan: 5,
    initialOffset: left?.offset ?? 0,
    initialMeasurementsCache: [...(left?.measurements ?? [])],
  });
  const items = lines.getVirtualItems();
  const [first, last] = [rowAt(items[0]?.index), rowAt(items.at(-1)?.index)];
  useEffect(() => void readRetrieved(first, last), [answer, first, last]);
  // The line that has the keyboard stays in view, also after folding and when it was read and is higher.
  const isActiveRead = passages.has(row);
  const isBack = useRef(left !== null);
  useEffect(() => {
    // Who comes back finds the list as it was left, also where it was scrolled away from that line.
    if (!isBack.current) lines.scrollToIndex(active, { align: 'auto' });
    isBack.current = false;
  }, [lines, active, isActiveRead]);
  useEffect(() => () => leavePlace(answer, lines), [answer, lines]);

  function rowAt(line = 0): number {
    const item = layout.at(line);
    return item.kind === 'row' ? item.row : item.firstRow;
  }
  function goTo(line: number, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
    goToItem(layout.at(line), { extend: shiftKey, toggle: ctrlKey || metaKey });
  }
  function openMenu(line: number, event: MouseEvent): void {
    event.preventDefault();
    const item = layout.at(line);
    if (item.kind === 'heading' || !chosen.has(item.row)) goToItem(item, { extend: false, toggle: false });
    setMenuAt({ x: event.clientX, y: event.clientY });
  }

  return (
    <>
      <div
        ref={scroller}
        className={styles['list']}
        data-retrieved=""
        data-list-in-view
        data-focus-panel="list"
        data-testid="retrieved"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no passages
        role="listbox"
        aria-multiselectable
        aria-label={messages.retrieve.list}
        aria-activedescendant={`${listId}${active}`}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.target !== scroller.current) return;
          const box = document.getElementById(`${listId}${active}`)?.getBoundingClientRect();
          const isHeard = hearListKey(event, { layout, active, onClose }, () =>
            setMenuAt({ x: (box?.left ?? 0) + 32, y: (box?.bottom ?? 0) - 12 }),
          );
          if (!isHeard) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div role="presentation" style={{ height: lines.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start, key }) => {
            const item = layout.at(index);
            const place = { ref: lines.measureElement, id: `${listId}${index}`, index, top: start };
            const onChoose = (event: MouseEvent): void => goTo(index, event);
            if (item.kind === 'heading')
              return (
                <GroupHeading
                  key={key}
                  {...place}
                  group={item.group}
                  isFolded={folded.has(groupKey(item.group))}
                  isActive={index === active}
                  isChosen={index === active && heading !== null}
                  onChoose={onChoose}
                  onFold={() => foldGroup(item, !folded.has(item.key))}
                />
              );
            const passage = passages.get(item.row);
            return (
              <ResultRow
                key={key}
                {...place}
                passage={passage}
                memos={passage && passage.memos > 0 ? memosOf(passage) : []}
                mirror={mirror}
                isActive={index === active}
                isChosen={chosen.size > 0 ? chosen.has(item.row) : index === active}
                isWriting={item.row === memoRow}
                onChoose={onChoose}
                onOpen={() => openRetrieved(item.row)}
                onMenu={(event) => openMenu(index, event)}
                onWritten={() => scroller.current?.focus()}
              />
            );
          })}
        </div>
      </div>
      <p className={styles['foot']}>{messages.retrieve.open}</p>
      {menuAt ? (
        <ContextMenu
          label={messages.retrieved.acts.moreAbout(Math.max(1, chosen.size))}
          at={menuAt}
          entries={retrievedMenu(true)}
          onClose={() => {
            setMenuAt(null);
            scroller.current?.focus();
          }}
        />
      ) : null}
    </>
  );
}
