import type { Span } from '../../../domain/model';
import { segmenterFor } from '../../../domain/text/segmenter';

/** Far enough to hold a whole word or character cluster, near enough to be instant in a book. */
const reach = 400;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What a key that deletes takes away from a caret, by the browser's name for it: a character as a person sees it (an emoji
 * with its skin tone, a letter with its accents), a word with the space before the caret, or the rest of the line. At the
 * edge of a line it is the line end alone. Null for other names.
 */
export function deletionAt(text: string, caret: number, inputType: string, language: string | null): Span | null {
  switch (inputType) {
    case 'deleteContentBackward':
      return { start: clusterBefore(text, caret), end: caret };
    case 'deleteContentForward':
    case 'deleteContent':
      return { start: caret, end: clusterBehind(text, caret) };
    case 'deleteWordBackward':
      return { start: wordBefore(text, caret, language), end: caret };
    case 'deleteWordForward':
      return { start: caret, end: wordBehind(text, caret, language) };
    case 'deleteSoftLineBackward':
    case 'deleteHardLineBackward':
      return {
        start: lineStart(text, caret) === caret ? clusterBefore(text, caret) : lineStart(text, caret),
        end: caret,
      };
    case 'deleteSoftLineForward':
    case 'deleteHardLineForward':
      return { start: caret, end: lineEnd(text, caret) === caret ? clusterBehind(text, caret) : lineEnd(text, caret) };
    default:
      return null;
  }
}

function clusterBefore(text: string, caret: number): number {
  const from = Math.max(lineStart(text, caret), caret - reach);
  if (from === caret) return Math.max(0, caret - 1);
  const last = [...graphemes.segment(text.slice(from, caret))].at(-1);
  return from + (last?.index ?? 0);
}

function clusterBehind(text: string, caret: number): number {
  const to = Math.min(lineEnd(text, caret), caret + reach);
  if (to === caret) return Math.min(text.length, caret + 1);
  const [first] = graphemes.segment(text.slice(caret, to));
  return caret + (first?.segment.length ?? 0);
}

function wordBefore(text: string, caret: number, language: string | null): number {
  const from = Math.max(lineStart(text, caret), caret - reach);
  if (from === caret) return Math.max(0, caret - 1);
  const segments = [...segmenterFor(language, 'word').segment(text.slice(from, caret))];
  const word = segments.findLastIndex(({ segment }) => segment.trim() !== '');
  return from + (segments[Math.max(0, word)]?.index ?? 0);
}

function wordBehind(text: string, caret: number, language: string | null): number {
  const to = Math.min(lineEnd(text, caret), caret + reach);
  if (to === caret) return Math.min(text.length, caret + 1);
  const segments = [...segmenterFor(language, 'word').segment(text.slice(caret, to))];
  const word = segments.find(({ segment }) => segment.trim() !== '');
  return word ? caret + word.index + word.segment.length : to;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
