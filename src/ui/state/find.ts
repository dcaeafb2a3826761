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
};

/** Why a regular expression was not looked for. */
export type FindRefusal = { readonly reason: 'bad-pattern'; readonly detail: string } | { readonly reason: 'too-slow' };

/** Opens the bar, with words to look for or those of the last search. */
export function openFind(query: string | null): void {
  useWorkspace.setState(({ find, lastQuery }) => ({
    find: { query: query ?? find?.query ?? lastQuery, hits: [], current: -1, refusal: null },
    quickBar: null,
  }));
}

/** Looks for other words. */
export function changeQuery(query: string): void {
  useWorkspace.setState(({ find }) => (find ? { find: { ...find, query }, lastQuery: query } : {}));
}

/** Goes to the next or previous hit, round the ends of the document. */
export function stepHit(direction: 1 | -1): void {
  useWorkspace.setState(({ find }) => {
    if (!find || find.hits.length === 0) return {};
    const current = (find.current + direction + find.hits.length) % find.hits.length;
    return { find: { ...find, current } };
  });
}

/** Closes the bar. The shown hit stays selected, so that it can be coded at once. */
export function closeFind(): void {
  useWorkspace.setState(({ find }) => {
    const hit = find?.hits[find.current];
    if (!hit) return { find: null };
    const { start, end } = hit;
    return { find: null, selection: { start, end }, taken: null, caret: end, selectedCodingId: null, quickBar: null };
  });
}
