import type { StudyTexts } from './coded-study';
import type { InSteps } from './in-steps';
import type { ScopedStudy } from './resolve-scope';
import { leftOutOf, type TextUnit, unitsOfSpan } from './text-units';

/** Tells the codings of each unit of text that holds some, by document and place, but for units that are boilerplate. */
export function* forEachUnit(
  scoped: ScopedStudy,
  unit: TextUnit,
  texts: StudyTexts,
  tell: (inUnit: readonly number[]) => void,
): InSteps<void> {
  const { codings, study } = scoped;
  const { start, end } = study.codings;
  /** By where a unit begins. */
  let inSource = new Map<number, number[]>();
  let source = -1;
  let isLeftOut: ReturnType<typeof leftOutOf> = null;
  for (const coding of codings) {
    const its = study.codings.source[coding] ?? 0;
    if (its !== source) {
      inSource.forEach(tell);
      inSource = new Map();
      source = its;
      isLeftOut = unit === 'document' ? null : leftOutOf(scoped, texts, its);
      yield;
    }
    forEachTouched(texts, unit, its, start[coding] ?? 0, end[coding] ?? 0, (unitStart, unitEnd) => {
      if (isLeftOut?.({ start: unitStart, end: unitEnd }) === true) return;
      const inUnit = inSource.get(unitStart);
      if (inUnit) inUnit.push(coding);
      else inSource.set(unitStart, [coding]);
    });
  }
  inSource.forEach(tell);
}

/** The units that a stretch touches. Only the paragraphs that it touches are divided into sentences. */
function forEachTouched(
  texts: StudyTexts,
  unit: TextUnit,
  source: number,
  start: number,
  end: number,
  take: (start: number, end: number) => void,
): void {
  if (unit === 'document') {
    take(0, Infinity);
    return;
  }
  const paragraphs = texts.paragraphsOf(source);
  const touched = unitsOfSpan(paragraphs, start, end);
  for (let paragraph = touched.first; paragraph <= touched.last; paragraph++) {
    if (unit === 'paragraph') {
      take(paragraphs[2 * paragraph] ?? 0, paragraphs[2 * paragraph + 1] ?? 0);
      continue;
    }
    const sentences = texts.sentencesIn(source, paragraph);
    const { first, last } = unitsOfSpan(sentences, start, end);
    for (let sentence = first; sentence <= last; sentence++)
      take(sentences[2 * sentence] ?? 0, sentences[2 * sentence + 1] ?? 0);
  }
}
