import { firstWhere } from '../../../domain/first-where';
import type { Coding, Id, Span } from '../../../domain/model';
import type { EditSession, Ends } from '../../state/editing/edit-session';
import { blendPassages } from '../codings/blend';
import { highlightOf, setHighlightColours } from '../codings/highlight-sheet';
import { listMarkPaints, priorityOf, type MarkLayer } from '../codings/list-paints';
import { createPainter, type Paint } from '../codings/painter';
import { nothingShown, type Shown } from '../codings/shown';
import { createMeasure, type Measure } from '../page/measure';
import { placeBrackets, type EditBracket } from './edit-brackets';
import { openEditPage } from './edit-page';
import { blockAt, chunkAt } from './page-chunk';
import { createPageIndex, type PageIndex } from './page-index';

/** A text under edit on the page, with its codings following every stroke. */
export type EditView = {
  readonly session: EditSession;
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly index: PageIndex;
  readonly measure: Measure;
  show(shown: Shown): void;
  /** Marks stretches over the codings, until the text is changed. */
  mark(layer: MarkLayer, spans: readonly Span[]): void;
  readonly brackets: () => readonly EditBracket[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Both ends of the browser's selection; null while it is elsewhere. */
  ends(): Ends | null;
  select(ends: Ends): void;
  /** The offset nearest to a point of the window; null beside the text. */
  offsetAtPoint(x: number, y: number): number | null;
  /** Lets an input method write into the page until `settle` fills the line at an offset anew. */
  letWrite(): void;
  settle(offset: number): void;
  /** The line that holds an offset, and the element that shows it. */
  lineAt(offset: number): { readonly span: Span; readonly element: HTMLElement } | null;
  close(): void;
};

/** A coding that is on the page, where it stands now. */
export type EditedPassage = Span & { readonly id: Id; readonly coding: Coding; readonly colour: string };

/** Pixels painted beyond the screen, and how far one may scroll into them before they are painted anew. */
const overscan = 500;
const hysteresis = 150;
/** Room to keep above and below the caret. */
const clearance = 36;

/** Shows the text of a session in `root`, which lies in `scroller`. */
export function openEditView(root: HTMLElement, scroller: HTMLElement, session: EditSession): EditView {
  const page = openEditPage(root, session.text(), session.marks());
  const index = createPageIndex(root, page.chunks);
  const measure = createMeasure(index);
  const painter = createPainter(index, priorityOf);
  const listeners = new Set<() => void>();
  const marked = new Map<MarkLayer, readonly Span[]>();
  let shown = nothingShown;
  /** For each passage that is shown where the session has it. */
  let places = new Int32Array();
  let brackets: readonly EditBracket[] = [];
  let painted: Span = { start: 0, end: -1 };
  let isStale = true;
  let frame = 0;
  let isClosed = false;

  function schedule(): void {
    if (!isClosed) frame ||= requestAnimationFrame(redraw);
  }

  function redraw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const near = spanOnScreen(overscan - hysteresis);
    if (!isStale && near.start >= painted.start && near.end <= painted.end) return;
    painted = spanOnScreen(overscan);
    setHighlightColours(shown.colours);
    const passages = passagesIn(painted);
    painter.paint(paintsOf(passages), isStale);
    isStale = false;
    const top = root.getBoundingClientRect().top;
    brackets = placeBrackets(session.text(), passages, painted, measure, top);
    for (const listener of listeners) listener();
  }

  function refresh(): void {
    isStale = true;
    schedule();
  }

  function passagesIn(window: Span): EditedPassage[] {
    const found: EditedPassage[] = [];
    const { all } = shown.passages;
    for (let i = 0; i < all.length; i++) {
      const passage = all[i];
      const span = session.spans.spanAt(places[i] ?? -1);
      if (!span || !passage) continue;
      const { id, coding } = passage;
      if (span.start >= window.end) break;
      if (span.end > window.start) found.push({ id, coding, colour: shown.colourOf(passage), ...span });
    }
    return found;
  }

  function* paintsOf(passages: readonly EditedPassage[]): Generator<Paint> {
    for (const { start, end, colour, layer } of blendPassages(passages)) {
      const style = highlightOf(colour, layer);
      yield { id: `${style} ${start}`, start, end, style };
    }
    yield* listMarkPaints(marked, painted);
  }

  /** The stretch of the text on the screen and some pixels around it, by whole lines. */
  function spanOnScreen(pixels: number): Span {
    const frameBox = scroller.getBoundingClientRect();
    const chunks = page.chunks();
    const from = chunks[firstReaching(chunks, frameBox.top - pixels)];
    const to = chunks[firstReaching(chunks, frameBox.bottom + pixels)];
    if (!from || !to) return { start: 0, end: 0 };
    const first = firstReaching(toBoxed(from.blockElements), frameBox.top - pixels);
    const last = firstReaching(toBoxed(to.blockElements), frameBox.bottom + pixels);
    return {
      start: from.start + (from.blocks[first]?.start ?? 0),
      end: to.start + (to.blocks[last]?.end ?? 0) + 1,
    };
  }

  function keepInSight(offset: number): void {
    const box = measure.boxBefore(offset);
    const frameBox = scroller.getBoundingClientRect();
    if (!box) return;
    if (box.top < frameBox.top + clearance) scroller.scrollTop += box.top - frameBox.top - clearance;
    else if (box.bottom > frameBox.bottom - clearance) scroller.scrollTop += box.bottom - frameBox.bottom + clearance;
  }

  const stop = session.subscribe((replaced) => {
    marked.clear();
    page.update(session.text(), session.marks(), replaced);
    refresh();
  });
  const observer = new ResizeObserver(refresh);
  observer.observe(root);
  observer.observe(scroller);
  scroller.addEventListener('scroll', schedule, { passive: true });

  return {
    session,
    root,
    scroller,
    index,
    measure,
    show(next) {
      shown = next;
      places = Int32Array.from(next.passages.all, ({ coding }) => session.spans.placeOf(coding.quotationId));
      refresh();
    },
    mark(layer, spans) {
      marked.set(layer, spans);
      refresh();
    },
    brackets: () => brackets,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ends() {
      const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = window.getSelection() ?? {};
      if (!anchorNode || !focusNode || !root.contains(anchorNode)) return null;
      return {
        anchor: index.offsetAt({ node: anchorNode, offset: anchorOffset }),
        focus: index.offsetAt({ node: focusNode, offset: focusOffset }),
      };
    },
    select({ anchor, focus }) {
      const from = index.pointAt(anchor, anchor <= focus ? 'start' : 'end');
      const to = index.pointAt(focus, anchor <= focus ? 'end' : 'start');
      if (!from || !to) return;
      if (anchor === focus) window.getSelection()?.collapse(from.node, from.offset);
      else window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      keepInSight(focus);
    },
    offsetAtPoint(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      if (!caret || !root.contains(caret.offsetNode)) return null;
      return index.offsetAt({ node: caret.offsetNode, offset: caret.offset });
    },
    letWrite: page.letWrite,
    settle(offset) {
      page.update(session.text(), session.marks(), { start: offset, end: offset, length: 0 });
      refresh();
    },
    lineAt(offset) {
      const chunk = page.chunks()[chunkAt(page.chunks(), offset)];
      const at = chunk ? blockAt(chunk, offset - chunk.start) : 0;
      const block = chunk?.blocks[at];
      const element = chunk?.blockElements[at];
      if (!chunk || !block || !element) return null;
      return { span: { start: chunk.start + block.start, end: chunk.start + block.end }, element };
    },
    close() {
      isClosed = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
      stop();
      scroller.removeEventListener('scroll', schedule);
      painter.clear();
      page.close();
    },
  };
}

type Boxed = { readonly element: HTMLElement };

function toBoxed(elements: readonly HTMLElement[]): readonly Boxed[] {
  return elements.map((element) => ({ element }));
}

/** The first of some stacked elements whose bottom reaches below a height, or the last. */
function firstReaching(stacked: readonly Boxed[], height: number): number {
  const last = Math.max(0, stacked.length - 1);
  return firstWhere(last, (i) => (stacked[i]?.element.getBoundingClientRect().bottom ?? Infinity) >= height);
}
