import type { Span } from '../model';
import { findSentenceEnds, noteEnd, type SentenceEnds } from './find-sentences';
import { cutIntoPieces, longestPiece, segmenterFor } from './segmenter';

/** Short forms whose full stop seldom ends a sentence; a sentence that is one too long does less harm than half a one. */
const shortForm =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Col|Lt|Hon|vs|cf|al|Fig|No|pp?|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

/** The sentences of one paragraph in order, white space at their ends included, so that they cover it whole. */
export function listSentences(text: string, paragraph: Span, language: string | null): Span[] {
  const sentences: Span[] = [];
  eachSentence(text, paragraph, language, (start, end) => sentences.push({ start, end }));
  return sentences;
}

/** Goes through the same sentences without making a list of them. */
export function eachSentence(
  text: string,
  paragraph: Span,
  language: string | null,
  take: (start: number, end: number) => void,
): void {
  const { ends, count } = endsIn(text, paragraph, language);
  let start = paragraph.start;
  for (let i = 0; i < count; i++) {
    const end = ends[i] ?? 0;
    if (end < paragraph.end && endsInShortForm(text, start, end)) continue;
    take(start, end);
    start = end;
  }
}

const found: SentenceEnds = { count: 0, ends: new Int32Array(64) };

/** Where the segmenter ends sentences; good until the next call. */
function endsIn(text: string, paragraph: Span, language: string | null): SentenceEnds {
  const isShort = paragraph.end - paragraph.start <= longestPiece;
  const hasPlainRules = !hasOwnRules(language);
  found.count = 0;
  for (const piece of isShort ? [paragraph] : cutIntoPieces(text, paragraph)) {
    if (hasPlainRules && findSentenceEnds(text, piece, found)) continue;
    for (const { segment, index } of segmenterFor(language, 'sentence').segment(text.slice(piece.start, piece.end)))
      noteEnd(found, piece.start + index + segment.length);
  }
  return found;
}

const ownRules = new Map<string | null, boolean>();

/** In Greek a semicolon asks a question. */
function hasOwnRules(language: string | null): boolean {
  const known = ownRules.get(language);
  if (known !== undefined) return known;
  const isGreek = /^el\b/.test(segmenterFor(language, 'sentence').resolvedOptions().locale);
  ownRules.set(language, isGreek);
  return isGreek;
}

/** The longest stretch at the end of a sentence that is looked at, so that a long row of initials stays linear. */
const longestForm = 12;

function endsInShortForm(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - longestForm);
  return mayEndInShortForm(text, from, end) && shortForm.test(text.slice(from, end));
}

/** False for most sentences, at a glance: their last sign is no full stop, or the word before it is too long. */
function mayEndInShortForm(text: string, from: number, end: number): boolean {
  let at = end - 1;
  while (at >= from && text.charCodeAt(at) === 0x20) at--;
  const last = text.charCodeAt(at);
  if (last !== 0x2e) return last <= 0x20 || last > 0x7e;
  if (text.charCodeAt(at - 2) === 0x2e) return true;
  for (let letter = at - 1; letter >= at - 5; letter--) {
    const unit = text.charCodeAt(letter);
    if (letter < from || unit <= 0x20 || unit === 0x22 || unit === 0x28 || unit === 0x5b || unit > 0x7e) return true;
  }
  return false;
}
