import styles from './passage.module.css';

type PassageQuoteProps = {
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
  /** The words stand out from what is around them. */
  readonly isMarked?: boolean;
};

/** The words of a passage, with what stands around them. */
export function PassageQuote({ words, before = '', after = '', isMarked = false }: PassageQuoteProps) {
  return (
    <p className={styles['quote']} dir="auto">
      {before === '' ? null : <span className={styles['around']}>{before}</span>}
      {isMarked ? <mark>{words}</mark> : words}
      {after === '' ? null : <span className={styles['around']}>{after}</span>}
    </p>
  );
}
