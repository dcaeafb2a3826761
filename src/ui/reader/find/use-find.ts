import { useEffect, useRef } from 'react';
import { hitsToSpans, type FindWish } from '../../../domain/text/find-in-text';
import type { Id } from '../../../domain/model';
import { useProject } from '../../state/project';
import { readingPlace } from '../../state/editing/reading-place';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane, type WorkspaceState } from '../../state/workspace';
import { beginSearch, endSearch, type FindRefusal, type FindState } from '../../state/find';
import { revealSpan } from '../page/reveal';
import type { ReaderView } from '../page/reader-view';
import { openSearch } from './search';
import type { Found } from './search-messages';

/**
 * Searches the document that a view shows while the find bar is open: marks all hits, shows the current one, and leaves it
 * selected when the bar closes, so that it can be coded at once.
 */
export function useFind(view: ReaderView | null, pane: Pane, sourceId: Id): void {
  const isOpen = useWorkspace((state) => state.find !== null && isActivePane(pane, state));
  /** Where the search stands, also when the document is laid out anew meanwhile. */
  const place = useRef<number | null>(null);

  useEffect(() => {
    if (!view || !isOpen) return;
    // What is typed finds the first hit from where one is; only going on from hit to hit moves that place.
    let from = place.current ?? placeToBegin(view, sourceId);
    const language = useProject.getState().mirror?.sources.get(sourceId)?.language ?? null;
    const search = openSearch(view.text, language, takeOver);
    let asked = '';
    // What was found in another document or another text stands elsewhere in this one.
    beginSearch(true);

    function takeOver(found: Found): void {
      const hits = found.type === 'hits' ? hitsToSpans(found.hits) : [];
      const hasGoneOn = useWorkspace.getState().find?.stepsAhead !== 0;
      endSearch(hits, refusalOf(found), from);
      const { find } = useWorkspace.getState();
      if (hasGoneOn) place.current = from = find?.hits[find.current]?.start ?? from;
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
      if (!view || !find || (find.hits === before?.hits && find.current === before.current)) return;
      if (find.hits !== before?.hits) view.mark('hit', find.hits);
      const hit = find.hits[find.current] ?? null;
      view.mark('current-hit', hit ? [hit] : []);
      if (hit) revealSpan(view, hit);
      if (hit && find.hits === before?.hits) from = hit.start;
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
      view.mark('hit', []);
      view.mark('current-hit', []);
    };
  }, [view, sourceId, isOpen]);

  useEffect(() => {
    if (!view) return;
    return useWorkspace.subscribe((state, before) => {
      // Someone who went on elsewhere, such as into a dialog, is not called back.
      if (!before.find || state.find || state.dialog || !isActivePane(pane, state)) return;
      place.current = null;
      // The text takes over what is selected when it gets the focus; by then the bar's field is gone.
      requestAnimationFrame(() => view.root.focus({ preventScroll: true }));
    });
  }, [view, pane]);
}

/**
 * The caret when it is on the screen: the bar's field has taken the page's own selection by now. Otherwise the beginning of the
 * paragraph one reads, so that what stands before the middle of its line is found as well.
 */
function placeToBegin(view: ReaderView, sourceId: Id): number {
  const { selection, caret } = useWorkspace.getState();
  const offset = selection?.start ?? caret;
  const box = offset === null ? null : view.measure.boxBefore(offset);
  const frame = view.scroller.getBoundingClientRect();
  const isShown = box !== null && box.bottom > frame.top && box.top < frame.bottom;
  if (offset !== null && isShown) return offset;
  return view.text.slice(0, readingPlace(sourceId).focus).lastIndexOf('\n') + 1;
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
