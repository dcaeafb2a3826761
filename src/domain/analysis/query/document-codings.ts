import type { Span } from '../../model';
import { holdsWords } from '../../text/holds-words';
import { subtractSpans } from '../../text/spans';
import { trimSpan } from '../../text/trim-span';
import type { StudyTexts } from '../coded-study';
import { isInsideSome } from '../is-inside';
import type { ScopedStudy } from '../resolve-scope';
import { gatherPassages, type Passage } from './passages';
import type { ResolvedCondition } from './resolved-query';

/** A document as a query looks at it: the codings that count, and what is asked of stretches that are no codings. */
export type QueriedDocument = {
  readonly source: number;
  readonly scoped: ScopedStudy;
  readonly texts: StudyTexts;
  /** Hits of the words with this number, in order. */
  readonly hitsOf: (term: number, source: number) => readonly Span[];
  /** Numbers of the codings that count, in order. */
  readonly codings: readonly number[];
  readonly keepsStretch: (span: Span) => boolean;
};

/** A document with all codings that are in the scope. `first` and `behind` are their places in `scoped.codings`. */
export function queriedDocument(
  { scoped, texts, hitsOf }: Pick<QueriedDocument, 'scoped' | 'texts' | 'hitsOf'>,
  source: number,
  first: number,
  behind: number,
): QueriedDocument {
  return {
    source,
    scoped,
    texts,
    hitsOf,
    codings: [...scoped.codings.subarray(first, behind)],
    keepsStretch: (span) => liesIn(scoped.within(source), span),
  };
}

/** The document as conditions narrow it. */
export function narrowDocument(
  document: QueriedDocument,
  conditions: readonly Pick<ResolvedCondition, 'test' | 'ofCodings'>[],
): QueriedDocument {
  if (conditions.length === 0) return document;
  const { source, scoped, codings, keepsStretch } = document;
  const { start, end } = scoped.study.codings;
  const ofStretches = conditions.filter(({ ofCodings }) => !ofCodings);
  return {
    ...document,
    codings: codings.filter((coding) =>
      conditions.every(({ test }) => test(source, start[coding] ?? 0, end[coding] ?? 0, coding)),
    ),
    keepsStretch: (span) =>
      keepsStretch(span) && ofStretches.every(({ test }) => test(source, span.start, span.end, -1)),
  };
}

/** The document as a saved query sees it, which counts in a scope of its own. */
export function narrowToScope(document: QueriedDocument, scoped: ScopedStudy, inScope: Uint8Array): QueriedDocument {
  const { source } = document;
  const isIn = scoped.sources[source] === 1;
  return {
    ...document,
    codings: isIn ? document.codings.filter((coding) => inScope[coding] === 1) : [],
    keepsStretch: (span) => isIn && document.keepsStretch(span) && liesIn(scoped.within(source), span),
  };
}

/** The passages of codings, each stretch once. */
export function passagesOfCodings({ scoped }: QueriedDocument, codings: readonly number[]): Passage[] {
  const { start, end } = scoped.study.codings;
  return gatherPassages(
    codings.map((coding) => ({ start: start[coding] ?? 0, end: end[coding] ?? 0, codings: [coding] })),
  );
}

/** The passages of the codings of some codes; of all when null. */
export function passagesOfCodes(document: QueriedDocument, codes: Uint8Array | null): Passage[] {
  const { code } = document.scoped.study.codings;
  return passagesOfCodings(
    document,
    codes === null ? document.codings : document.codings.filter((coding) => codes[code[coding] ?? 0] === 1),
  );
}

/**
 * What is left of stretches without boilerplate and without what is taken, trimmed of white space; what is punctuation
 * alone, such as the full stop behind a coded sentence, is left out.
 */
export function remainingStretches(
  document: QueriedDocument,
  stretches: readonly Span[],
  taken: readonly Span[],
): Passage[] {
  const { source, texts, scoped, keepsStretch } = document;
  const text = texts.textOf(source);
  const boilerplate = scoped.scope.boilerplate === true ? [] : texts.boilerplateOf(source);
  const regions = scoped.within(source);
  return stretches
    .flatMap((stretch) => (regions === null ? [stretch] : clip(stretch, regions)))
    .flatMap((stretch) => subtractSpans(stretch, boilerplate))
    .flatMap((stretch) => subtractSpans(stretch, taken))
    .map((stretch) => trimSpan(text, stretch))
    .filter((stretch) => holdsWords(text, stretch) && keepsStretch(stretch))
    .map(({ start, end }) => ({ start, end, codings: [] }));
}

function clip({ start, end }: Span, regions: readonly Span[]): Span[] {
  return regions
    .map((region) => ({ start: Math.max(start, region.start), end: Math.min(end, region.end) }))
    .filter((part) => part.start < part.end);
}

/** Whether a stretch lies inside one of some regions; null is the whole document. */
export function liesIn(regions: readonly Span[] | null, span: Span): boolean {
  return regions === null || isInsideSome(span, regions);
}
