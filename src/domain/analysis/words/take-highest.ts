import { compareText } from '../../compare';

/**
 * The entries with the highest scores, highest first, equal ones by their names; undefined scores (NaN) come last. A
 * million entries are not sorted for the sake of a hundred.
 */
export function takeHighest(
  entries: readonly number[],
  scoreOf: (entry: number) => number,
  nameOf: (entry: number) => string,
  limit: number,
): number[] {
  const scores = Float64Array.from(entries, (entry) => score(scoreOf(entry)));
  let candidates = entries;
  if (limit < entries.length) {
    const least = scores.slice().sort()[entries.length - limit] ?? -Infinity;
    candidates = entries.filter((_, i) => (scores[i] ?? 0) >= least);
  }
  const named = candidates.map((entry) => ({ entry, score: score(scoreOf(entry)), name: nameOf(entry) }));
  named.sort((a, b) => (a.score === b.score ? compareText(a.name, b.name) : b.score - a.score));
  return named.slice(0, limit).map(({ entry }) => entry);
}

function score(value: number): number {
  return Number.isNaN(value) ? -Infinity : value;
}
