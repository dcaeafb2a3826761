import { firstWhere } from './first-where';
import type { Id, Quotation } from './model';

/** By how much a passage moved, in each of the ways in which it says where it stands. */
export type Move = { readonly by: number; readonly codePointsBy: number; readonly paragraphsBy: number };

/** The passages that began from `first` to `last`, both included, moved alike. */
export type ShiftedRun = Move & { readonly first: number; readonly last: number };

/**
 * The passages of one source that an edit of its text moved and changed in nothing else: thousands of them in a few numbers.
 * Lost passages stand nowhere and stay. The runs are in reading order before and after, and no other passage of the source
 * begins within one, before or after, unless a row of the same Change says where it stands.
 */
export type Shift = { readonly table: 'shift'; readonly sourceId: Id; readonly runs: readonly ShiftedRun[] };

/** The shift that takes `shift` back. */
export function reverseShift({ runs, ...shift }: Shift): Shift {
  return {
    ...shift,
    runs: runs.map(({ first, last, by, codePointsBy, paragraphsBy }) => ({
      first: first + by,
      last: last + by,
      by: -by,
      codePointsBy: -codePointsBy,
      paragraphsBy: -paragraphsBy,
    })),
  };
}

/** A quotation after a shift; the same object when the shift leaves it where it is. */
export function shiftQuotation(quotation: Quotation, { sourceId, runs }: Shift): Quotation {
  if (quotation.sourceId !== sourceId || quotation.lost === 1) return quotation;
  const run = runAt(runs, quotation.start);
  if (!run) return quotation;
  return {
    ...quotation,
    start: quotation.start + run.by,
    end: quotation.end + run.by,
    codePointStart: quotation.codePointStart + run.codePointsBy,
    codePointEnd: quotation.codePointEnd + run.codePointsBy,
    paragraph: quotation.paragraph + run.paragraphsBy,
  };
}

function runAt(runs: readonly ShiftedRun[], start: number): ShiftedRun | null {
  const run = runs[firstWhere(runs.length, (i) => (runs[i]?.last ?? Infinity) >= start)];
  return run && run.first <= start ? run : null;
}

/** A passage that moved, or stayed, with the words before, in and behind it. */
export type MovedPassage = { readonly id: Id; readonly start: number; readonly move: Move };

/**
 * Gathers what moved alike into runs. A passage that changed its order with another one cannot be in a run: `others` are told
 * by their rows.
 */
export function gatherRuns(passages: readonly MovedPassage[]): {
  readonly runs: readonly ShiftedRun[];
  readonly others: readonly Id[];
} {
  const runs: ShiftedRun[] = [];
  const others: Id[] = [];
  for (const { id, start, move } of passages.toSorted((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    if (run && isSameMove(run, move)) runs[runs.length - 1] = { ...run, last: start };
    else if (run && (start <= run.last || start + move.by <= run.last + run.by)) others.push(id);
    else runs.push({ first: start, last: start, ...move });
  }
  // What stayed had its place among the runs so that none reaches over it.
  return { runs: runs.filter((run) => !isSameMove(run, { by: 0, codePointsBy: 0, paragraphsBy: 0 })), others };
}

function isSameMove(a: Move, b: Move): boolean {
  return a.by === b.by && a.codePointsBy === b.codePointsBy && a.paragraphsBy === b.paragraphsBy;
}
