import { useEffect, useRef } from 'react';
import type { Id, Span } from '../../../domain/model';
import { useTextEditing } from '../../state/editing/text-editing';
import { useProject } from '../../state/project';
import { useWorkspace, type WorkspaceState } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import type { PagesView } from './pages-view';
import { topOffset } from './use-pages-in-step';

/**
 * Brings the pages to what one does in the text: where it is read when they are opened, then whatever is selected, chosen or
 * asked for. Gives the keyboard back to the pages when the bar that stood there is left.
 */
export function useFollowing(view: PagesView | null, reader: ReaderView | null, sourceId: Id, isPlaced: boolean): void {
  const isThere = useRef(false);
  useEffect(() => {
    if (!view || !reader || !isPlaced || isThere.current) return;
    isThere.current = true;
    // Who has gone on through the pages meanwhile stays there.
    const offset = view.scroller.scrollTop > 0 ? null : topOffset(reader);
    if (offset !== null && reader.scroller.scrollTop > 0) view.scrollToOffset(offset);
    const asked = selectedSpan(useWorkspace.getState(), sourceId);
    if (asked) view.reveal(asked);
  }, [view, reader, sourceId, isPlaced]);

  useEffect(() => {
    if (!view) return;
    const stop = useWorkspace.subscribe((state, before) => {
      const isAsked =
        (state.reveal !== before.reveal && state.reveal !== null) ||
        state.selection !== before.selection ||
        state.selectedCodingId !== before.selectedCodingId;
      const span = isAsked ? selectedSpan(state, sourceId) : null;
      if (span && span !== state.pageSelection) view.reveal(span);
      const hit = state.find?.hits[state.find.current];
      const isFound = hit && hit !== before.find?.hits[before.find.current];
      if (isFound && useTextEditing.getState().editing?.sourceId !== sourceId) view.reveal(hit);
      const isLeft = before.quickBar !== null && state.quickBar === null && before.selection === before.pageSelection;
      if (isLeft && document.activeElement?.closest('.quick-bar')) view.scroller.focus({ preventScroll: true });
    });
    return () => {
      stop();
      // The bar of a passage that was selected here goes on in the text.
      useWorkspace.setState({ pageSelection: null });
    };
  }, [view, sourceId]);
}

function selectedSpan({ reveal, selection, selectedCodingId }: WorkspaceState, sourceId: Id): Span | null {
  if (reveal?.sourceId === sourceId) return reveal.span;
  if (selection) return selection;
  const document = useProject.getState().mirror?.documents.get(sourceId);
  const coding = document?.codings.get(selectedCodingId ?? '');
  const quotation = coding && document?.quotations.get(coding.quotationId);
  return quotation?.lost === 0 ? quotation : null;
}
