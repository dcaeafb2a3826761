import type { Hits } from './find-in-text';
import { splitsCharacter } from './code-points';
import { listParagraphs, paragraphAt } from './paragraphs';

/** Hits of a text as a list shows them, column by column: where they are, and their words in one line. */
export type ListedHits = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of the paragraph in which each begins. */
  readonly paragraphs: readonly number[];
  readonly before: readonly string[];
  readonly words: readonly string[];
  readonly after: readonly string[];
};

const lengths = { before: 36, words: 160, after: 100 };

/** The first hits of a text, at most `most`, with what stands around them in their lines. */
export function listHits(text: string, hits: Hits, most: number): ListedHits {
  const paragraphs = hits.length > 0 && most > 0 ? listParagraphs(text) : [];
  const listed = {
    starts: [] as number[],
    ends: [] as number[],
    paragraphs: [] as number[],
    before: [] as string[],
    words: [] as string[],
    after: [] as string[],
  };
  for (let i = 0; i + 1 < hits.length && listed.starts.length < most; i += 2) {
    const start = hits[i] ?? 0;
    const end = hits[i + 1] ?? 0;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const nextLine = text.indexOf('\n', end);
    const lineEnd = nextLine < 0 ? text.length : nextLine;
    const from = wholeCharacter(text, Math.max(lineStart, start - lengths.before));
    const until = wholeCharacter(text, Math.min(lineEnd, end + lengths.after));
    const cut = wholeCharacter(text, Math.min(end, start + lengths.words));
    listed.starts.push(start);
    listed.ends.push(end);
    listed.paragraphs.push(paragraphAt(paragraphs, start));
    listed.before.push(`${from > lineStart ? '…' : ''}${inOneLine(text.slice(from, start))}`);
    listed.words.push(`${inOneLine(text.slice(start, cut))}${cut < end ? '…' : ''}`);
    listed.after.push(`${inOneLine(text.slice(end, until))}${until < lineEnd ? '…' : ''}`);
  }
  return listed;
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ');
}

function wholeCharacter(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}
