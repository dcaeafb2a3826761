import type { Span } from '../model';
import { compilePattern } from './find-matches';
import { foldText, insideUnit, type FoldedText } from './fold-text';
import { cutIntoPieces, segmenterFor } from './segmenter';

/** What a person looks for in a document. */
export type FindWish = {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** `resume` finds `résumé`, `strasse` finds `Straße`, `１` is 1. Says nothing about a pattern. */
  readonly ignoreDiacritics: boolean;
  /** The query is a regular expression. */
  readonly isPattern: boolean;
};

/** Starts and ends of hits by turns: crosses a process border faster than as many objects. */
export type Hits = Uint32Array<ArrayBuffer>;

/**
 * Looks for words in one text, again and again as they are typed: the text is folded once. Hits are in order, do not
 * overlap, and consist of whole characters with their accents. Throws `badPattern` when a pattern is none.
 */
export function createTextFinder(text: string, language: string | null): (wish: FindWish) => Hits {
  const isBoundary = createBoundaryTest(text, language);
  let folded: FoldedText | null = null;
  let foldedFor = '';

  function foldFor(ignoreCase: boolean, ignoreDiacritics: boolean): FoldedText {
    const key = `${ignoreCase} ${ignoreDiacritics}`;
    if (!folded || foldedFor !== key) folded = foldText(text, { ignoreCase, ignoreDiacritics });
    foldedFor = key;
    return folded;
  }

  return ({ query, matchCase, wholeWord, ignoreDiacritics, isPattern }) => {
    const hits: number[] = [];
    const take = (start: number, end: number): boolean => {
      if (wholeWord && !(isBoundary(start) && isBoundary(end))) return false;
      hits.push(start, end);
      return true;
    };
    if (isPattern) {
      if (query !== '') findPattern(text, compilePattern(query, !matchCase), take);
    } else {
      const needle = foldText(query, { ignoreCase: !matchCase, ignoreDiacritics }).text;
      if (needle !== '') findWords(foldFor(!matchCase, ignoreDiacritics), needle, take);
    }
    return Uint32Array.from(hits);
  };
}

/** Hits as spans. */
export function hitsToSpans(hits: Hits): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < hits.length; i += 2) spans.push({ start: hits[i] ?? 0, end: hits[i + 1] ?? 0 });
  return spans;
}

/** A pattern that finds these words and nothing else. */
export function patternOfWords(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`);
}

type Take = (start: number, end: number) => boolean;

function findPattern(text: string, pattern: RegExp, take: Take): void {
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== '') take(match.index, match.index + match[0].length);
  }
}

function findWords({ text, starts }: FoldedText, needle: string, take: Take): void {
  for (let at = text.indexOf(needle); at >= 0;) {
    const start = starts ? (starts[at] ?? insideUnit) : at;
    const end = starts ? (starts[at + needle.length] ?? insideUnit) : at + needle.length;
    const isTaken = start !== insideUnit && end !== insideUnit && take(start, end);
    at = text.indexOf(needle, at + (isTaken ? needle.length : 1));
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that put no spaces between words; the dictionary of the browser knows where they end. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word begins or ends at an offset. */
function createBoundaryTest(text: string, language: string | null): (offset: number) => boolean {
  const wordEnds = new Uint8Array(text.length + 1);
  const linesDone = new Set<number>();

  function endsWord(offset: number): boolean {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    if (!linesDone.has(start)) {
      linesDone.add(start);
      const lineEnd = text.indexOf('\n', offset);
      for (const piece of cutIntoPieces(text, { start, end: lineEnd < 0 ? text.length : lineEnd })) {
        const words = segmenterFor(language, 'word').segment(text.slice(piece.start, piece.end));
        for (const { index, segment } of words) wordEnds[piece.start + index + segment.length] = 1;
      }
    }
    return wordEnds[offset] === 1;
  }

  return (offset) => {
    if (offset === 0 || offset === text.length) return true;
    const before = characterBefore(text, offset);
    const behind = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    if (!wordCharacter.test(before) || !wordCharacter.test(behind)) return true;
    return (unspaced.test(before) || unspaced.test(behind)) && endsWord(offset);
  };
}

function characterBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}
