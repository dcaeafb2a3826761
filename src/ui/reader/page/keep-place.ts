import { readEnds, writeSelection } from '../selecting/page-selection';
import { placeOf } from './place-of';
import type { ReaderView } from './reader-view';

/** Where one is in a document: what stands at the top of the screen and how far below its edge, caret and selection. */
export type ReadingPlace = {
  readonly text: string;
  readonly offset: number;
  readonly distance: number;
  readonly ends: { readonly anchor: number; readonly focus: number } | null;
};

/** How often the place is looked for anew while the lines above it get their real heights. */
const mostCorrections = 6;

/** Notes where one is, before the page is laid out anew. */
export function readPlace(view: ReaderView): ReadingPlace | null {
  const { top } = view.scroller.getBoundingClientRect();
  // Not by asking what lies under a point: a menu may lie over the text.
  const chunk = firstBelow(view.root.children, top);
  const block = chunk && firstBelow(chunk.querySelectorAll('.reader-block'), top);
  const offset = block ? view.index.offsetAt({ node: block, offset: 0 }) : null;
  const line = offset === null ? null : view.measure.boxBefore(offset);
  if (offset === null || !line) return null;
  return { text: view.text, offset, distance: line.top - top, ends: readEnds(view) };
}

/** Goes back to where one was, in the same text with other marks. */
export function returnToPlace(view: ReaderView, { text, offset, distance, ends }: ReadingPlace): void {
  if (text !== view.text) return;
  view.fillTo(offset);
  if (ends) writeSelection(view, ends.anchor, ends.focus);
  let corrections = 0;
  const step = (): void => {
    const line = placeOf(view, offset);
    if (!line || ++corrections > mostCorrections) return;
    const wanted = line.top - view.scroller.getBoundingClientRect().top - distance;
    if (Math.abs(wanted) >= 1) view.scroller.scrollTop += wanted;
    requestAnimationFrame(step);
  };
  step();
}

/** The first of some stacked elements that reaches below a height. */
function firstBelow(elements: Iterable<Element>, height: number): Element | undefined {
  for (const element of elements) if (element.getBoundingClientRect().bottom > height) return element;
  return undefined;
}
