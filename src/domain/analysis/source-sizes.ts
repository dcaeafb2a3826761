import { countCharacters } from '../text/words';
import { subtractSpans } from '../text/spans';
import { wordsOfSpans } from './coded-sizes';
import type { CodedStudy, StudyTexts } from './coded-study';
import type { InSteps } from './in-steps';
import type { ScopedStudy } from './resolve-scope';
import { sum } from './sum';

/** How many characters (code points) or words of a document a scope counts: boilerplate and what belongs to no chosen case left out. */
export function sizeOfSource(
  { study, scope, sources, within }: ScopedStudy,
  texts: StudyTexts,
  source: number,
  unit: 'characters' | 'words',
): number {
  const record = study.sources[source];
  if (!record || sources[source] !== 1) return 0;
  const spans = within(source);
  const boilerplate = texts.boilerplateOf(source);
  // A document's own numbers leave its boilerplate out; without any they are those of the whole text.
  if (spans === null && (scope.boilerplate !== true || boilerplate.length === 0)) return record[unit];
  const text = texts.textOf(source);
  const counted = spans ?? [{ start: 0, end: text.length }];
  const leaveOut = scope.boilerplate === true ? [] : boilerplate;
  const kept = counted.flatMap((span) => subtractSpans(span, leaveOut));
  if (unit === 'words') return wordsOfSpans(texts, source, kept);
  return sum(kept.map(({ start, end }) => countCharacters(text.slice(start, end), [])));
}

/** The same for all documents of the scope, by their number. */
export function* sizesOfSources(
  scoped: ScopedStudy,
  texts: StudyTexts,
  unit: 'characters' | 'words',
): InSteps<Float64Array> {
  const sizes = new Float64Array(scoped.sources.length);
  for (let source = 0; source < sizes.length; source++) {
    sizes[source] = sizeOfSource(scoped, texts, source, unit);
    yield;
  }
  return sizes;
}

/** A document's whole length in code points, boilerplate included; the text need not be read for it. */
export function lengthOfSource({ sources }: CodedStudy, texts: StudyTexts, source: number): number {
  const boilerplate = texts.boilerplatePointsOf(source).map(({ start, end }) => end - start);
  return (sources[source]?.characters ?? 0) + sum(boilerplate);
}
