import { useEffect } from 'react';
import type { Id } from '../../../domain/model';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { createShownReader } from './read-shown';
import { sameShown, type Shown } from './shown';

/**
 * Keeps a view in step with the window's state. It listens to the stores itself: from the engine's word to the painted
 * highlight there is one frame, and React is not asked to draw anything for it.
 */
export function useShown(view: ReaderView | null, sourceId: Id): void {
  useEffect(() => {
    if (!view) return;
    const readShown = createShownReader(sourceId, () => view.root === document.activeElement);
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
  }, [view, sourceId]);
}
