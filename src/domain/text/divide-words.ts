import type { Span } from '../model';
import { eachLatinWord, isPlainLatin } from './latin-words';
import { listParagraphs } from './paragraphs';
import { cutIntoPieces, segmenterFor } from './segmenter';
import { subtractSpans } from './spans';

/** A text in its language, and the stretches of it that are left out of counts, merged and in order. */
export type TextToDivide = {
  readonly text: string;
  readonly language: string | null;
  readonly leaveOut: readonly Span[];
};

/**
 * Takes every word of a text in order, the very words that `countWords` counts: `line` is another number behind the end of
 * a paragraph and behind what is left out.
 */
export function divideWords(
  { text, language, leaveOut }: TextToDivide,
  take: (start: number, end: number, line: number) => void,
): void {
  const segmenter = segmenterFor(language, 'word');
  let line = 0;
  for (const paragraph of listParagraphs(text)) {
    for (const part of subtractSpans(paragraph, leaveOut)) {
      line++;
      for (const { start, end } of cutIntoPieces(text, part)) {
        const piece = text.slice(start, end);
        if (isPlainLatin(piece)) eachLatinWord(piece, (from, until) => take(start + from, start + until, line));
        else
          for (const { segment, index, isWordLike } of segmenter.segment(piece))
            if (isWordLike) take(start + index, start + index + segment.length, line);
      }
    }
  }
}
