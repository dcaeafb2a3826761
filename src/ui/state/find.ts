import type { Span } from '../../domain/model';
import { useWorkspace } from './workspace';

/** The search in the open document, while its bar is open. The reader searches and writes `hits`. */
export type FindState = {
  readonly query: string;
  /** In the order of the text, apart from each other. */
  readonly hits: readonly Span[];
  /** Place in `hits` of the one that is shown; -1 while there is none. */
  readonly current: number;
  readonly refusal: FindRefusal | null;
  /** `hits` are those of another query or text: the ones looked for are on their way. */
  readonly isLooking: boolean;
  /** Hits gone on meanwhile, back below zero: done when the hits are there, so that no step is lost to quick hands. */
  readonly stepsAhead: number;
  /** Left while the hits were on their way: the bar goes when they are there, so that the right one stays selected. */
  readonly isLeaving: boolean;
};

/** Why a regular expression was not looked for. */
export type FindRefusal = { readonly reason: 'bad-pattern'; readonly detail: string } | { readonly reason: 'too-slow' };

const nothingFoundYet = { hits: [], current: -1, refusal: null, isLooking: true, stepsAhead: 0, isLeaving: false };

/** Opens the bar, with words to look for or those of the last search. */
export function openFind(query: string | null): void {
  useWorkspace.setState(({ find, lastQuery }) => {
    const wanted = query ?? find?.query ?? lastQuery;
    // What is looked for already has its hits.
    return { find: find?.query === wanted ? find : { query: wanted, ...nothingFoundYet }, quickBar: null };
  });
}

/** Looks for other words. */
export function changeQuery(query: string): void {
  useWorkspace.setState(({ find }) => (find && !find.isLeaving ? { find: { ...find, query }, lastQuery: query } : {}));
}

/** Notes that hits are looked for; in another text those of the one before are none. */
export function beginSearch(inOtherText: boolean): void {
  useWorkspace.setState(({ find }) => {
    if (!find) return {};
    return {
      find: inOtherText
        ? { ...find, ...nothingFoundYet, stepsAhead: find.stepsAhead, isLeaving: find.isLeaving }
        : { ...find, isLooking: true },
    };
  });
}

/** Takes over what was found; the first hit from a place on is shown, or the one to which one has gone on meanwhile. */
export function endSearch(hits: readonly Span[], refusal: FindRefusal | null, from: number): void {
  useWorkspace.setState(({ find }) => {
    if (!find) return {};
    const first = Math.max(
      0,
      hits.findIndex(({ end }) => end > from),
    );
    const current = hits.length === 0 ? -1 : wrap(first + find.stepsAhead, hits.length);
    return { find: { ...find, hits, current, refusal, isLooking: false, stepsAhead: 0 } };
  });
  if (useWorkspace.getState().find?.isLeaving) closeFind();
}

/** Goes to the next or previous hit, round the ends of the document. */
export function stepHit(direction: 1 | -1): void {
  useWorkspace.setState(({ find }) => {
    if (find?.isLooking) return { find: { ...find, stepsAhead: find.stepsAhead + direction } };
    if (!find || find.hits.length === 0) return {};
    return { find: { ...find, current: wrap(find.current + direction, find.hits.length) } };
  });
}

/**
 * Closes the bar. The shown hit stays selected, so that it can be coded at once; while it is still looked for, the bar goes
 * when it is there, or at the second asking.
 */
export function closeFind(): void {
  useWorkspace.setState(({ find }) => {
    if (find?.isLooking && find.query !== '' && !find.isLeaving) return { find: { ...find, isLeaving: true } };
    const hit = find?.isLooking ? undefined : find?.hits[find.current];
    if (!hit) return { find: null };
    const { start, end } = hit;
    return { find: null, selection: { start, end }, taken: null, caret: end, selectedCodingId: null, quickBar: null };
  });
}

function wrap(place: number, count: number): number {
  return ((place % count) + count) % count;
}
