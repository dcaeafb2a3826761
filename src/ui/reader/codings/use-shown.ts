import { useLayoutEffect } from 'react';
import type { Id } from '../../../domain/model';
import { isActivePane } from '../../state/panes';
import type { Pane } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { followShown } from './follow-shown';

/** Keeps a view in step with the window's state for as long as it is open. */
export function useShown(view: ReaderView | null, pane: Pane, sourceId: Id): void {
  // Before the first frame: text and codings come together.
  useLayoutEffect(() => {
    if (!view) return;
    // The selection belongs to the active pane, and while its text has the focus the browser shows it.
    const showsNoSelection = (): boolean => view.root === document.activeElement || !isActivePane(pane);
    const { update, stop } = followShown(view, sourceId, showsNoSelection);
    document.addEventListener('focusin', update);
    document.addEventListener('focusout', update);
    return () => {
      stop();
      document.removeEventListener('focusin', update);
      document.removeEventListener('focusout', update);
    };
  }, [view, pane, sourceId]);
}
