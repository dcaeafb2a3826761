import { passagesAt, type CodedPassage } from '../../../domain/text/passages';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import type { Point } from './hear-brackets';

/** A coding under the pointer in the text, and where its card may stand. */
export type PointedText = {
  readonly passage: CodedPassage;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
};

/** Milliseconds that the pointer rests before a coding is lifted: one that only crosses the text changes nothing. */
const restBeforeLift = 120;

/**
 * Tells which coding the pointer rests on in the text: the shortest that lies there, which a click would choose. Nothing while a
 * passage is being selected. Answers with how to stop.
 */
export function hearHover(view: ReaderView, hover: (pointed: PointedText | null) => void): () => void {
  const { root, scroller } = view;
  let resting = 0;
  let at: Point = { x: 0, y: 0 };
  let lifted: string | null = null;

  function tell(pointed: PointedText | null): void {
    if ((pointed?.passage.id ?? null) === lifted) return;
    lifted = pointed?.passage.id ?? null;
    hover(pointed);
  }
  function move(event: PointerEvent): void {
    window.clearTimeout(resting);
    if (event.buttons !== 0) return tell(null);
    at = { x: event.clientX, y: event.clientY };
    // Leaving the lifted coding puts the others back at once.
    if (lifted !== null && find(view, at)?.passage.id !== lifted) tell(null);
    resting = window.setTimeout(() => tell(find(view, at)), restBeforeLift);
  }
  function stop(): void {
    window.clearTimeout(resting);
    tell(null);
  }

  const hearings = new AbortController();
  const { signal } = hearings;
  root.addEventListener('pointermove', move, { signal });
  root.addEventListener('pointerleave', stop, { signal });
  root.addEventListener('pointerdown', stop, { signal });
  root.addEventListener('keydown', stop, { signal });
  scroller.addEventListener('scroll', stop, { signal, passive: true });
  return () => {
    hearings.abort();
    window.clearTimeout(resting);
  };
}

function find(view: ReaderView, { x, y }: Point): PointedText | null {
  if (useWorkspace.getState().quickBar !== null) return null;
  const offset = view.offsetAtPoint(x, y);
  if (offset === null) return null;
  // The nearest place may lie far from the pointer, at the end of a short line: the letter itself must be under it.
  for (const start of [offset, offset - 1]) {
    const box = start < 0 ? null : view.measure.boxBefore(start);
    if (!box || x < box.left - 1 || x > box.right + 1 || y < box.top - 3 || y > box.bottom + 3) continue;
    const [passage] = passagesAt(view.shown().passages, start);
    return passage ? { passage, top: box.top, bottom: box.bottom, x } : null;
  }
  return null;
}
