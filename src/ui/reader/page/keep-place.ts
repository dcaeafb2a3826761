import { readEnds, writeSelection } from '../selecting/page-selection';
import { placeOf } from './place-of';
import type { TopPlace } from './top-of-screen';
import type { ReaderView } from './reader-view';

/** Where one is in a document: a character and where it stands on the screen, caret and selection. */
export type ReadingPlace = TopPlace & {
  readonly text: string;
  readonly ends: { readonly anchor: number; readonly focus: number } | null;
};

/**
 * Notes where one is, before the page is laid out anew: the line one works in stays under the eye when it is on the screen, else
 * the first line does. `caret` is where one works in this document.
 */
export function readPlace(view: ReaderView, caret: number | null): ReadingPlace | null {
  const known = view.topOfScreen();
  const frame = view.scroller.getBoundingClientRect();
  const line = caret === null || caret === known?.offset ? null : placeOf(view, caret);
  const isSeen = line !== null && line.top >= frame.top && line.bottom <= frame.bottom;
  const place = isSeen && caret !== null ? { offset: caret, distance: line.top - frame.top } : known;
  return place && { ...place, text: view.text, ends: readEnds(view) };
}

/** Goes back to where one was, in the same text with other marks. */
export function returnToPlace(view: ReaderView, place: ReadingPlace): void {
  if (place.text !== view.text) return;
  view.fillTo(place.offset);
  if (place.ends) writeSelection(view, place.ends.anchor, place.ends.focus);
  view.returnTo(place);
}
