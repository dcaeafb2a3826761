import type { Span } from '../../../domain/model';
import type { Mark } from '../../../domain/text/marks';
import { cutAtSpaces, type PlacedPiece } from '../minimap/text-heights';
import { createDomIndex, type DomIndex } from './dom-index';
import { forgetLayouts } from './forget-layouts';
import { appendChunks, createReaderEditor } from './fill-editor';
import { joinGroups } from './join-groups';
import { lineHeight } from './reader-nodes';
import { indexLeaves } from './offset-index';
import { leavesOf, planBlocks } from './plan-blocks';
import { planChunks } from './plan-chunks';
import { createReservedRows, type ReservedRows } from './reserved-rows';
import { spanOnScreen } from './screen-window';

/** A text on the page, chunk after chunk: the first ones are there at once, the others follow frame by frame. */
export type FilledPage = {
  readonly index: DomIndex;
  readonly rows: ReservedRows;
  isFilling(): boolean;
  /** Fills the page up to an offset now. */
  fillTo(offset: number): void;
  /** The stretch of the text that lies on the screen, so many pixels more on either side. */
  spanOnScreen(overscan: number): Span;
  /** Where the chunks that are filled stand, in pixels of what is scrolled. */
  pieces(): readonly PlacedPiece[];
  close(): void;
};

/** The first frame shows a screen, however high it is and however small the letters are. */
const linesAtOnce = 120;
/** How much of the page is filled in one frame: a text of any length opens without a long one. */
const linesInFrame = 800;

/** Shows a text in `root`, which lies in `scroller`; `onGrown` is told the offset behind which the page has just grown. */
export function fillPage(
  root: HTMLElement,
  scroller: HTMLElement,
  { text, marks }: { readonly text: string; readonly marks: readonly Mark[] },
  onGrown: (from: number) => void,
): FilledPage {
  const blocks = planBlocks(text, marks);
  const chunks = planChunks(blocks);
  const index = createDomIndex(root, indexLeaves(blocks.flatMap(leavesOf)));
  const editor = createReaderEditor();
  const chunkElements: HTMLElement[] = [];
  const blockElements: HTMLElement[] = [];
  const rows = createReservedRows(blocks, blockElements);
  let frame = 0;

  function isFilling(): boolean {
    return chunkElements.length < chunks.length;
  }

  /** Fills at least so many lines more. */
  function fillNext(lines: number): void {
    const from = index.filledTo();
    const first = chunkElements.length;
    let end = first;
    for (let sum = 0; sum < lines && end < chunks.length; end++) sum += chunks[end]?.lines ?? 0;
    const next = chunks.slice(first, end);
    for (const filled of appendChunks(editor, text, blocks, next)) {
      index.bind(filled);
      chunkElements.push(filled.element);
      const firstBlock = blockElements.length;
      blockElements.push(...filled.blockElements);
      joinGroups(blocks, blockElements, firstBlock);
    }
    onGrown(from);
  }

  /** The scroll bar can be dragged to where the page is not filled yet. */
  function fillScreen(): void {
    const filled = chunkElements.at(-1)?.getBoundingClientRect().bottom ?? 0;
    if (isFilling() && filled < scroller.getBoundingClientRect().bottom) fillNext(Infinity);
  }

  function fillOn(): void {
    fillNext(linesInFrame);
    if (isFilling()) frame = requestAnimationFrame(fillOn);
    else endFilling();
  }

  function endFilling(): void {
    cancelAnimationFrame(frame);
    scroller.removeEventListener('scroll', fillScreen);
    root.style.minBlockSize = '';
  }

  const stopForgetting = forgetLayouts(root);
  editor.setRootElement(root);
  scroller.scrollTop = 0;
  // As high as it will be, roughly: the scroll bar reaches the whole text from the first frame.
  root.style.minBlockSize = `${Math.round(chunks.reduce((sum, { lines }) => sum + lines, 0) * lineHeight)}px`;
  scroller.addEventListener('scroll', fillScreen, { passive: true });
  fillNext(linesAtOnce);
  frame = requestAnimationFrame(fillOn);

  return {
    index,
    rows,
    isFilling,
    fillTo(offset) {
      while (isFilling() && index.filledTo() <= offset) fillNext(linesInFrame);
    },
    spanOnScreen: (overscan) => spanOnScreen(scroller, chunks, blocks, chunkElements, blockElements, overscan),
    pieces: () =>
      chunkElements.flatMap((element, i) => {
        const { from = 0, to = 0 } = chunks[i] ?? {};
        const { offsetTop: top, offsetHeight } = element;
        const whole = {
          start: blocks[from]?.start ?? 0,
          end: blocks[to - 1]?.end ?? 0,
          top,
          bottom: top + offsetHeight,
        };
        return cutAtSpaces(whole, rows.spaces());
      }),
    close() {
      endFilling();
      stopForgetting();
      editor.setRootElement(null);
    },
  };
}
