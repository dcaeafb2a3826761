import { useLayoutEffect } from 'react';
import type { Id } from '../../../domain/model';
import { isActivePane } from '../../state/panes';
import { useProject } from '../../state/project';
import { useWorkspace, type Pane } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { createShownReader } from './read-shown';
import { sameShown, type Shown } from './shown';

/**
 * Keeps a view in step with the window's state. It listens to the stores itself: from the engine's word to the painted
 * highlight there is one frame, and React is not asked to draw anything for it.
 */
export function useShown(view: ReaderView | null, pane: Pane, sourceId: Id): void {
  // Before the first frame: text and codings come together.
  useLayoutEffect(() => {
    if (!view) return;
    // The selection belongs to the active pane, and while its text has the focus the browser shows it.
    const showsNoSelection = (): boolean => view.root === document.activeElement || !isActivePane(pane);
    const readShown = createShownReader(sourceId, showsNoSelection);
    let last: Shown | null = null;
    function update(): void {
      const next = readShown(useProject.getState(), useWorkspace.getState());
      if (last && sameShown(last, next)) return;
      last = next;
      view?.show(next);
    }
    update();
    const stops = [useProject.subscribe(update), useWorkspace.subscribe(update)];
    document.addEventListener('focusin', update);
    document.addEventListener('focusout', update);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('focusin', update);
      document.removeEventListener('focusout', update);
    };
  }, [view, pane, sourceId]);
}
