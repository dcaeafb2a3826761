import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './imported-rows.module.css';

type ImportedRowsProps = {
  readonly label: string;
  readonly count: number;
  readonly children: (at: number) => ReactNode;
};

/** What a file would bring in, row by row; only the rows near what is in view are drawn. */
export function ImportedRows({ label, count, children }: ImportedRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keys as well
    <div ref={scroller} className={styles['scroller']} role="region" aria-label={label} tabIndex={0}>
      <ul className={styles['list']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            ref={rows.measureElement}
            data-index={index}
            className={styles['row']}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
