import { readEnds, writeSelection } from '../selecting/page-selection';
import type { TopPlace } from './top-of-screen';
import type { ReaderView } from './reader-view';

/** Where one is in a document: what stands at the top of the screen, caret and selection. */
export type ReadingPlace = TopPlace & {
  readonly text: string;
  readonly ends: { readonly anchor: number; readonly focus: number } | null;
};

/** Notes where one is, before the page is laid out anew. */
export function readPlace(view: ReaderView): ReadingPlace | null {
  const top = view.topOfScreen();
  return top && { ...top, text: view.text, ends: readEnds(view) };
}

/** Goes back to where one was, in the same text with other marks. */
export function returnToPlace(view: ReaderView, place: ReadingPlace): void {
  if (place.text !== view.text) return;
  view.fillTo(place.offset);
  if (place.ends) writeSelection(view, place.ends.anchor, place.ends.focus);
  view.returnTo(place);
}
