import type { StudyTexts } from './coded-study';
import type { ScopedStudy } from './resolve-scope';
import { overlapsAny } from '../text/spans';

/** What a text is divided into to see what stands together. */
export type TextUnit = 'sentence' | 'paragraph' | 'document';

/** Where the units of a document begin and end, in pairs; a document is one unit. */
export function unitsOf(texts: StudyTexts, unit: 'sentence' | 'paragraph', source: number): Int32Array {
  return unit === 'sentence' ? texts.sentencesOf(source) : texts.paragraphsOf(source);
}

/** The numbers of the first and the last unit that a coding touches, from 0; `last` is smaller when it touches none. */
export function unitsOfCoding(
  { study }: ScopedStudy,
  unit: TextUnit,
  texts: StudyTexts,
  coding: number,
): { readonly first: number; readonly last: number } {
  if (unit === 'document') return { first: 0, last: 0 };
  const { source, start, end } = study.codings;
  return unitsOfSpan(unitsOf(texts, unit, source[coding] ?? 0), start[coding] ?? 0, end[coding] ?? 0);
}

/** The same for any span of a text. */
export function unitsOfSpan(
  units: Int32Array,
  start: number,
  end: number,
): { readonly first: number; readonly last: number } {
  return { first: firstEndingAfter(units, start), last: firstStartingFrom(units, end) - 1 };
}

/** How many units the documents of a scope have: boilerplate and what belongs to no chosen case left out. */
export function countUnits(scoped: ScopedStudy, unit: TextUnit, texts: StudyTexts): number {
  let count = 0;
  scoped.sources.forEach((isIn, source) => {
    if (isIn !== 1) return;
    if (unit === 'document') count++;
    else count += countIn(scoped, unitsOf(texts, unit, source), texts, source);
  });
  return count;
}

function countIn({ scope, within }: ScopedStudy, units: Int32Array, texts: StudyTexts, source: number): number {
  const spans = within(source);
  const leaveOut = scope.boilerplate === true ? [] : texts.boilerplateOf(source);
  if (spans === null && leaveOut.length === 0) return units.length / 2;
  let count = 0;
  for (let i = 0; i < units.length; i += 2) {
    const unit = { start: units[i] ?? 0, end: units[i + 1] ?? 0 };
    const isLeftOut = leaveOut.some(({ start, end }) => unit.start >= start && unit.end <= end);
    if (!isLeftOut && (spans === null || overlapsAny(unit, spans))) count++;
  }
  return count;
}

function firstEndingAfter(units: Int32Array, offset: number): number {
  return firstWhere(units.length / 2, (unit) => (units[2 * unit + 1] ?? 0) > offset);
}

function firstStartingFrom(units: Int32Array, offset: number): number {
  return firstWhere(units.length / 2, (unit) => (units[2 * unit] ?? 0) >= offset);
}

function firstWhere(count: number, isTrue: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
