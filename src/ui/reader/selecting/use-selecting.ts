import { useEffect, useState, type RefObject } from 'react';
import { leaveBar } from '../../actions/code-passage';
import type { Id, Span } from '../../../domain/model';
import { noPassages } from '../../../domain/text/passages';
import { isActivePane } from '../../state/panes';
import { whenReleased } from '../../state/paint-first';
import { useWorkspace, type Pane, type WorkspaceState } from '../../state/workspace';
import { createCaretKeeper, hideCaret, showCaret } from './caret';
import { createReaderEar } from './hear-reader-key';
import { listenToKeys } from './listen-to-keys';
import { listenToPointer } from './listen-to-pointer';
import { ensureCaret, readEnds, readSelection, writeSelection } from './page-selection';
import type { ReaderView } from '../page/reader-view';
import { clicking, codeByArmed, selecting } from './take-place';

/**
 * Selecting passages and codings in the text, with the mouse and by keyboard. Answers whether the bar that opens shall take
 * the focus: after the mouse at once, so that an input method works from its first key; after the keyboard only with the
 * first letter, so that Shift can go on to widen the selection.
 */
export function useSelecting(
  view: ReaderView | null,
  pane: Pane,
  sourceId: Id,
  caret: RefObject<HTMLDivElement | null>,
): boolean {
  const [byPointer, setByPointer] = useState(false);

  useEffect(() => {
    if (!view) return;
    const { root } = view;

    /** What the page itself says is not written back to it: a selection of white space is none to the workspace. */
    let telling = false;
    function tell(state: Partial<WorkspaceState>): void {
      telling = true;
      useWorkspace.setState(state);
      telling = false;
    }
    function finish(span: Span, pointer: boolean): void {
      setByPointer(pointer);
      tell(selecting(span));
      codeByArmed();
    }
    function click(offset: number | null): void {
      tell(clicking(view?.shown().passages ?? noPassages, offset));
    }
    function moved(): void {
      showCaret(view, caret.current);
    }
    /** Tells the workspace where the page has its selection or its caret. */
    function readPage(): void {
      const ends = view && readEnds(view);
      // The bar's field has a selection of its own, which is none of ours.
      if (window.document.activeElement !== root || !view || !ends) return;
      const span = readSelection(view);
      const { selection, quickBar, caret: known } = useWorkspace.getState();
      if (!sameSpan(span, selection))
        tell({ selection: span, taken: null, caret: ends.focus, quickBar: span ? quickBar : null });
      else if (!span && ends.focus !== known) tell({ caret: ends.focus });
    }
    let frame = 0;
    function selectionChanged(): void {
      if (window.document.activeElement !== root) return;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        readPage();
      });
    }
    /** The page selects what the workspace says, when an act and not the page itself has moved it. */
    function follow(): void {
      const { openSourceId, selection, caret: offset } = useWorkspace.getState();
      const ends = view && readEnds(view);
      if (!view || openSourceId !== sourceId || !isActivePane(pane)) return;
      if (selection && !sameSpan(selection, readSelection(view))) writeSelection(view, selection.start, selection.end);
      else if (!selection && offset !== null && (ends?.anchor !== offset || ends.focus !== offset))
        writeSelection(view, offset, offset);
      else return;
      moved();
    }
    function focused(): void {
      if (!view || root.matches(':active')) return;
      follow();
      ensureCaret(view);
      // Only the focus came: what can be seen stays where it is.
      showCaret(view, caret.current, 0);
    }
    /** The bar is gone: the keyboard goes on where it was. */
    function returnToText(): void {
      const active = window.document.activeElement;
      if (root.matches(':active') || (active && active !== window.document.body && active !== root)) return;
      // The selection first: a reader that takes the focus without one looks for a place on the screen.
      follow();
      root.focus({ preventScroll: true });
      moved();
    }
    function hide(): void {
      hideCaret(caret.current);
    }
    const keepCaret = createCaretKeeper(view);
    const stops = [
      // Fonts that come, panels that are dragged, another zoom: the lines run differently below the caret.
      view.subscribe(() => keepCaret(caret.current)),
      listenToPointer(view, {
        selection: () => useWorkspace.getState().selection,
        select: (span) => finish(span, true),
        // A bar that stays would take the focus back with every character that is added.
        press: leaveBar,
        click,
        dragData: () => JSON.stringify({ sourceId, ...useWorkspace.getState().selection }),
      }),
      listenToKeys(view, {
        moved() {
          moved();
          // At once: the next key may come before the next frame, and mean this place.
          readPage();
        },
        finished() {
          const span = readSelection(view);
          if (span) finish(span, false);
        },
      }),
      useWorkspace.subscribe((state, before) => {
        if (!isActivePane(pane, state)) return;
        const isMoved = state.selection !== before.selection || state.caret !== before.caret;
        if (isMoved && !telling && window.document.activeElement === root) follow();
        if (before.quickBar !== null && state.quickBar === null) {
          whenReleased(() => requestAnimationFrame(returnToText));
        }
      }),
    ];
    const hear = createReaderEar(view);
    root.addEventListener('keydown', hear, true);
    root.addEventListener('focus', focused);
    root.addEventListener('blur', hide);
    root.addEventListener('mousedown', hide);
    window.document.addEventListener('selectionchange', selectionChanged);
    // Nothing else asks for the keys: one can read and select from the first moment.
    const isFree = window.document.activeElement === window.document.body && isActivePane(pane);
    if (isFree) root.focus({ preventScroll: true });
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      root.removeEventListener('keydown', hear, true);
      root.removeEventListener('focus', focused);
      root.removeEventListener('blur', hide);
      root.removeEventListener('mousedown', hide);
      window.document.removeEventListener('selectionchange', selectionChanged);
    };
  }, [view, pane, sourceId, caret]);

  return byPointer;
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && a.start === b?.start && a.end === b.end);
}
