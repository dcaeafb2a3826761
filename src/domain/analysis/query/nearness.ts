import type { Span } from '../../model';
import type { Distance } from './ast';
import type { QueriedDocument } from './document-codings';
import { passageFinder } from './passages';
import { isNearEnough } from './is-near-enough';

/** Whether passages lie near enough behind a stretch, before it, or anywhere; what overlaps it is near. */
export type NearnessFinder = {
  readonly isFollowed: (span: Span) => boolean;
  readonly isPreceded: (span: Span) => boolean;
  readonly isNear: (span: Span) => boolean;
};

/** Makes passages, which are in reading order, ready to be asked which stretches they lie near to. */
export function nearnessFinder(
  { texts, scoped, source }: QueriedDocument,
  passages: readonly Span[],
  distance: Distance,
): NearnessFinder {
  const divided = { text: texts.textOf(source), language: scoped.study.sources[source]?.language ?? null };
  const { nextFrom, lastBefore, overlaps } = passageFinder(passages);
  const isFollowed = (span: Span): boolean => {
    const next = nextFrom(span.end);
    return next !== null && isNearEnough(divided, span, next, distance);
  };
  const isPreceded = (span: Span): boolean => {
    const before = lastBefore(span.start);
    return before !== null && isNearEnough(divided, before, span, distance);
  };
  return { isFollowed, isPreceded, isNear: (span) => overlaps(span) || isFollowed(span) || isPreceded(span) };
}
