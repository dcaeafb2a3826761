import type { Span } from '../model';
import { findWords, type TextInUnits, unitsOf } from './find-words';
import { type FoundWords, roomForWords } from './found-words';
import { listParagraphs } from './paragraphs';
import { cutIntoPieces, longestPiece, segmenterFor } from './segmenter';
import { subtractSpans } from './spans';

/** A text in its language, and the stretches of it that are left out of counts, merged and in order. */
export type TextToDivide = {
  readonly text: string;
  readonly language: string | null;
  readonly leaveOut: readonly Span[];
};

const found = roomForWords(longestPiece);

/**
 * Takes the words of a text piece by piece in order: `line` is another number behind the end of a paragraph and behind what
 * is left out. What is found is good until the next piece. `inUnits` is the text.
 */
export function divideWords(
  { text, language, leaveOut }: TextToDivide,
  take: (found: FoundWords, line: number) => void,
  inUnits: TextInUnits = unitsOf(text),
): void {
  const segmenter = segmenterFor(language, 'word');
  let line = 0;
  for (const paragraph of listParagraphs(text)) {
    for (const part of leaveOut.length === 0 ? [paragraph] : subtractSpans(paragraph, leaveOut)) {
      line++;
      for (const piece of cutIntoPieces(text, part)) {
        findWords(inUnits, piece, segmenter, found);
        take(found, line);
      }
    }
  }
}
