import type { Span } from '../../../domain/model';
import { selectionDragType } from '../../parts/drag-types';
import { nearestOffset } from '../page/nearest-offset';
import { readEnds, readSelection, writeSelection } from './page-selection';
import type { ReaderView } from '../page/reader-view';

/** What the pointer asks for in the text. */
export type PointerHooks = {
  /** The selected passage that the page may no longer show as selected. */
  readonly selection: () => Span | null;
  readonly select: (span: Span) => void;
  /** A new selection begins, perhaps. */
  readonly press: () => void;
  /** A click without a selection, at an offset. */
  readonly click: (offset: number | null) => void;
  /** What is carried when the selection is dragged onto a code. */
  readonly dragData: () => string;
};

/**
 * Selecting with the mouse; answers with how to stop listening. A drag may leave the text and end anywhere: to the browser
 * whatever lies beside the text comes before or after all of it, so out there the selection is led along the nearest line.
 */
export function listenToPointer(view: ReaderView, hooks: PointerHooks): () => void {
  const { root } = view;
  let pressed = false;
  let settling = 0;
  let settle: (() => void) | null = null;
  let outside: { readonly x: number; readonly y: number } | null = null;
  let leading = 0;

  function press(event: MouseEvent): void {
    if (event.button !== 0) return;
    setPressed(true);
    outside = null;
    // A second click may come before the first was settled; the selection is then what both made of it.
    cancelAnimationFrame(settling);
    settle = null;
    const span = hooks.selection();
    const offset = view.offsetAtPoint(event.clientX, event.clientY);
    // While the bar has the focus the page shows no selection of its own; restored before the browser looks where it was
    // pressed, the passage can be dragged onto a code.
    const inside = span && offset !== null && offset >= span.start && offset < span.end;
    if (inside && event.detail === 1 && !event.shiftKey && !readSelection(view)) {
      writeSelection(view, span.start, span.end);
    } else hooks.press();
  }

  function move(event: MouseEvent): void {
    if (!pressed) return;
    outside = isOutside(event) ? { x: event.clientX, y: event.clientY } : null;
    if (outside) leading ||= requestAnimationFrame(lead);
  }

  /** In every frame, because the browser sets its own end in every frame as well, to scroll along. */
  function lead(): void {
    leading = 0;
    if (!pressed || !outside) return;
    leadTo(outside.x, outside.y);
    leading = requestAnimationFrame(lead);
  }

  function leadTo(x: number, y: number): void {
    const focus = nearestOffset(view, x, y);
    const ends = readEnds(view);
    if (ends && focus !== null) writeSelection(view, ends.anchor, focus);
  }

  function isOutside({ target }: MouseEvent): boolean {
    return !(target instanceof Node && root.contains(target));
  }

  function release(event: MouseEvent): void {
    if (!pressed) return;
    setPressed(false);
    // The browser takes back a selection that was clicked on only after this event.
    settle = () => {
      if (isOutside(event)) leadTo(event.clientX, event.clientY);
      const span = readSelection(view);
      if (span) hooks.select(span);
      else hooks.click(view.offsetAtPoint(event.clientX, event.clientY));
    };
    settling = requestAnimationFrame(settleNow);
  }

  /** Also at the first key, so that a letter typed at once after the drag finds the bar open. */
  function settleNow(): void {
    cancelAnimationFrame(settling);
    const waiting = settle;
    settle = null;
    waiting?.();
  }

  function beginDrag(event: DragEvent): void {
    const span = hooks.selection();
    if (!span || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'copy';
    event.dataTransfer.setData(selectionDragType, hooks.dragData());
    event.dataTransfer.setData('text/plain', view.text.slice(span.start, span.end));
  }

  function endDrag(): void {
    setPressed(false);
  }

  /** While the pointer selects, what lies over the text is out of its way: on a handle the selection would leap. */
  function setPressed(next: boolean): void {
    pressed = next;
    root.parentElement?.toggleAttribute('data-selecting', next);
  }

  root.addEventListener('mousedown', press);
  root.addEventListener('dragstart', beginDrag);
  root.addEventListener('keydown', settleNow, true);
  document.addEventListener('mousemove', move);
  document.addEventListener('mouseup', release);
  document.addEventListener('dragend', endDrag);
  return () => {
    root.removeEventListener('mousedown', press);
    root.removeEventListener('dragstart', beginDrag);
    root.removeEventListener('keydown', settleNow, true);
    document.removeEventListener('mousemove', move);
    document.removeEventListener('mouseup', release);
    document.removeEventListener('dragend', endDrag);
  };
}
