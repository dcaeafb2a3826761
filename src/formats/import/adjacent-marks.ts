import { sortMarks, type Mark } from '../../domain/text/marks';
import { emphases } from './emphasis';

const emphasisKinds: ReadonlySet<Mark['kind']> = new Set(emphases);

/**
 * Programs cut an emphasised stretch into pieces wherever something else about it changes. Pieces of one emphasis that
 * touch or overlap become one mark again.
 */
export function joinAdjacentMarks(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  /** By kind, where its last mark stands in `joined`. */
  const last = new Map<Mark['kind'], number>();
  for (const mark of sortMarks(marks)) {
    const at = last.get(mark.kind);
    const before = at === undefined ? undefined : joined[at];
    if (emphasisKinds.has(mark.kind) && at !== undefined && before && mark.start <= before.end) {
      joined[at] = { ...before, end: Math.max(before.end, mark.end) };
    } else {
      last.set(mark.kind, joined.length);
      joined.push(mark);
    }
  }
  return sortMarks(joined);
}
