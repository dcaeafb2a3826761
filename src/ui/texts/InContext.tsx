import type { Span } from '../../domain/model';
import styles from './texts.module.css';

const around = 50;
const longest = 200;

/** A stretch of a text with a few words before and after it. */
export function InContext({ text, span: { start, end } }: { readonly text: string; readonly span: Span }) {
  const words = text.slice(start, Math.min(end, start + longest));
  return (
    <span className={styles['quote']} data-selectable>
      {start > around ? '…' : ''}
      {oneLine(text.slice(Math.max(0, start - around), start))}
      <mark className={styles['found']}>
        {oneLine(words)}
        {end - start > longest ? '…' : ''}
      </mark>
      {oneLine(text.slice(end, end + around))}
      {end + around < text.length ? '…' : ''}
    </span>
  );
}

function oneLine(words: string): string {
  return words.replaceAll('\n', ' ¶ ');
}
