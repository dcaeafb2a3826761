import { hitsToSpans, type FindWish } from '../../../domain/text/find-in-text';
import type { Id, Span } from '../../../domain/model';
import { beginSearch, endSearch, type FindRefusal, type FindState } from '../../state/find';
import { useProject } from '../../state/project';
import { useWorkspace, type WorkspaceState } from '../../state/workspace';
import type { MarkLayer } from '../codings/list-paints';
import { openSearch } from './search';
import type { Found } from './search-messages';

/** A text on the page in which words are looked for. */
export type Searched = {
  readonly text: string;
  readonly mark: (layer: MarkLayer, spans: readonly Span[]) => void;
  readonly reveal: (hit: Span) => void;
  /** Where the first hit is looked for. */
  readonly placeToBegin: () => number;
  /** Whether somebody writes in the text: new hits do not lead them away from there. */
  readonly isWriting: () => boolean;
};

/**
 * Looks for what the find bar asks, marks all hits and shows the current one, until the answer is called. `place` keeps where
 * the search stands, also when the document is laid out anew meanwhile.
 */
export function findInView(searched: Searched, sourceId: Id, place: { current: number | null }): () => void {
  // What is typed finds the first hit from where one is; only going on from hit to hit moves that place.
  let from = place.current ?? searched.placeToBegin();
  const language = useProject.getState().mirror?.sources.get(sourceId)?.language ?? null;
  const search = openSearch(searched.text, language, takeOver);
  let asked = '';
  let hasGoneOn = false;
  // What was found in another document or another text stands elsewhere in this one.
  beginSearch(true);

  function takeOver(found: Found): void {
    const hits = found.type === 'hits' ? hitsToSpans(found.hits) : [];
    hasGoneOn = useWorkspace.getState().find?.stepsAhead !== 0;
    endSearch(hits, refusalOf(found), from);
    const { find } = useWorkspace.getState();
    if (hasGoneOn) place.current = from = find?.hits[find.current]?.start ?? from;
    hasGoneOn = false;
  }
  function look(state: WorkspaceState): void {
    if (!state.find) return;
    const wish = wishOf(state.find.query, state.settings);
    const asking = JSON.stringify(wish);
    if (asking === asked) return;
    asked = asking;
    beginSearch(false);
    if (wish.query === '') takeOver({ type: 'hits', hits: new Uint32Array() });
    else search.find(wish);
  }
  function mark({ find }: WorkspaceState, before: FindState | null): void {
    if (!find || (find.hits === before?.hits && find.current === before.current)) return;
    const isStep = find.hits === before?.hits;
    if (!isStep) searched.mark('hit', find.hits);
    const hit = find.hits[find.current] ?? null;
    searched.mark('current-hit', hit ? [hit] : []);
    if (hit && (isStep || hasGoneOn || !searched.isWriting())) searched.reveal(hit);
    if (hit && isStep) from = hit.start;
    place.current = from;
  }
  look(useWorkspace.getState());
  mark(useWorkspace.getState(), null);
  const stop = useWorkspace.subscribe((state, before) => {
    if (state.find === before.find && state.settings === before.settings) return;
    look(state);
    mark(state, before.find);
  });
  return () => {
    stop();
    search.close();
    searched.mark('hit', []);
    searched.mark('current-hit', []);
  };
}

function refusalOf(found: Found): FindRefusal | null {
  if (found.type === 'bad-pattern') return { reason: 'bad-pattern', detail: found.detail };
  return found.type === 'too-slow' ? { reason: 'too-slow' } : null;
}

function wishOf(query: string, settings: WorkspaceState['settings']): FindWish {
  return {
    query,
    matchCase: settings.findMatchCase,
    wholeWord: settings.findWholeWord,
    ignoreDiacritics: settings.findIgnoreDiacritics,
    isPattern: settings.findPattern,
  };
}
