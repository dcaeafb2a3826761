import type { Span } from '../model';
import { indexCodePoints } from './code-points';
import { divideWords } from './divide-words';
import { listParagraphs } from './paragraphs';
import { subtractSpans } from './spans';

/** A text and the parts of it that are not counted. */
export type CountedText = { readonly text: string; readonly leaveOut: readonly Span[] };

/** Words of a text as Unicode and the language's dictionary divide it, without what is left out. */
export function countWords(text: string, language: string | null, leaveOut: readonly Span[]): number {
  let words = 0;
  divideWords({ text, language, leaveOut }, ({ count }) => (words += count));
  return words;
}

/**
 * The words of a text that took the place of another one whose words are known: only paragraphs that are not in both are
 * counted. Dividing a million characters into words takes half a second.
 */
export function recountWords(
  { words, language }: { readonly words: number; readonly language: string | null },
  before: CountedText,
  after: CountedText,
): number {
  const balance = new Map<string, number>();
  for (const counted of countedParts(before)) balance.set(counted, (balance.get(counted) ?? 0) - 1);
  for (const counted of countedParts(after)) balance.set(counted, (balance.get(counted) ?? 0) + 1);
  let recounted = words;
  for (const [counted, more] of balance) {
    if (more !== 0) recounted += more * countWords(counted, language, []);
  }
  return recounted;
}

/** The paragraphs, or what is left of them, that are counted each for itself. */
function* countedParts({ text, leaveOut }: CountedText): Generator<string, undefined> {
  for (const paragraph of listParagraphs(text)) {
    for (const { start, end } of subtractSpans(paragraph, leaveOut)) yield text.slice(start, end);
  }
}

/** Characters of a text in code points, line ends included, without what is left out. */
export function countCharacters(text: string, leaveOut: readonly Span[]): number {
  const { toCodePoint } = indexCodePoints(text);
  let characters = 0;
  for (const kept of subtractSpans({ start: 0, end: text.length }, leaveOut)) {
    characters += toCodePoint(kept.end) - toCodePoint(kept.start);
  }
  return characters;
}
