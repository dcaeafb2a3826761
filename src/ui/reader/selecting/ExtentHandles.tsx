import { useEffect, useRef, useState, useSyncExternalStore, type PointerEvent } from 'react';
import type { Span } from '../../../domain/model';
import { splitsCharacter } from '../../../domain/text/code-points';
import { snapToWord } from '../../../domain/text/move-boundary';
import { changeExtent } from '../../actions/coding/extent-actions';
import { chosenCoding } from '../../actions/code-passage';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { nearestOffset } from '../page/nearest-offset';
import type { ReaderView } from '../page/reader-view';

/** The two ends of the selected coding, to be dragged. By keyboard the same is done with `[` and `]`. */
export function ExtentHandles({ view }: { readonly view: ReaderView }) {
  const words = useMessages().reader;
  const codingId = useWorkspace((state) => state.selectedCodingId);
  const hidden = useWorkspace((state) => state.codingsHidden);
  // Drawn anew when the coding changes and when things move on the screen.
  useProject((state) => state.mirror?.documents);
  useSyncExternalStore(view.subscribe, () => (codingId === null ? 0 : view.layout().version));
  const [dragged, setDragged] = useState<Span | null>(null);
  const latest = useRef<Span | null>(null);
  useEffect(() => setDragged(null), [codingId]);

  const chosen = codingId === null || hidden ? null : chosenCoding();
  if (!chosen) return null;
  const { coding, span: stored } = chosen;
  const span = dragged ?? stored;

  function drag(event: PointerEvent<HTMLDivElement>, boundary: 'start' | 'end'): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    // The handle hangs beside its line: aim at the middle of the line above the pointer.
    const pointed = nearestOffset(view, event.clientX, event.clientY - (boundary === 'end' ? 6 : -6));
    if (pointed === null) return;
    const whole = splitsCharacter(view.text, pointed) ? pointed + 1 : pointed;
    const language = useProject.getState().mirror?.sources.get(useWorkspace.getState().openSourceId ?? '')?.language;
    const divided = { text: view.text, language: language ?? null };
    const offset = event.altKey ? snapToWord(divided, whole, boundary) : whole;
    const next = boundary === 'start' ? { start: offset, end: stored.end } : { start: stored.start, end: offset };
    if (next.start >= next.end) return;
    latest.current = next;
    setDragged(next);
    view.preview(next);
  }
  async function release(event: PointerEvent<HTMLDivElement>): Promise<void> {
    event.currentTarget.releasePointerCapture(event.pointerId);
    event.currentTarget.style.pointerEvents = '';
    const next = latest.current;
    latest.current = null;
    if (next && (next.start !== stored.start || next.end !== stored.end))
      await changeExtent(coding.id, view.text, next);
    view.preview(null);
    setDragged(null);
  }

  const { near } = view.layout();
  const isNear = span.end >= near.start && span.start <= near.end;
  if (!isNear && dragged === null) return null;
  const page = view.root.parentElement?.getBoundingClientRect();
  const first = view.measure.boxBefore(span.start);
  const last = view.measure.boxBehind(span.end);
  if (!page || !first || !last) return null;
  const ends = [
    {
      boundary: 'start',
      label: words.startHandle,
      x: view.measure.edgeBefore(span.start) ?? first.left,
      top: first.top,
      bottom: first.bottom,
    },
    {
      boundary: 'end',
      label: words.endHandle,
      x: view.measure.edgeBehind(span.end) ?? last.right,
      top: last.top,
      bottom: last.bottom,
    },
  ] as const;
  return ends.map(({ boundary, label, x, top, bottom }) => (
    <div
      key={boundary}
      className={`reader-handle reader-handle-${boundary}`}
      data-testid={`handle-${boundary}`}
      title={label}
      style={{ translate: `${x - page.left}px ${top - page.top}px`, height: bottom - top }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        // Captured it still hears the pointer, and no longer hides the text from the question what lies under it.
        event.currentTarget.style.pointerEvents = 'none';
      }}
      onPointerMove={(event) => drag(event, boundary)}
      onPointerUp={(event) => void release(event)}
    />
  ));
}
