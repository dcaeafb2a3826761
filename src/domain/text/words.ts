import type { Span } from '../model';
import { indexCodePoints } from './code-points';
import { listParagraphs } from './paragraphs';
import { cutIntoPieces, segmenterFor } from './segmenter';
import { subtractSpans } from './spans';

/** Words of a text as Unicode and the language's dictionary divide it, without what is left out. */
export function countWords(text: string, language: string | null, leaveOut: readonly Span[]): number {
  const segmenter = segmenterFor(language, 'word');
  let words = 0;
  for (const paragraph of listParagraphs(text)) {
    for (const kept of subtractSpans(paragraph, leaveOut)) {
      for (const piece of cutIntoPieces(text, kept)) {
        for (const segment of segmenter.segment(text.slice(piece.start, piece.end))) {
          if (segment.isWordLike) words++;
        }
      }
    }
  }
  return words;
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
