import { countCharacters, countWords } from '../text/words';
import { subtractSpans } from '../text/spans';
import type { CodedStudy, StudyTexts } from './coded-study';
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
  if (spans === null && scope.boilerplate !== true) return record[unit];
  const text = texts.textOf(source);
  const counted = spans ?? [{ start: 0, end: text.length }];
  const leaveOut = scope.boilerplate === true ? [] : texts.boilerplateOf(source);
  let size = 0;
  for (const span of counted) {
    for (const { start, end } of subtractSpans(span, leaveOut)) {
      const piece = text.slice(start, end);
      size += unit === 'words' ? countWords(piece, record.language, []) : countCharacters(piece, []);
    }
  }
  return size;
}

/** The same for all documents of the scope, by their number. */
export function sizesOfSources(scoped: ScopedStudy, texts: StudyTexts, unit: 'characters' | 'words'): Float64Array {
  return Float64Array.from(scoped.sources, (_, source) => sizeOfSource(scoped, texts, source, unit));
}

/** A document's whole length in code points, boilerplate included; the text need not be read for it. */
export function lengthOfSource({ sources }: CodedStudy, texts: StudyTexts, source: number): number {
  const boilerplate = texts.boilerplatePointsOf(source).map(({ start, end }) => end - start);
  return (sources[source]?.characters ?? 0) + sum(boilerplate);
}
