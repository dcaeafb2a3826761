import type { StudyTexts } from './coded-study';
import type { ScopedStudy } from './resolve-scope';
import type { Span } from '../model';
import { firstEndingAfter, overlapsAny } from '../text/spans';
import { trimSpan } from '../text/trim-span';

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
  return { first: firstUnitEndingAfter(units, start), last: firstStartingFrom(units, end) - 1 };
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

function countIn(scoped: ScopedStudy, units: Int32Array, texts: StudyTexts, source: number): number {
  const spans = scoped.within(source);
  const isLeftOut = leftOutOf(scoped, texts, source);
  if (spans === null && isLeftOut === null) return units.length / 2;
  let count = 0;
  for (let i = 0; i < units.length; i += 2) {
    const unit = { start: units[i] ?? 0, end: units[i + 1] ?? 0 };
    if (isLeftOut?.(unit) !== true && (spans === null || overlapsAny(unit, spans))) count++;
  }
  return count;
}

/** Which units of a document are counted, by their number: those that are not boilerplate from end to end. */
export function countedUnits(
  scoped: ScopedStudy,
  unit: TextUnit,
  texts: StudyTexts,
  source: number,
): (number: number) => boolean {
  const isLeftOut = unit === 'document' ? null : leftOutOf(scoped, texts, source);
  if (unit === 'document' || isLeftOut === null) return () => true;
  const units = unitsOf(texts, unit, source);
  return (number) => !isLeftOut({ start: units[2 * number] ?? 0, end: units[2 * number + 1] ?? 0 });
}

/** Whether all of a unit but white space is boilerplate; null where a document has none that is left out. */
function leftOutOf({ scope }: ScopedStudy, texts: StudyTexts, source: number): ((unit: Span) => boolean) | null {
  const leaveOut = scope.boilerplate === true ? [] : texts.boilerplateOf(source);
  if (leaveOut.length === 0) return null;
  const text = texts.textOf(source);
  return (unit) => {
    const { start, end } = trimSpan(text, unit);
    const around = leaveOut[firstEndingAfter(leaveOut, start)];
    return around !== undefined && around.start <= start && around.end >= end;
  };
}

function firstUnitEndingAfter(units: Int32Array, offset: number): number {
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
