import type { Span } from '../model';
import { holdsWords } from '../text/holds-words';
import { mergeSpans, subtractSpans } from '../text/spans';
import { trimSpan } from '../text/trim-span';
import { codedSizes } from './coded-sizes';
import type { StudyTexts } from './coded-study';
import type { FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import { type ScopedStudy, shownSources } from './resolve-scope';
import { sizesOfSources } from './source-sizes';
import { sum } from './sum';

export type UncodedSettings = { readonly kind: 'uncoded' };

/** How much of each document is coded by the codes and coders of the scope: characters in code points, each counted once. */
export function* computeUncoded(
  scoped: ScopedStudy,
  _settings: UncodedSettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study } = scoped;
  const sizes = yield* sizesOfSources(scoped, texts, 'characters');
  const groups = study.sources.map((_, source) => [source]);
  const coded = yield* codedSizes(
    scoped,
    texts,
    { groups: groups.length, groupsOf: (coding) => groups[study.codings.source[coding] ?? 0] ?? [] },
    'characters',
  );
  const shown = shownSources(scoped);
  const counts = new Float64Array(study.sources.length);
  for (const coding of scoped.codings) {
    const source = study.codings.source[coding] ?? 0;
    counts[source] = (counts[source] ?? 0) + 1;
  }
  return {
    columns: [
      { key: 'document', kind: 'words' },
      { key: 'characters', kind: 'count' },
      { key: 'codings', kind: 'count' },
      { key: 'codedCharacters', kind: 'count' },
      { key: 'uncodedCharacters', kind: 'count' },
      { key: 'shareCoded', kind: 'share' },
    ],
    rows: shown.map((source) => {
      const [size = 0, covered = 0] = [sizes[source], coded[source]];
      const title = study.sources[source]?.title ?? '';
      return [title, size, counts[source] ?? 0, covered, size - covered, ratio(covered, size)];
    }),
    rowIds: shown.map((source) => study.sources[source]?.id ?? ''),
    n: { documents: shown.length, codings: scoped.codings.length, characters: sum(sizes), codedCharacters: sum(coded) },
  };
}

/** Columns that count what is coded. */
const codedColumns: ReadonlySet<number> = new Set([2, 3, 5]);

/**
 * The stretches of a document without a coding of the scope, paragraph by paragraph, without blank ends and boilerplate.
 * Those of punctuation alone are not listed; the characters that are counted have them. Behind a number of what is coded
 * lie the codings.
 */
export function passagesOfUncoded(
  scoped: ScopedStudy,
  _settings: UncodedSettings,
  texts: StudyTexts,
  { row, column = 0 }: Place,
): PassageSet {
  const source = shownSources(scoped)[row];
  const { study, codings } = scoped;
  if (codedColumns.has(column))
    return passagesOfCodings(
      study,
      codings.filter((coding) => study.codings.source[coding] === source),
    );
  const spans = source === undefined ? [] : uncodedSpans(scoped, texts, source);
  return {
    source: new Int32Array(spans.length).fill(source ?? 0),
    start: Int32Array.from(spans, ({ start }) => start),
    end: Int32Array.from(spans, ({ end }) => end),
    coding: new Int32Array(spans.length).fill(-1),
  };
}

/** What of a document no coding of the scope lies on, in order, as far as it says anything. */
export function uncodedSpans(
  { study, scope, codings, within }: ScopedStudy,
  texts: StudyTexts,
  source: number,
): Span[] {
  const { start, end } = study.codings;
  const own = codings.filter((coding) => study.codings.source[coding] === source);
  const coded = Array.from(own, (coding) => ({ start: start[coding] ?? 0, end: end[coding] ?? 0 }));
  const leaveOut = mergeSpans([...coded, ...(scope.boilerplate === true ? [] : texts.boilerplateOf(source))]);
  const text = texts.textOf(source);
  const paragraphs = texts.paragraphsOf(source);
  const spans: Span[] = [];
  for (let i = 0; i < paragraphs.length; i += 2) {
    const paragraph = { start: paragraphs[i] ?? 0, end: paragraphs[i + 1] ?? 0 };
    for (const free of subtractSpans(paragraph, leaveOut)) {
      const trimmed = trimSpan(text, free);
      const isIn = within(source)?.some((span) => trimmed.start < span.end && span.start < trimmed.end) ?? true;
      if (isIn && holdsWords(text, trimmed)) spans.push(trimmed);
    }
  }
  return spans;
}
