import type { ReaderView } from './reader-view';

/** The offset of the text that lies nearest to a point of the window, also when the point lies beside the text. */
export function nearestOffset(view: ReaderView, x: number, y: number): number | null {
  const text = view.root.getBoundingClientRect();
  const frame = view.scroller.getBoundingClientRect();
  return view.offsetAtPoint(
    between(text.left + 1, x, text.right - 1),
    between(Math.max(text.top, frame.top) + 1, y, Math.min(text.bottom, frame.bottom) - 1),
  );
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
