import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/use-messages';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { useMemos } from '../state/memos';
import { hearListKey } from './hear-list-key';
import { memoMenu } from './memo-menu';
import { MemoRowLine } from './MemoRowLine';
import styles from './memos.module.css';
import type { MemoRow } from './rows';
import { pickRow } from './select-rows';

const heights = { memo: 66, day: 32 } as const;

/** The memos, of which as many are in the page as are seen; arrows choose, Enter goes to the place, F2 writes. */
export function MemoList({ rows }: { readonly rows: readonly MemoRow[] }) {
  const words = useMessages().memos;
  const scroller = useRef<HTMLDivElement>(null);
  const activeId = useMemos((state) => state.activeId);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const activeAt = rows.findIndex((row) => row.kind === 'memo' && row.memo.id === activeId);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => heights[rows[i]?.kind ?? 'memo'],
    overscan: 8,
    initialOffset: useMemos.getState().scrollTop,
  });

  useEffect(() => {
    if (activeAt >= 0) list.scrollToIndex(activeAt);
    // Only a memo that was chosen is scrolled to, not one that stays chosen while the list changes.
    // oxlint-disable-next-line exhaustive-deps -- see above
  }, [activeId]);

  return (
    <>
      <div
        ref={scroller}
        className={styles['list']}
        // Not a list box: those keep all keys to themselves, also Ctrl+Z and the keys of the views.
        role="grid"
        tabIndex={0}
        aria-label={words.title}
        aria-multiselectable
        aria-activedescendant={activeAt >= 0 ? `memo-${activeId}` : undefined}
        onScroll={(event) => useMemos.setState({ scrollTop: event.currentTarget.scrollTop })}
        onKeyDown={(event) => hearListKey(event, rows, (point) => setMenuAt(point))}
        onContextMenu={(event) => {
          event.preventDefault();
          if (useMemos.getState().activeId !== null) setMenuAt({ x: event.clientX, y: event.clientY });
        }}
        data-testid="memo-list"
      >
        <div style={{ height: list.getTotalSize(), position: 'relative' }} role="presentation">
          {list.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            return row ? (
              <MemoRowLine
                key={row.kind === 'memo' ? row.memo.id : row.day}
                row={row}
                top={start}
                height={size}
                onPick={(event) => pickRow(rows, row, event)}
              />
            ) : null;
          })}
        </div>
      </div>
      {menuAt ? (
        <ContextMenu label={words.title} at={menuAt} entries={memoMenu()} onClose={() => setMenuAt(null)} />
      ) : null}
    </>
  );
}
