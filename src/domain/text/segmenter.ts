import type { Span } from '../model';
import { splitsCharacter } from './code-points';

/** Most UTF-16 units that are given to a segmenter at once: its time grows with the square of the length. */
export const longestPiece = 2000;

const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language; building one costs a thousand times as much as using it. */
export function segmenterFor(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const segmenter = new Intl.Segmenter(supportedLocale(language), { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/**
 * Cuts a span into pieces a segmenter can take, each at most 2,000 units. A cut falls after white space or the end of a
 * sentence where there is one in the second half of a piece; without one, a word that lies across the cut counts twice.
 */
export function cutIntoPieces(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > longestPiece) {
    const end = findCut(text, start);
    pieces.push({ start, end });
    start = end;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

function findCut(text: string, start: number): number {
  const furthest = start + longestPiece;
  for (const safe of [/[。！？][”’」』）]?$|[.!?]\s$/, /[\s，；、]$/]) {
    for (let end = furthest; end > start + longestPiece / 2; end--) {
      const before = text.slice(end - 2, end);
      if (safe.test(before) && !splitsCharacter(text, end) && !/^\s/.test(text.slice(end, end + 1))) return end;
    }
  }
  return splitsCharacter(text, furthest) ? furthest - 1 : furthest;
}

/** An unknown language must not fall to the locale of the machine: counts would differ between two machines. */
function supportedLocale(language: string | null): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language ?? [])[0] ?? 'en';
  } catch (error) {
    // A language tag that is none, such as "English", says nothing about where words end.
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
