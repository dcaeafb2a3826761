import type { StudyTexts } from './coded-study';
import type { InSteps } from './in-steps';
import type { ScopedStudy } from './resolve-scope';
import { paragraphsOfCoding } from './text-units';

/** How near two codings must be: sharing a character, with at most so many characters between them, or at most so many paragraphs further. */
export type PairRule = {
  readonly nearness: 'overlap' | 'characters' | 'paragraphs';
  readonly distance: number;
};

/**
 * Tells every two codings of one document that are near each other, the one that begins earlier first. Touching codings
 * have 0 characters between them but do not overlap; 0 paragraphs further is the same paragraph, 1 the next one.
 */
export function* forEachPair(
  scoped: ScopedStudy,
  texts: StudyTexts,
  { nearness, distance }: PairRule,
  tell: (a: number, b: number) => void,
): InSteps<void> {
  const { codings, study } = scoped;
  const { source, pointStart, pointEnd } = study.codings;
  /** Codings that begin before, and where the reach of each ends: it is near to whatever begins before that. */
  let active = new Int32Array(1024);
  let ends = new Float64Array(1024);
  let count = 0;
  let current = -1;
  for (let i = 0; i < codings.length; i++) {
    const coding = codings[i] ?? 0;
    const its = source[coding] ?? 0;
    if (its !== current) {
      count = 0;
      current = its;
      yield;
    }
    let start = pointStart[coding] ?? 0;
    let end = (pointEnd[coding] ?? 0) + (nearness === 'characters' ? distance + 1 : 0);
    if (nearness === 'paragraphs') {
      const { first, last } = paragraphsOfCoding(scoped, texts, coding);
      start = first;
      end = last + distance + 1;
    }
    let kept = 0;
    for (let a = 0; a < count; a++) {
      const itsEnd = ends[a] ?? 0;
      if (itsEnd <= start) continue;
      const earlier = active[a] ?? 0;
      active[kept] = earlier;
      ends[kept++] = itsEnd;
      tell(earlier, coding);
    }
    count = kept;
    if (count === active.length) {
      active = Int32Array.from({ length: 2 * count }, (_, place) => active[place] ?? 0);
      ends = Float64Array.from({ length: 2 * count }, (_, place) => ends[place] ?? 0);
    }
    active[count] = coding;
    ends[count++] = end;
  }
}
