import { useEffect } from 'react';
import type { Id } from '../../domain/model';
import { useWorkspace } from '../state/workspace';
import { revealSpan } from './reveal';
import type { ReaderView } from './reader-view';

/** Scrolls to the passage that someone asked to see, each request once: coming back to a document is no new request. */
export function useReveal(view: ReaderView | null, sourceId: Id): void {
  const reveal = useWorkspace((state) => state.reveal);
  useEffect(() => {
    if (!view || reveal?.sourceId !== sourceId) return;
    const frame = requestAnimationFrame(() => {
      revealSpan(view, reveal.span);
      useWorkspace.setState({ reveal: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [view, reveal, sourceId]);
}
