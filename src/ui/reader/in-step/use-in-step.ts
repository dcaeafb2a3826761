import { useEffect } from 'react';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { followScroll } from './follow-scroll';

/** The texts that stand in the two panes; null until one is there. */
export type PaneViews = Readonly<Record<Pane, ReaderView | null>>;

/** Scrolls two panes in step while that is asked for. */
export function useInStep({ first, second }: PaneViews): void {
  const inStep = useWorkspace((state) => state.inStep && state.otherSourceId !== null);
  useEffect(() => {
    if (!inStep || !first || !second) return;
    const active = (): ReaderView => (isActivePane('first') ? first : second);
    const following = followScroll(first, second, active());
    // A passage that was asked for is shown in the active pane, by whatever asked for it.
    const stop = useWorkspace.subscribe((state, before) => {
      if (state.reveal !== null && state.reveal !== before.reveal) following.lead(active());
    });
    return () => {
      stop();
      following.stop();
    };
  }, [inStep, first, second]);
}
