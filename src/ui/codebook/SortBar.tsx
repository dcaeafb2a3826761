import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMessages } from '../messages/use-messages';
import { codebookColumns, sortCodebookBy, useCodebook } from '../state/codebook';
import styles from './codebook.module.css';

/** The names of the columns; pressing one sorts by it, then the other way round, then not. */
export function SortBar() {
  const { columns, sortBy } = useMessages().codebook;
  const sort = useCodebook((state) => state.sort);
  return (
    <div role="group" aria-label={sortBy} className={styles['heads']}>
      {codebookColumns.map((column) => {
        const Arrow = sort?.by !== column ? null : sort.descending ? ArrowDown : ArrowUp;
        return (
          <button
            key={column}
            type="button"
            className={styles[column]}
            aria-pressed={Arrow !== null}
            title={columns[column]}
            onClick={() => sortCodebookBy(column)}
          >
            <span>{columns[column]}</span>
            {Arrow ? <Arrow size={11} aria-hidden /> : null}
          </button>
        );
      })}
    </div>
  );
}
