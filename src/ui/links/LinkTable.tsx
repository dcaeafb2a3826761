import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/use-messages';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { type LinkColumn, linkColumns, useLinks } from '../state/links';
import { hearTableKey, pickLink } from './hear-table-key';
import { linkMenu } from './link-menu';
import type { LinkRow } from './link-rows';
import { LinkLine } from './LinkLine';
import styles from './links.module.css';

const rowHeight = 52;

/** The table of links, of which as many rows are in the page as are seen. */
export function LinkTable({ rows }: { readonly rows: readonly LinkRow[] }) {
  const words = useMessages().links;
  const scroller = useRef<HTMLDivElement>(null);
  const activeId = useLinks((state) => state.activeId);
  const sortBy = useLinks((state) => state.sortBy);
  const isDescending = useLinks((state) => state.isDescending);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const activeAt = rows.findIndex(({ link }) => link.id === activeId);
  const table = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: useLinks.getState().scrollTop,
  });
  const titles: Readonly<Record<LinkColumn, string>> = { ...words, created: words.date };
  const Arrow = isDescending ? ArrowDown : ArrowUp;

  useEffect(() => {
    if (activeAt >= 0) table.scrollToIndex(activeAt);
    // oxlint-disable-next-line exhaustive-deps -- only a link that was chosen is scrolled to
  }, [activeId]);

  return (
    <div
      className={styles['table']}
      role="grid"
      tabIndex={0}
      aria-label={words.title}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeAt >= 0 ? `link-${activeId}` : undefined}
      onKeyDown={(event) => {
        if (!(event.target as Element).closest('button')) hearTableKey(event, rows, setMenuAt);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        if (useLinks.getState().activeId !== null) setMenuAt({ x: event.clientX, y: event.clientY });
      }}
      data-testid="link-table"
    >
      <div className={styles['heads']} role="row">
        {linkColumns.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={sortBy === column ? (isDescending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              onClick={() =>
                useLinks.setState({ sortBy: column, isDescending: sortBy === column ? !isDescending : false })
              }
            >
              {titles[column]}
              {sortBy === column ? <Arrow size={12} aria-hidden /> : null}
            </button>
          </div>
        ))}
      </div>
      <div
        ref={scroller}
        className={styles['rows']}
        role="rowgroup"
        onScroll={(event) => useLinks.setState({ scrollTop: event.currentTarget.scrollTop })}
      >
        <div style={{ height: table.getTotalSize(), position: 'relative' }} role="presentation">
          {table.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <LinkLine
                key={row.link.id}
                row={row}
                index={index}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                onPick={(event) => pickLink(rows, row, event)}
              />
            ) : null;
          })}
        </div>
      </div>
      {menuAt ? (
        <ContextMenu label={words.title} at={menuAt} entries={linkMenu()} onClose={() => setMenuAt(null)} />
      ) : null}
    </div>
  );
}
