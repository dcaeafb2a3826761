import { paragraphAt, type Paragraph } from '../../../domain/text/paragraphs';
import { nearestOffset } from '../page/nearest-offset';
import type { ReaderView } from '../page/reader-view';

/** What stands at the top of a pane: a paragraph, numbered from 1, and how much of it has gone by, 0 to 1. */
export type TopPlace = { readonly paragraph: number; readonly gone: number };

/** Two texts of which one has at most a fifth more paragraphs than the other are taken for the same in two versions. */
export function runParallel(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  return Math.min(a.length, b.length) >= 0.8 * Math.max(a.length, b.length);
}

/** The place at the top of a pane; null when the pane shows no text. */
export function placeAtTop(view: ReaderView, paragraphs: readonly Paragraph[]): TopPlace | null {
  const frame = view.scroller.getBoundingClientRect();
  const text = view.root.getBoundingClientRect();
  const offset = nearestOffset(view, (text.left + text.right) / 2, frame.top + 1);
  if (offset === null) return null;
  const number = paragraphAt(paragraphs, offset);
  const paragraph = paragraphs[number - 1];
  const box = paragraph && view.measure.boxOf(paragraph);
  if (!box) return null;
  // The white above a paragraph belongs to it with less than nothing gone, so that a text can be brought to its very top.
  const gone = (frame.top - box.top) / Math.max(1, box.bottom - box.top);
  return { paragraph: number, gone: Math.min(1, gone) };
}

/** How many pixels a pane must be scrolled until a place stands at its top; null when the place cannot be measured. */
export function distanceTo(
  view: ReaderView,
  paragraphs: readonly Paragraph[],
  { paragraph, gone }: TopPlace,
): number | null {
  const target = paragraphs[Math.min(paragraph, paragraphs.length) - 1];
  if (!target) return null;
  view.fillTo(target.end);
  const box = view.measure.boxOf(target);
  if (!box) return null;
  return box.top + gone * (box.bottom - box.top) - view.scroller.getBoundingClientRect().top;
}
