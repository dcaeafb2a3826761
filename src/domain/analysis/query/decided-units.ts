import type { Span } from '../../model';
import { unitsOfSpan } from '../text-units';
import type { QueriedDocument } from './document-codings';
import type { PassageFinder } from './passages';

/**
 * The paragraphs or sentences for which a query is decided that asks for passages in `touched`, stretches in order that do not
 * overlap. A paragraph in which one of the query's terms occurs at most is decided as a whole: whatever sentences that term
 * is in, it is alone there. So only paragraphs with several terms are divided into sentences.
 */
export function decidedUnits(
  { texts, source }: Pick<QueriedDocument, 'texts' | 'source'>,
  unit: 'paragraph' | 'sentence',
  touched: readonly Span[],
  terms: readonly PassageFinder[],
): Span[] {
  const paragraphs = texts.paragraphsOf(source);
  const units: Span[] = [];
  let next = 0;
  for (const { start, end } of touched) {
    const { first, last } = unitsOfSpan(paragraphs, start, end);
    for (let paragraph = Math.max(first, next); paragraph <= last; paragraph++) {
      const whole = { start: paragraphs[2 * paragraph] ?? 0, end: paragraphs[2 * paragraph + 1] ?? 0 };
      if (unit === 'paragraph' || !occurSeveral(terms, whole)) units.push(whole);
      else pushSentences(units, texts.sentencesIn(source, paragraph));
    }
    next = Math.max(next, last + 1);
  }
  return units;
}

/** All paragraphs or sentences of a document. */
export function allUnits(
  { texts, source }: Pick<QueriedDocument, 'texts' | 'source'>,
  unit: 'paragraph' | 'sentence',
): Span[] {
  const units: Span[] = [];
  pushSentences(units, unit === 'sentence' ? texts.sentencesOf(source) : texts.paragraphsOf(source));
  return units;
}

function pushSentences(units: Span[], pairs: Int32Array): void {
  for (let i = 0; i < pairs.length; i += 2) units.push({ start: pairs[i] ?? 0, end: pairs[i + 1] ?? 0 });
}

function occurSeveral(terms: readonly PassageFinder[], span: Span): boolean {
  let count = 0;
  for (const { overlaps } of terms) if (overlaps(span) && ++count > 1) return true;
  return false;
}
