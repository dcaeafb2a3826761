import { useEffect, useRef, useState, type RefObject } from 'react';
import { codeSelection, leaveBar } from '../../actions/code-passage';
import { hearQuickKey } from '../../actions/coding-actions';
import type { Id, Span } from '../../../domain/model';
import { passagesAt } from '../../../domain/text/passages';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane } from '../../state/workspace';
import { hideCaret, placeCaret, showCaret } from './caret';
import { ensureCaret, listenToKeys } from './listen-to-keys';
import { listenToPointer } from './listen-to-pointer';
import { readSelection, writeSelection } from './page-selection';
import type { ReaderView } from '../page/reader-view';

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
  const place = useRef(0);

  useEffect(() => {
    if (!view) return;
    const { root } = view;

    function finish(span: Span, pointer: boolean): void {
      const { armedCodeId } = useWorkspace.getState();
      setByPointer(pointer);
      useWorkspace.setState({
        selection: span,
        selectedCodingId: null,
        quickBar: armedCodeId === null ? 'code' : null,
      });
      if (armedCodeId !== null) void codeSelection(armedCodeId);
    }
    function click(offset: number | null): void {
      const before = useWorkspace.getState();
      const here = offset === null || !view ? [] : passagesAt(view.shown().passages, offset);
      // Clicking again on the same place goes through the codings that lie on each other.
      const at = here.findIndex(({ id }) => id === before.selectedCodingId);
      const chosen = here[(at + 1) % Math.max(1, here.length)];
      useWorkspace.setState({ selection: null, quickBar: null, selectedCodingId: chosen?.id ?? null });
    }
    function moved(): void {
      showCaret(view, caret.current);
    }
    function hear(event: KeyboardEvent): void {
      if (view) hearReaderKey(event, view);
    }
    let frame = 0;
    function selectionChanged(): void {
      // The bar's field has a selection of its own, which is none of ours.
      if (window.document.activeElement !== root) return;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (window.document.activeElement !== root || !view) return;
        const span = readSelection(view);
        const { selection, quickBar } = useWorkspace.getState();
        if (span?.start === selection?.start && span?.end === selection?.end) return;
        useWorkspace.setState({ selection: span, quickBar: span ? quickBar : null });
      });
    }
    function focused(): void {
      if (view && !root.matches(':active')) {
        ensureCaret(view);
        moved();
      }
    }
    const stops = [
      // Fonts that come, panels that are dragged, another zoom: the lines run differently below the caret.
      view.subscribe(() => {
        if (caret.current && !caret.current.hidden) placeCaret(view, caret.current);
      }),
      listenToPointer(view, {
        selection: () => useWorkspace.getState().selection,
        select: (span) => finish(span, true),
        // A bar that stays would take the focus back with every character that is added.
        press: leaveBar,
        click,
        dragData: () => JSON.stringify({ sourceId, ...useWorkspace.getState().selection }),
      }),
      listenToKeys(view, {
        moved,
        finished() {
          const span = readSelection(view);
          if (span) finish(span, false);
        },
      }),
      useWorkspace.subscribe((state, before) => {
        if (!isActivePane(pane, state)) return;
        if (state.selection) place.current = state.selection.end;
        // An armed code took the passage at once: what is done needs no selection any more.
        else if (before.selection && window.document.activeElement === root && readSelection(view))
          writeSelection(view, place.current, place.current);
        if (before.quickBar !== null && state.quickBar === null) requestAnimationFrame(returnToText);
      }),
    ];
    /** The bar is gone: the keyboard goes on where it was. */
    function returnToText(): void {
      const active = window.document.activeElement;
      if (!view || root.matches(':active') || (active && active !== window.document.body && active !== root)) return;
      const { selection } = useWorkspace.getState();
      // The selection first: a reader that takes the focus without one looks for a place on the screen.
      if (selection) writeSelection(view, selection.start, selection.end);
      else writeSelection(view, place.current, place.current);
      root.focus({ preventScroll: true });
      moved();
    }
    function hide(): void {
      hideCaret(caret.current);
    }
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

/** Keys of the bar that are pressed while the text still has the focus. */
function hearReaderKey(event: KeyboardEvent, view: ReaderView): void {
  const { quickBar, selectedCodingId, armedCodeId, selection } = useWorkspace.getState();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape') {
    if (quickBar !== null) leaveBar();
    else if (armedCodeId !== null) useWorkspace.setState({ armedCodeId: null });
    else if (selection) window.getSelection()?.collapseToEnd();
    else if (selectedCodingId !== null) useWorkspace.setState({ selectedCodingId: null });
    else return;
    event.preventDefault();
    return;
  }
  if (quickBar === null) {
    // Without a passage to code nothing can be typed, so the small letters are free.
    if (selection || selectedCodingId === null || !/^[ma]$/.test(event.key)) return;
    if (hearQuickKey(event.key.toUpperCase())) event.preventDefault();
    return;
  }
  if (hearQuickKey(event.key)) {
    event.preventDefault();
    return;
  }
  const isEntry = event.key === 'Enter' || event.key === 'Tab' || event.key === '/';
  if (!isEntry && event.key.length !== 1 && event.key !== 'Process') return;
  if (isEntry || event.key === ' ') event.preventDefault();
  // The letter itself goes to the field that has just taken the focus.
  const field = view.scroller.querySelector<HTMLElement>('[data-bar-field]');
  field?.focus({ preventScroll: true });
}
