import styles from './panels.module.css';

/** How many there are, at the end of a row; a screen reader also hears of what. */
export function RowNumber({ value, spoken }: { readonly value: number; readonly spoken: string }) {
  return (
    <span className={styles['number']}>
      {value}
      <span className="visually-hidden"> {spoken}</span>
    </span>
  );
}
