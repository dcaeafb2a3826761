import { useEffect, useState } from 'react';
import type { Id, Span } from '../../../domain/model';
import { passagesAt, type CodedPassage } from '../../../domain/text/passages';
import { unitAt } from '../../../domain/text/units';
import { leaveBar } from '../../actions/code-passage';
import { useTextEditing } from '../../state/editing/text-editing';
import { useProject } from '../../state/project';
import { useWorkspace, type WorkspaceState } from '../../state/workspace';
import type { Shown } from '../codings/shown';
import { clicking, codeByArmed, selecting } from '../selecting/take-place';
import { listenToPages } from './listen-to-pages';
import type { PagesView } from './pages-view';

/** A coding that the pointer rests on, with the height of its line in the window. */
export type PointedOnPage = {
  readonly passage: CodedPassage;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
};

type PagePointer = { readonly dragged: Span | null; readonly pointed: PointedOnPage | null };

/** Milliseconds that the pointer rests on a coding before it says what it is. */
const restBeforeCard = 350;
const cardWidth = 340;

/** Selecting words and codings on the pages: the same passages as in the text, which scrolls along. */
export function usePagePointer(view: PagesView | null, sourceId: Id, shown: { readonly current: Shown }): PagePointer {
  const [dragged, setDragged] = useState<Span | null>(null);
  const [pointed, setPointed] = useState<PointedOnPage | null>(null);

  useEffect(() => {
    if (!view) return;
    const language = useProject.getState().mirror?.sources.get(sourceId)?.language ?? null;
    return listenToPages(view, {
      press: leaveBar,
      drag: setDragged,
      select(span) {
        // While the text is under edit its passages are on the move.
        if (useTextEditing.getState().editing?.sourceId === sourceId) return;
        useWorkspace.setState({ ...selecting(span), pageSelection: span, ...revealing(sourceId, span) });
        codeByArmed();
      },
      click(offset) {
        const change = clicking(shown.current.passages, offset);
        const passage = shown.current.passages.all.find(({ id }) => id === change.selectedCodingId);
        useWorkspace.setState({ ...change, ...(passage && revealing(sourceId, passage)) });
      },
      unitAt: (offset, unit) => unitAt({ text: view.text(), language }, offset, unit),
      selected: () => useWorkspace.getState().selection,
    });
  }, [view, sourceId, shown]);

  useEffect(() => {
    if (!view) return;
    const { scroller } = view;
    let resting = 0;
    const tell = (next: PointedOnPage | null): void => {
      setPointed(next);
      const liftedCodingId = next?.passage.id ?? null;
      if (useWorkspace.getState().liftedCodingId !== liftedCodingId) useWorkspace.setState({ liftedCodingId });
    };
    const leave = (): void => {
      window.clearTimeout(resting);
      setPointed((before) => {
        if (before) useWorkspace.setState({ liftedCodingId: null });
        return null;
      });
    };
    const move = ({ clientX, clientY, buttons }: PointerEvent): void => {
      window.clearTimeout(resting);
      if (buttons !== 0) return leave();
      resting = window.setTimeout(() => {
        const offset = useWorkspace.getState().quickBar === null ? view.offsetUnder(clientX, clientY) : null;
        const [passage] = offset === null ? [] : passagesAt(shown.current.passages, offset);
        const box = offset === null ? null : view.boxOf({ start: offset, end: offset + 1 });
        const right = Math.min(scroller.getBoundingClientRect().right, clientX + cardWidth / 2);
        tell(passage && box ? { passage, top: box.top, bottom: box.bottom, right } : null);
      }, restBeforeCard);
    };
    const hearings = new AbortController();
    const { signal } = hearings;
    scroller.addEventListener('pointermove', move, { signal });
    for (const event of ['pointerleave', 'pointerdown', 'scroll', 'keydown']) {
      scroller.addEventListener(event, leave, { signal, passive: true });
    }
    return () => {
      hearings.abort();
      leave();
    };
  }, [view, shown]);

  return { dragged, pointed };
}

/** Asks the text to show a passage that was found on the page. */
function revealing(sourceId: Id, { start, end }: Span): Pick<WorkspaceState, 'reveal'> {
  const token = (useWorkspace.getState().reveal?.token ?? 0) + 1;
  return { reveal: { sourceId, span: { start, end }, token } };
}
