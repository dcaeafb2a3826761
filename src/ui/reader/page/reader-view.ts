import type { Span } from '../../../domain/model';
import type { Mark } from '../../../domain/text/marks';
import { createDomIndex, type DomIndex } from './dom-index';
import { appendChunks, createReaderEditor } from './fill-editor';
import { blendPassages, type ColouredPassage } from '../codings/blend';
import { highlightOf, setHighlightColours } from '../codings/highlight-sheet';
import { createMarginLayout, emptyMargin, type MarginLayout } from '../margin/margin-layout';
import { createMeasure, type Box, type Measure } from './measure';
import { indexLeaves } from './offset-index';
import { createPainter, type Paint } from '../codings/painter';
import { nothingShown, type Shown } from '../codings/shown';
import { leavesOf, planBlocks } from './plan-blocks';
import { planChunks } from './plan-chunks';
import { spanOnScreen } from './screen-window';

/** What is marked over the codings, each in a look of its own; later ones lie over earlier ones. */
export const markLayers = ['hit', 'current-hit', 'target'] as const;
export type MarkLayer = (typeof markLayers)[number];

/** Where things stand on the screen after the last redraw. */
export type ReaderLayout = {
  readonly margin: MarginLayout;
  /** Counts redraws: what is placed in window coordinates is placed anew when it changes. */
  readonly version: number;
};

/** One open document on the page: its text, what is painted on it and where everything stands. */
export type ReaderView = {
  readonly text: string;
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly index: DomIndex;
  readonly measure: Measure;
  show(shown: Shown): void;
  shown(): Shown;
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
  close(): void;
};

/** Pixels painted beyond the screen, and how far one may scroll into them before they are painted anew. */
const overscan = 500;
const hysteresis = 150;
/** How much of the page is filled in one frame: a text of any length opens without a long one. */
const chunksInFrame = 3;

/** Shows a text in `root`, which lies in `scroller`. The first chunk is there when this returns, the others follow. */
export function openReaderView(
  root: HTMLElement,
  scroller: HTMLElement,
  text: string,
  marks: readonly Mark[],
): ReaderView {
  const blocks = planBlocks(text, marks);
  const chunks = planChunks(blocks);
  const leaves = blocks.flatMap(leavesOf);
  const editor = createReaderEditor();
  const index = createDomIndex(root, indexLeaves(leaves));
  const measure = createMeasure(index);
  const painter = createPainter(index, priorityOf);
  const marginLayout = createMarginLayout(text, measure);
  const chunkElements: HTMLElement[] = [];
  const blockElements: HTMLElement[] = [];
  const listeners = new Set<() => void>();
  const marked = new Map<MarkLayer, readonly Span[]>();
  let shown = nothingShown;
  let previewed: Span | null = null;
  let layout: ReaderLayout = { margin: emptyMargin, version: 0 };
  let painted: Span = { start: 0, end: -1 };
  let frame = 0;
  let fillFrame = 0;
  let grew = false;

  function fillNext(count: number): void {
    // What lies below the painted stretch changes nothing in it.
    grew ||= index.filledTo() <= painted.end;
    const next = chunks.slice(chunkElements.length, chunkElements.length + count);
    for (const filled of appendChunks(editor, text, blocks, next)) {
      index.bind(filled);
      chunkElements.push(filled.element);
      blockElements.push(...filled.blockElements);
    }
  }

  function fillOn(): void {
    fillNext(chunksInFrame);
    if (grew) schedule();
    if (isFilling()) fillFrame = requestAnimationFrame(fillOn);
    else schedule();
  }

  function isFilling(): boolean {
    return chunkElements.length < chunks.length;
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(redraw);
  }

  function windowOf(pixels: number): Span {
    return spanOnScreen(scroller, chunks, blocks, chunkElements, blockElements, pixels);
  }

  function redraw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const near = windowOf(overscan - hysteresis);
    if (grew || near.start < painted.start || near.end > painted.end) painted = windowOf(overscan);
    setHighlightColours(shown.colours);
    root.toggleAttribute('data-lifted', shown.liftedId !== null);
    painter.paint(paintsIn(painted), grew);
    grew = false;
    const top = root.getBoundingClientRect().top;
    const margin = marginLayout.layOut(shown.passages.all, painted, top);
    layout = { margin, version: layout.version + 1 };
    for (const listener of listeners) listener();
  }

  function* paintsIn(window: Span): Generator<Paint> {
    const below: ColouredPassage[] = [];
    const above: Span[] = [];
    for (const passage of shown.passages.overlapping(window)) {
      const chosen = passage.id === shown.chosenId;
      const span = chosen && previewed ? previewed : passage;
      const colour = shown.colourOf(passage);
      const { start, end } = span;
      if (!chosen && passage.id !== shown.liftedId) {
        below.push({ start, end, colour });
        continue;
      }
      above.push(span);
      yield { id: passage.id, start, end, style: highlightOf(colour, chosen ? 'chosen' : 'lifted') };
    }
    for (const { start, end, colour, layer } of blendPassages(below, above)) {
      const style = highlightOf(colour, layer);
      yield { id: `${style} ${start}`, start, end, style };
    }
    for (const [layer, spans] of marked) {
      for (let i = firstEndingBehind(spans, window.start); i < spans.length; i++) {
        const span = spans[i];
        if (!span || span.start >= window.end) break;
        yield { id: `${layer} ${span.start}`, start: span.start, end: span.end, style: layer };
      }
    }
    if (shown.pending) yield { id: 'pending', ...shown.pending, style: 'pending' };
  }

  let width = 0;
  const observer = new ResizeObserver(() => {
    // While the page fills up below, its height says nothing new about what is on the screen.
    const hasNewWidth = width !== root.offsetWidth;
    width = root.offsetWidth;
    if (hasNewWidth || !isFilling()) redraw();
  });
  editor.setRootElement(root);
  scroller.scrollTop = 0;
  fillNext(1);
  fillFrame = requestAnimationFrame(fillOn);
  observer.observe(root);
  observer.observe(scroller);
  scroller.addEventListener('scroll', schedule, { passive: true });

  return {
    text,
    root,
    scroller,
    index,
    measure,
    shown: () => shown,
    show(next) {
      shown = next;
      schedule();
    },
    mark(layer, spans) {
      if (spans.length === 0) marked.delete(layer);
      else marked.set(layer, spans);
      schedule();
    },
    preview(span) {
      previewed = span;
      schedule();
    },
    layout: () => layout,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fillTo(offset) {
      while (isFilling() && index.filledTo() <= offset) fillNext(10);
    },
    offsetAtPoint(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      return caret && root.contains(caret.offsetNode)
        ? index.offsetAt({ node: caret.offsetNode, offset: caret.offset })
        : null;
    },
    boxOf: (span) => measure.boxOf(span),
    close() {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(fillFrame);
      observer.disconnect();
      scroller.removeEventListener('scroll', schedule);
      painter.clear();
      editor.setRootElement(null);
    },
  };
}

/** The first of some spans, sorted and apart from each other, that ends behind an offset. */
function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The selection lies over what is marked, that over the chosen coding, and that over the others. */
function priorityOf(style: string): number {
  if (style === 'pending') return 10;
  const layer = markLayers.findIndex((name) => name === style);
  return layer >= 0 ? layer + 2 : /-(chosen|lifted)$/.test(style) ? 1 : 0;
}
