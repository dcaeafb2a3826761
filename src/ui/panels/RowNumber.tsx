import { useMessages } from '../messages/use-messages';
import styles from './panels.module.css';

/** How many there are, at the end of a row; a screen reader also hears of what. */
export function RowNumber({ value, spoken }: { readonly value: number; readonly spoken: string }) {
  const { number } = useMessages().chrome;
  return (
    <span className={styles['number']}>
      {number(value)}
      <span className="visually-hidden"> {spoken}</span>
    </span>
  );
}
