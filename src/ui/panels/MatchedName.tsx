import type { FilterMatch } from './filter-match';
import styles from './panels.module.css';

/** A name with the letters that the filter found. */
export function MatchedName({ name, match }: { readonly name: string; readonly match: FilterMatch }) {
  if (match.length === 0) return <span className={styles['name']}>{name}</span>;
  return (
    <span className={styles['name']}>
      {match.map(({ start, end }, i) => (
        <span key={start}>
          {name.slice(match[i - 1]?.end ?? 0, start)}
          <mark className={styles['found']}>{name.slice(start, end)}</mark>
        </span>
      ))}
      {name.slice(match.at(-1)?.end)}
    </span>
  );
}
