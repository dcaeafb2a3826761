import type { StudyTexts } from './coded-study';
import type { ScopedStudy } from './resolve-scope';
import { unitsOfCoding } from './text-units';

/** How near two codings must be: sharing a character, with at most so many characters between them, or at most so many paragraphs further. */
export type PairRule = {
  readonly nearness: 'overlap' | 'characters' | 'paragraphs';
  readonly distance: number;
};

/**
 * Tells every two codings of one document that are near each other, the one that begins earlier first. Touching codings
 * have 0 characters between them but do not overlap; 0 paragraphs further is the same paragraph, 1 the next one.
 */
export function forEachPair(
  scoped: ScopedStudy,
  texts: StudyTexts,
  { nearness, distance }: PairRule,
  tell: (a: number, b: number) => void,
): void {
  const { codings, study } = scoped;
  const { source } = study.codings;
  const ends = new Float64Array(codings.length);
  const starts = new Float64Array(codings.length);
  // Two codings are near when the later one begins before the earlier one's reach ends.
  codings.forEach((coding, i) => {
    if (nearness === 'paragraphs') {
      const { first, last } = unitsOfCoding(scoped, 'paragraph', texts, coding);
      starts[i] = first;
      ends[i] = last + distance + 1;
    } else {
      starts[i] = study.codings.pointStart[coding] ?? 0;
      ends[i] = (study.codings.pointEnd[coding] ?? 0) + (nearness === 'characters' ? distance + 1 : 0);
    }
  });
  let active = new Int32Array(1024);
  let count = 0;
  let current = -1;
  for (let i = 0; i < codings.length; i++) {
    const coding = codings[i] ?? 0;
    const its = source[coding] ?? 0;
    if (its !== current) count = 0;
    current = its;
    const start = starts[i] ?? 0;
    let kept = 0;
    for (let a = 0; a < count; a++) {
      const earlier = active[a] ?? 0;
      if ((ends[earlier] ?? 0) <= start) continue;
      active[kept++] = earlier;
      tell(codings[earlier] ?? 0, coding);
    }
    count = kept;
    if (count === active.length) {
      const larger = new Int32Array(2 * active.length);
      larger.set(active);
      active = larger;
    }
    active[count++] = i;
  }
}
