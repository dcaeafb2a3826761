import styles from './texts.module.css';

const longest = 280;

/** The words of a passage as they are read, its middle left out when it is long. */
export function Quote({ words, struck = false }: { readonly words: string; readonly struck?: boolean }) {
  const shown = words.length > longest ? `${words.slice(0, longest / 2)} […] ${words.slice(-longest / 2)}` : words;
  return struck ? (
    <del className={styles['quote']} data-selectable>
      {shown}
    </del>
  ) : (
    <q className={styles['quote']} data-selectable>
      {shown}
    </q>
  );
}
