import { type CodePointIndex, indexCodePoints } from '../domain/text/code-points';
import { listParagraphs, type Paragraph } from '../domain/text/paragraphs';

/** A text with what is asked of it again and again while it is coded. */
export type IndexedText = {
  readonly text: string;
  readonly codePoints: CodePointIndex;
  readonly paragraphs: readonly Paragraph[];
};

/** Keeps the texts used last, up to this many UTF-16 units together: reading a book anew for every coding takes 5 ms. */
const limit = 8_000_000;

/** Texts by hash; `read` fetches one that is not kept. */
export function createTextCache(read: (hash: string) => string): (hash: string) => IndexedText {
  const kept = new Map<string, IndexedText>();
  let size = 0;
  return (hash) => {
    const found = kept.get(hash);
    if (found) {
      kept.delete(hash);
      kept.set(hash, found);
      return found;
    }
    const text = read(hash);
    const indexed = { text, codePoints: indexCodePoints(text), paragraphs: listParagraphs(text) };
    kept.set(hash, indexed);
    size += text.length;
    for (const [oldest, { text: dropped }] of kept) {
      if (size <= limit || oldest === hash) break;
      kept.delete(oldest);
      size -= dropped.length;
    }
    return indexed;
  };
}
