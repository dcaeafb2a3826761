import type { Span } from '../../../domain/model';
import type { Mark } from '../../../domain/text/marks';
import { afterFrame } from '../../state/after-frame';
import { setHighlightColours } from '../codings/highlight-sheet';
import { listPaints, priorityOf, type MarkLayer } from '../codings/list-paints';
import { createPainter } from '../codings/painter';
import { nothingShown, type Shown } from '../codings/shown';
import { createMarginLayout, emptyMargin, type MarginLayout } from '../margin/margin-layout';
import type { PlacedPiece } from '../minimap/text-heights';
import type { DomIndex } from './dom-index';
import { fillPage } from './fill-page';
import { createMeasure, type Box, type Measure } from './measure';
import { createPlaceKeeper } from './place-keeper';
import type { ReservedRows } from './reserved-rows';
import type { TopPlace } from './top-of-screen';

/** Where things stand on the screen after the last redraw. */
export type ReaderLayout = {
  readonly margin: MarginLayout;
  /** What is on the screen or near it. To measure anything else has the browser lay out what it skips. */
  readonly near: Span;
  /** Grows whenever the lines have come to run differently, or to stand elsewhere. */
  readonly reflows: number;
  /** Counts redraws: what is placed in window coordinates is placed anew when it changes. */
  readonly version: number;
  /** Of the whole page as it scrolls, in pixels. */
  readonly height: number;
};

/** One open document on the page: its text, what is painted on it and where everything stands. */
export type ReaderView = {
  readonly text: string;
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly index: DomIndex;
  readonly measure: Measure;
  /** Room under paragraphs for what is no part of the text. */
  readonly rows: ReservedRows;
  show(shown: Shown): void;
  /** What is shown and marked at present, for what is drawn beside the text. */
  shown(): Shown;
  marked(layer: MarkLayer): readonly Span[];
  /** Where the filled pieces of the page stand, in pixels of what is scrolled. */
  pieces(): readonly PlacedPiece[];
  /** Paints stretches over the codings: hits of a search, a passage that is announced. Sorted, apart from each other; none clears. */
  mark(layer: MarkLayer, spans: readonly Span[]): void;
  /** The extent of the chosen coding while its ends are being dragged; null when they are let go. */
  preview(span: Span | null): void;
  layout(): ReaderLayout;
  readonly subscribe: (listener: () => void) => () => void;
  /** Fills the page up to an offset now instead of frame by frame. */
  fillTo(offset: number): void;
  /** The offset nearest to a point of the window. */
  offsetAtPoint(x: number, y: number): number | null;
  boxOf(span: Span): Box | null;
  /** What stands at the top of the screen. */
  topOfScreen(): TopPlace | null;
  /** Brings a character to where it stood on the screen, and keeps it there while the lines above it get their heights. */
  returnTo(place: TopPlace): void;
  /** Brings what stood at the top back there, when rows came or went above it. */
  holdPlace(): void;
  close(): void;
};

/** Pixels painted beyond the screen, and how far one may scroll into them before they are painted anew. */
const overscan = 500;
const hysteresis = 150;
/** As much of a page that was turned or jumped to; what lies beyond it is painted when one has come to rest there. */
const overscanOfJump = 40;
const restOfJump = 150;
/** The margin beyond the screen: brackets are drawn with every such step, and cost more than highlights. */
const marginOverscan = 300;

/** Shows a text in `root`, which lies in `scroller`. The first chunk is there when this returns, the others follow. */
export function openReaderView(
  root: HTMLElement,
  scroller: HTMLElement,
  text: string,
  marks: readonly Mark[],
): ReaderView {
  const listeners = new Set<() => void>();
  const marked = new Map<MarkLayer, readonly Span[]>();
  let shown = nothingShown;
  let previewed: Span | null = null;
  let painted: Span = { start: 0, end: -1 };
  /** How far the page was scrolled then. */
  let paintedAt = 0;
  /** Waits while only a jump's own screen is painted. */
  let resting: number | undefined;
  let isLeafing = false;
  let layout: ReaderLayout = { margin: emptyMargin, near: painted, reflows: 0, version: 0, height: 0 };
  let grew = true;
  let isMarginStale = true;
  let frame = 0;
  let isClosed = false;

  const page = fillPage(root, scroller, { text, marks }, (from) => {
    // What lies below the painted stretch changes nothing in it.
    grew ||= from <= painted.end;
    if (grew) schedule();
  });
  const measure = createMeasure(page.index);
  const painter = createPainter(page.index, priorityOf);
  const marginLayout = createMarginLayout(text, measure);
  const keeper = createPlaceKeeper({ root, scroller, index: page.index, measure });

  function schedule(): void {
    frame ||= requestAnimationFrame(redraw);
  }

  /** In the frame: only what the eye follows while things move. */
  function redraw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const isBehind = grew || !covers(painted, page.spanOnScreen(resting === undefined ? overscan - hysteresis : 0));
    const next = isBehind ? page.spanOnScreen(chooseOverscan()) : painted;
    // Who listens measures; painting comes last, so that the browser lays the page out once and not twice in a frame.
    tell({ ...layout, near: next, version: layout.version + 1 });
    if (isBehind) {
      painted = next;
      paint();
      isMarginStale = true;
    }
    // First what is only looked at, then what changes the page.
    afterFrame(notePlace);
    if (isMarginStale && !isLeafing) afterFrame(layOutMargin);
  }

  /** A page that was turned or jumped to is seen by itself: nobody sees what lies beyond before scrolling on from there. */
  function chooseOverscan(): number {
    const { scrollTop, clientHeight } = scroller;
    const isJump = Math.abs(scrollTop - paintedAt) > clientHeight / 2 && painted.end >= 0;
    paintedAt = scrollTop;
    // One jump on another: the bar is dragged or the key held down. Names in the margin come where that ends.
    isLeafing = isJump && resting !== undefined;
    window.clearTimeout(resting);
    resting = isJump ? window.setTimeout(paintBeyond, restOfJump) : undefined;
    return isJump ? overscanOfJump : overscan;
  }

  function paintBeyond(): void {
    resting = undefined;
    isLeafing = false;
    if (!isClosed) schedule();
  }

  function notePlace(): void {
    if (!isClosed) keeper.note();
  }

  function paint(): void {
    painter.paint(listPaints(shown, marked, previewed, painted), grew);
    grew = false;
  }

  function layOutMargin(): void {
    if (isClosed) return;
    // Who has scrolled on sees nothing of what would be drawn for the place before; the next frame asks again.
    if (!covers(painted, page.spanOnScreen(0))) return;
    isMarginStale = false;
    const box = root.getBoundingClientRect();
    const margin = marginLayout.layOut(shown.passages, sharedBy(painted, page.spanOnScreen(marginOverscan)), {
      top: box.top,
      width: scroller.clientWidth - root.offsetLeft - root.offsetWidth - 14,
      reflows: layout.reflows,
    });
    tell(margin === layout.margin ? layout : { ...layout, margin });
  }

  function tellAgain(): void {
    if (!isClosed) tell(layout);
  }

  function tell(next: ReaderLayout): void {
    layout = next;
    for (const listener of listeners) listener();
  }

  let width = 0;
  const observer = new ResizeObserver(() => {
    // While the page fills up below, its height says nothing new about what is on the screen.
    const hasNewWidth = width !== root.offsetWidth;
    // The lines have run anew already, under the place where one was reading.
    if (hasNewWidth && width > 0) keeper.hold();
    width = root.offsetWidth;
    layout = { ...layout, reflows: layout.reflows + 1, height: scroller.scrollHeight };
    isMarginStale = true;
    if (!hasNewWidth && page.isFilling()) return;
    // Rows that came have spread what is painted: scrolling through it would pass the margin that was laid out.
    if (page.rows.spaces().length > 0) painted = { start: 0, end: -1 };
    redraw();
    // Where the lines run differently the margin goes with them in the same frame; while chunks get their heights it follows.
    if (hasNewWidth) layOutMargin();
  });
  observer.observe(root);
  observer.observe(scroller);
  scroller.addEventListener('scroll', schedule, { passive: true });

  return {
    text,
    root,
    scroller,
    index: page.index,
    measure,
    rows: page.rows,
    shown: () => shown,
    marked: (layer) => marked.get(layer) ?? [],
    pieces: () => page.pieces(),
    show(next) {
      if (next.colours !== shown.colours) setHighlightColours(next.colours);
      if (next.liftedId !== shown.liftedId) root.toggleAttribute('data-lifted', next.liftedId !== null);
      shown = next;
      // Painted at once and not in the next frame's turn: that frame then shows it, whatever else is waiting for it.
      paint();
      isMarginStale = true;
      afterFrame(layOutMargin);
    },
    mark(layer, spans) {
      if (spans.length === 0) marked.delete(layer);
      else marked.set(layer, spans);
      paint();
      afterFrame(tellAgain);
    },
    preview(span) {
      previewed = span;
      paint();
    },
    layout: () => layout,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fillTo: (offset) => page.fillTo(offset),
    offsetAtPoint(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      return caret && root.contains(caret.offsetNode)
        ? page.index.offsetAt({ node: caret.offsetNode, offset: caret.offset })
        : null;
    },
    boxOf: (span) => measure.boxOf(span),
    topOfScreen() {
      keeper.note();
      return keeper.place();
    },
    returnTo: (place) => keeper.hold(place),
    holdPlace: () => keeper.hold(),
    close() {
      isClosed = true;
      cancelAnimationFrame(frame);
      window.clearTimeout(resting);
      keeper.close();
      observer.disconnect();
      scroller.removeEventListener('scroll', schedule);
      painter.clear();
      page.close();
    },
  };
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The stretch that two overlapping stretches share. */
function sharedBy(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
