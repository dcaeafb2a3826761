import { useEffect } from 'react';
import type { Id } from '../../domain/model';
import { useWorkspace } from '../state/workspace';
import { revealSpan } from './reveal';
import type { ReaderView } from './reader-view';

/** Scrolls to the passage that someone asked to see, each request once. */
export function useReveal(view: ReaderView | null, sourceId: Id): void {
  const reveal = useWorkspace((state) => state.reveal);
  useEffect(() => {
    if (view && reveal?.sourceId === sourceId) revealSpan(view, reveal.span);
  }, [view, reveal, sourceId]);
}
