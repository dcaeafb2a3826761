import { firstWhere } from '../first-where';
import type { StudyTexts } from './coded-study';
import type { InSteps } from './in-steps';
import type { ScopedStudy } from './resolve-scope';
import type { Span } from '../model';
import { firstEndingAfter, overlapsAny } from '../text/spans';
import { trimSpan } from '../text/trim-span';

/** What a text is divided into to see what stands together. */
export type TextUnit = 'sentence' | 'paragraph' | 'document';

/** Where the units of a document begin and end, in pairs; a document is one unit. */
function unitsOf(texts: StudyTexts, unit: 'sentence' | 'paragraph', source: number): Int32Array {
  return unit === 'sentence' ? texts.sentencesOf(source) : texts.paragraphsOf(source);
}

/** The numbers of the first and the last paragraph that a coding touches, from 0; `last` is smaller when it touches none. */
export function paragraphsOfCoding(
  { study }: ScopedStudy,
  texts: StudyTexts,
  coding: number,
): { readonly first: number; readonly last: number } {
  const { source, start, end } = study.codings;
  return unitsOfSpan(texts.paragraphsOf(source[coding] ?? 0), start[coding] ?? 0, end[coding] ?? 0);
}

/** The same for any span of a text among units. */
export function unitsOfSpan(
  units: Int32Array,
  start: number,
  end: number,
): { readonly first: number; readonly last: number } {
  return { first: firstUnitEndingAfter(units, start), last: firstStartingFrom(units, end) - 1 };
}

/** How many units the documents of a scope have: boilerplate and what belongs to no chosen case left out. */
export function* countUnits(scoped: ScopedStudy, unit: TextUnit, texts: StudyTexts): InSteps<number> {
  let count = 0;
  for (const [source, isIn] of scoped.sources.entries()) {
    if (isIn !== 1) continue;
    if (unit === 'document') count++;
    else count += countIn(scoped, unitsOf(texts, unit, source), texts, source);
    yield;
  }
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

/** Whether all of a unit but white space is boilerplate; null where a document has none that is left out. */
export function leftOutOf({ scope }: ScopedStudy, texts: StudyTexts, source: number): ((unit: Span) => boolean) | null {
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
