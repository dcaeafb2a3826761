import type { Span } from '../../model';
import { splitsCharacter } from '../../text/code-points';
import { divideWords } from '../../text/divide-words';
import type { KwicOrder, KwicSettings } from './kwic-settings';

/** A place with what stands beside it in its paragraph, in one line. */
export type LineAround = {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** The words beside it, the nearest first. */
  readonly wordsLeft: readonly string[];
  readonly wordsRight: readonly string[];
};

/** UTF-16 units that are looked at to each side: room for thirty words. */
const furthest = 400;

/** Cuts out a place and so many words or characters to its left and right; never from another paragraph. */
export function lineAround(
  text: string,
  { start, end }: Span,
  language: string | null,
  { unit, left, right }: KwicSettings['context'],
): LineAround {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const from = whole(text, Math.max(start === 0 ? 0 : lineStart, start - furthest));
  const until = whole(text, Math.min(nextLine < 0 ? text.length : nextLine, end + furthest));
  const before = text.slice(from, start);
  const behind = text.slice(end, until);
  const wordsBefore = wordsOf(before, language);
  const wordsBehind = wordsOf(behind, language);
  const cutLeft = unit === 'words' ? (wordsBefore.at(-left)?.start ?? 0) : before.length - left;
  const cutRight = unit === 'words' ? (wordsBehind[right - 1]?.end ?? behind.length) : right;
  return {
    left: inOneLine(left === 0 ? '' : before.slice(whole(before, Math.max(0, cutLeft)))).trimStart(),
    hit: inOneLine(text.slice(start, end)),
    right: inOneLine(right === 0 ? '' : behind.slice(0, whole(behind, Math.min(behind.length, cutRight)))).trimEnd(),
    wordsLeft: wordsBefore
      .slice(-3)
      .reverse()
      .map((word) => folded(before, word)),
    wordsRight: wordsBehind.slice(0, 3).map((word) => folded(behind, word)),
  };
}

/** What a line is ordered by; nothing when there is no word at that place. */
export function wordAt({ hit, wordsLeft, wordsRight }: LineAround, order: Exclude<KwicOrder, 'document'>): string {
  if (order === 'hit') return hit.toLowerCase();
  const words = order.startsWith('left') ? wordsLeft : wordsRight;
  return words[Number(order.slice(-1)) - 1] ?? '';
}

function wordsOf(text: string, language: string | null): Span[] {
  const words: Span[] = [];
  divideWords({ text, language, leaveOut: [] }, ({ count, starts, ends }) => {
    for (let i = 0; i < count; i++) words.push({ start: starts[i] ?? 0, end: ends[i] ?? 0 });
  });
  return words;
}

function folded(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase();
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ');
}

function whole(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}
