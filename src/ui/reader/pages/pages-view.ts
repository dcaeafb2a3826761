import type { PageLayout } from '../../../contract/reports';
import type { Span } from '../../../domain/model';
import type { Rectangle } from '../../quick-coding/place-bar';
import type { BarHost } from '../../quick-coding/bar-host';
import { boxesOf, offsetNear, offsetUnder, pieceBelow, placeOfOffset } from './page-places';
import { heightOfPlace, pageAt, placeAt, type PageStack } from './page-stack';

/** The pages as they are at present. */
export type ShownPages = {
  readonly text: string;
  readonly stack: PageStack;
  readonly layouts: readonly PageLayout[];
};

/** The printed pages on the screen: which words stand under the pointer, and where a passage stands. */
export type PagesView = Omit<BarHost, 'text'> & {
  text(): string;
  /** Takes pages that have changed, or stand elsewhere. */
  update(shown: ShownPages): void;
  /** Things were scrolled. */
  moved(): void;
  offsetNear(x: number, y: number): number | null;
  /** The character under a point of the window. */
  offsetUnder(x: number, y: number): number | null;
  /** The page on the screen, from 0: the one a third below the top. */
  pageInSight(): number;
  goToPage(page: number): void;
  /** Scrolls a passage onto the screen; one that is there already stays where it is. */
  reveal(span: Span): void;
  /** The offset printed at the top of the screen; null when no words stand there or below. */
  topOffset(): number | null;
  /** Scrolls so that an offset is printed at the top. */
  scrollToOffset(offset: number): void;
};

/** Pixels that a passage must be away from the edges to count as seen. */
const edge = 16;
/** Where a passage that was asked for comes to stand, from the top. */
const restingPlace = 0.28;
/** Pixels above the words at the top of the screen. */
const headroom = 8;

/** `content` lies in `scroller` and holds all pages; each stands in its middle. */
export function createPagesView(scroller: HTMLElement, content: HTMLElement): PagesView {
  const listeners = new Set<() => void>();
  let shown: ShownPages | null = null;
  let version = 0;

  function tell(): void {
    version++;
    for (const listener of listeners) listener();
  }

  /** A point of the window as one of a page, in the page's points. */
  function find(x: number, y: number): { layout: PageLayout; text: string; x: number; y: number } | null {
    if (!shown) return null;
    const { stack, layouts, text } = shown;
    const frame = content.getBoundingClientRect();
    const { page, down } = placeAt(stack, y - frame.top);
    const layout = layouts[page];
    return layout ? { layout, text, x: (x - frame.left - leftOf(stack, page)) / stack.scale, y: down } : null;
  }

  function leftOf({ sizes, scale }: PageStack, page: number): number {
    return (content.clientWidth - (sizes[page]?.width ?? 0) * scale) / 2;
  }

  /** In pixels of what is scrolled. */
  function heightOfOffset(offset: number): { top: number; height: number } | null {
    const place = shown && placeOfOffset(shown.layouts, offset);
    if (!place || !shown) return null;
    const top = heightOfPlace(shown.stack, { page: place.page, down: place.box.y });
    return { top, height: place.box.height * shown.stack.scale };
  }

  function boxOf(span: Span): Rectangle | null {
    const place = shown && placeOfOffset(shown.layouts, span.start);
    const end = shown && placeOfOffset(shown.layouts, Math.max(span.start, span.end - 1));
    if (!shown || !place || !end) return null;
    const { stack, layouts, text } = shown;
    const frame = content.getBoundingClientRect();
    const first = layouts[place.page];
    const last = layouts[end.page];
    const from = first && boxesOf(first, text, span)[0];
    const to = last && boxesOf(last, text, span).at(-1);
    if (!from || !to) return null;
    const left = frame.left + leftOf(stack, end.page) + to.x * stack.scale;
    return {
      left,
      right: left + to.width * stack.scale,
      top: frame.top + heightOfPlace(stack, { page: place.page, down: from.y }),
      bottom: frame.top + heightOfPlace(stack, { page: end.page, down: to.y + to.height }),
    };
  }

  return {
    text: () => shown?.text ?? '',
    root: scroller,
    scroller,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    layout: () => ({ version }),
    boxOf,
    update(next) {
      shown = next;
      tell();
    },
    moved: tell,
    offsetNear(x, y) {
      const at = find(x, y);
      return at && offsetNear(at.layout, at.text, at.x, at.y);
    },
    offsetUnder(x, y) {
      const at = find(x, y);
      return at && offsetUnder(at.layout, at.text, at.x, at.y);
    },
    pageInSight: () => (shown ? pageAt(shown.stack, scroller.scrollTop + scroller.clientHeight / 3) : 0),
    goToPage(page) {
      if (shown) scroller.scrollTop = heightOfPlace(shown.stack, { page, down: 0 }) - headroom;
    },
    reveal(span) {
      const start = heightOfOffset(span.start);
      const end = heightOfOffset(Math.max(span.start, span.end - 1));
      if (!start || !end) return;
      const { scrollTop, clientHeight } = scroller;
      const isThere = start.top >= scrollTop + edge && end.top + end.height <= scrollTop + clientHeight - edge;
      if (!isThere) scroller.scrollTop = start.top - clientHeight * restingPlace;
    },
    topOffset() {
      if (!shown) return null;
      const { page, down } = placeAt(shown.stack, scroller.scrollTop + headroom);
      for (const [i, layout] of shown.layouts.slice(page, page + 3).entries()) {
        const piece = pieceBelow(layout, i === 0 ? down : 0);
        if (piece) return piece.start;
      }
      return null;
    },
    scrollToOffset(offset) {
      const place = heightOfOffset(offset);
      if (place) scroller.scrollTop = place.top - headroom;
    },
  };
}
