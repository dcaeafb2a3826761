import type { Id } from '../../../domain/model';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { createShownReader } from './read-shown';
import { sameShown, type Shown } from './shown';

/** Something that shows the codings of a document. */
type ShowingView = { readonly show: (shown: Shown) => void };

/**
 * Keeps a view in step with the window's state from now on. It listens to the stores itself: from the engine's word to the
 * painted highlight there is one frame, and React is not asked to draw anything for it.
 * @returns `update` for what the stores do not tell, such as the focus, and `stop`
 */
export function followShown(
  view: ShowingView,
  sourceId: Id,
  hasFocus: () => boolean,
): { readonly update: () => void; readonly stop: () => void } {
  const readShown = createShownReader(sourceId, hasFocus);
  let last: Shown | null = null;
  function update(): void {
    const next = readShown(useProject.getState(), useWorkspace.getState());
    if (last && sameShown(last, next)) return;
    last = next;
    view.show(next);
  }
  update();
  const stops = [useProject.subscribe(update), useWorkspace.subscribe(update)];
  return {
    update,
    stop() {
      for (const stop of stops) stop();
    },
  };
}
