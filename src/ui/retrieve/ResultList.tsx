import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { openRetrieved, removeRetrieved } from '../actions/edit-retrieved';
import { readRetrieved } from '../actions/retrievals';
import { useMessages } from '../messages/use-messages';
import { stepTo } from '../parts/tree/step-to';
import type { Mirror } from '../state/mirror';
import { type RetrieveState, useRetrieve } from '../state/retrieve';
import { chosenAfter } from './choose-rows';
import { ResultRow } from './ResultRow';
import styles from './retrieve.module.css';

type ResultListProps = {
  readonly answer: NonNullable<RetrieveState['answer']>;
  readonly mirror: Mirror;
  /** Closes the text beside the list. */
  readonly onClose: () => void;
};

/** The passages in full; Enter shows the place beside the list, and the list keeps the keyboard. */
export function ResultList({ answer, mirror, onClose }: ResultListProps) {
  const words = useMessages().retrieve;
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { row, chosen, passages, memoRow } = useRetrieve();
  const firstOfGroup = useMemo(() => groupStarts(answer.groups), [answer.groups]);
  const rows = useVirtualizer({
    count: answer.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => 104,
    overscan: 5,
  });
  const items = rows.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => void readRetrieved(first, last), [answer, first, last]);
  useEffect(() => {
    rows.scrollToIndex(useRetrieve.getState().row, { align: 'auto' });
    // Once: afterwards the keys move the list.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, []);

  function goTo(
    target: number,
    { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  ): void {
    const next = chosenAfter({ row, chosen }, target, { extend: shiftKey, toggle: ctrlKey || metaKey });
    useRetrieve.setState({ row: target, chosen: next });
    rows.scrollToIndex(target, { align: 'auto' });
  }
  function hear(event: KeyboardEvent): void {
    if (event.target !== scroller.current) return;
    const target = stepTo(event.key, row, answer.rows);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (target !== null && isPlain) goTo(target, { shiftKey: event.shiftKey, ctrlKey: false, metaKey: false });
    else if (event.key === 'Enter' && isPlain) openRetrieved(row);
    else if (event.key === 'Delete' && isPlain) void removeRetrieved();
    else if (event.key.toLowerCase() === 'm' && isPlain) useRetrieve.setState({ memoRow: row });
    else if (event.key === 'Escape') {
      if (chosen.size > 0) useRetrieve.setState({ chosen: new Set() });
      else onClose();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div
        ref={scroller}
        className={styles['list']}
        data-retrieved=""
        data-list-in-view
        data-testid="retrieved"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no passages
        role="listbox"
        aria-multiselectable
        aria-label={words.list}
        aria-activedescendant={`${listId}${row}`}
        tabIndex={0}
        onKeyDown={hear}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => (
            <ResultRow
              key={index}
              ref={rows.measureElement}
              id={`${listId}${index}`}
              index={index}
              top={start}
              heading={firstOfGroup.get(index) ?? null}
              passage={passages.get(index)}
              mirror={mirror}
              isActive={index === row}
              isChosen={chosen.size > 0 ? chosen.has(index) : index === row}
              isWriting={index === memoRow}
              onChoose={(event) => goTo(index, event)}
              onOpen={() => openRetrieved(index)}
              onWritten={() => scroller.current?.focus()}
            />
          ))}
        </div>
      </div>
      <p className={styles['foot']}>{words.open}</p>
    </>
  );
}

type Group = NonNullable<RetrieveState['answer']>['groups'][number];

/** The groups by the row with which they begin. */
function groupStarts(groups: readonly Group[]): ReadonlyMap<number, Group> {
  const starts = new Map<number, Group>();
  let row = 0;
  for (const group of groups) {
    starts.set(row, group);
    row += group.passages;
  }
  return starts;
}
