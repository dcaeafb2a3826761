import type { Span } from '../model';
import { cutIntoPieces, segmenterFor } from './segmenter';

/** Short forms whose full stop seldom ends a sentence; a sentence that is one too long does less harm than half a one. */
const shortForm =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Col|Lt|Hon|vs|cf|al|Fig|No|pp?|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

/** The sentences of one paragraph in order, white space at their ends included, so that they cover it whole. */
export function listSentences(text: string, paragraph: Span, language: string | null): Span[] {
  const segmenter = segmenterFor(language, 'sentence');
  const sentences: Span[] = [];
  let open: number | null = null;
  for (const piece of cutIntoPieces(text, paragraph)) {
    for (const { segment, index } of segmenter.segment(text.slice(piece.start, piece.end))) {
      const start: number = open ?? piece.start + index;
      const end = piece.start + index + segment.length;
      // Only the last characters are looked at, so that a long row of initials stays linear.
      open = end < paragraph.end && shortForm.test(text.slice(Math.max(start, end - 12), end)) ? start : null;
      if (open === null) sentences.push({ start, end });
    }
  }
  return sentences;
}
