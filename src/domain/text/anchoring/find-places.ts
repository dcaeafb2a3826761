import type { Quotation, Span } from '../../model';
import { splitsCharacter } from '../code-points';
import { diffTexts } from '../edits/diff-texts';
import { moveSpanThrough } from '../edits/move-span';
import { findNearMatch, similarity } from './approximate-match';

/** Where a passage stands in another text and how that was found; `score` is 1 for the very words at the expected place. */
export type FoundPlace = {
  readonly to: Span | null;
  readonly how: 'same-place' | 'exact' | 'approximate' | 'lost';
  readonly score: number;
};

type Quoted = Pick<Quotation, 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'lost'>;

/**
 * Finds quotations of one text in another one; answers a place for each, in the same order. As Hypothesis does: the place
 * that the comparison of both texts gives, verified by the words; else the same words elsewhere, those with the right
 * words around them first; else nearly the same words. What is found by chance alone is lost.
 */
export function findPlaces(before: string, after: string, quotations: readonly Quoted[]): FoundPlace[] {
  const edits = diffTexts(before, after);
  let effort = mostEffort;
  return quotations.map((quotation) => {
    const moved = moveSpanThrough(quotation, edits);
    const isThere = moved !== null && after.slice(moved.start, moved.end) === quotation.exact;
    if (isThere && (quotation.lost === 0 || hasContext(after, moved, quotation))) {
      return { to: { start: moved.start, end: moved.end }, how: 'same-place', score: 1 };
    }
    const near = moved?.start ?? Math.min(quotation.start, after.length);
    const elsewhere = findExactly(after, quotation, near);
    if (elsewhere) return elsewhere;
    const rewritten = moved && quotation.lost === 0 ? judgeRewritten(after, moved, quotation) : null;
    if (rewritten) return rewritten;
    const cost = after.length * Math.ceil(quotation.exact.length / 32);
    const isAffordable = cost <= effort;
    if (isAffordable) effort -= cost;
    return findNearly(after, quotation, near, isAffordable) ?? { to: null, how: 'lost', score: 0 };
  });
}

/** Steps of the search for similar words through whole texts; when they are used up, only the surroundings are searched. */
const mostEffort = 100_000_000;
const surroundings = 5000;

/** Hypothesis' weights: the words count most, those around them less, the place least. */
const weights = { words: 50, prefix: 20, suffix: 20, place: 2 };

/** Score of a place, 0 to 1: how alike are its words, the words before and after it, and how near it lies. */
function scoreOf(text: string, span: Span, quoted: Quoted, alike: number, near: number): number {
  const context = contextOf(text, span, quoted);
  const distance = text.length === 0 ? 0 : Math.abs(span.start - near) / text.length;
  const sum =
    weights.words * alike +
    weights.prefix * context.prefix +
    weights.suffix * context.suffix +
    weights.place * (1 - distance);
  return sum / (weights.words + weights.prefix + weights.suffix + weights.place);
}

function contextOf(text: string, { start, end }: Span, { prefix, suffix }: Quoted) {
  const room = 8; // a word more or less between the passage and what was around it
  return {
    prefix: similarity(text.slice(Math.max(0, start - prefix.length - room), start), prefix),
    suffix: similarity(text.slice(end, end + suffix.length + room), suffix),
  };
}

/** Half of what stood around the passage stands around this place, too. */
function hasContext(text: string, span: Span, quoted: Quoted): boolean {
  const { prefix, suffix } = contextOf(text, span, quoted);
  return prefix + suffix >= 1.2;
}

/** Words that are long enough not to stand somewhere else by chance: eight characters of Chinese, four or five words. */
function isTelling(words: string): boolean {
  const wide = words.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g)?.length ?? 0;
  return words.length + 2 * wide >= 24;
}

/** Words that stand in more places than these say nothing of where they belong. */
const mostOccurrences = 50;

function findExactly(text: string, quoted: Quoted, near: number): FoundPlace | null {
  const { exact } = quoted;
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && starts.length < mostOccurrences; at = text.indexOf(exact, at + 1)) {
    starts.push(at);
  }
  let best: FoundPlace | null = null;
  for (const start of starts) {
    const to = { start, end: start + exact.length };
    if (!isTelling(exact) && !hasContext(text, to, quoted)) continue;
    const score = scoreOf(text, to, quoted, 1, near);
    if (score > (best?.score ?? 0)) best = { to, how: 'exact', score };
  }
  return best;
}

/** The place that the comparison gives says something else now: that is the passage when the words or all around are alike. */
function judgeRewritten(text: string, span: Span, quoted: Quoted): FoundPlace | null {
  const words = text.slice(span.start, span.end);
  const { exact } = quoted;
  const longer = Math.max(words.length, exact.length);
  const alike = longer > mostCompared ? 1 : (similarity(words, exact) * Math.min(words.length, exact.length)) / longer;
  const { prefix, suffix } = contextOf(text, span, quoted);
  if (alike < 0.5 && Math.min(prefix, suffix) < 0.8) return null;
  return { to: span, how: 'approximate', score: scoreOf(text, span, quoted, alike, span.start) };
}

/** A longer passage is not compared letter by letter: what the comparison of the texts says of it is good enough. */
const mostCompared = 5000;

function findNearly(text: string, quoted: Quoted, near: number, everywhere: boolean): FoundPlace | null {
  const { exact } = quoted;
  if (exact.length > mostCompared || !isTelling(exact)) return null;
  const from = everywhere ? 0 : Math.max(0, near - surroundings);
  const stretch = everywhere ? text : text.slice(from, near + exact.length + surroundings);
  const match = findNearMatch(stretch, exact, Math.floor(exact.length * 0.4), near - from);
  if (!match) return null;
  const to = wholeCharacters(text, { start: from + match.start, end: from + match.end });
  return { to, how: 'approximate', score: scoreOf(text, to, quoted, 1 - match.errors / exact.length, near) };
}

function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: splitsCharacter(text, start) ? start - 1 : start, end: splitsCharacter(text, end) ? end + 1 : end };
}
