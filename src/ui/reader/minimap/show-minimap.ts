import type { Span } from '../../../domain/model';
import type { Shown } from '../codings/shown';
import type { ReaderView } from '../page/reader-view';
import { countDensity, drawDensity } from './density';
import { mapHeights } from './text-heights';

/**
 * Milliseconds after which a change is drawn: the highlight that a key painted comes first, and heights that get right while one
 * scrolls are drawn once, when one has come to rest.
 */
const patience = 60;
const patienceWithHeights = 250;
/** Pixels at the left of the strip that the hits of a search take. */
const hitWidth = 4;

/**
 * Keeps a canvas in step with a view; answers with how to stop. The codings are drawn anew only when they, their colours, the hits
 * or the heights changed; scrolling moves the frame alone, and changes no style that the page would have to be painted again for.
 */
export function showMinimap(view: ReaderView, canvas: HTMLCanvasElement): () => void {
  const context = canvas.getContext('2d');
  const picture = document.createElement('canvas');
  let drawnFrom: readonly unknown[] = [];
  let drawnVersion = -1;
  let timer = 0;

  function redraw(): void {
    const from = stateOf(view, size);
    if (from.some((value, i) => value !== drawnFrom[i])) {
      window.clearTimeout(timer);
      const hasOtherHeights = from.every((value, i) => i === 0 || value === drawnFrom[i]);
      timer = window.setTimeout(
        () => {
          drawnFrom = stateOf(view, size);
          drawPicture(view, canvas, picture);
          drawFrame();
        },
        hasOtherHeights ? patienceWithHeights : patience,
      );
    }
    const { version } = view.layout();
    if (version === drawnVersion) return;
    drawnVersion = version;
    drawFrame();
  }

  function drawFrame(): void {
    if (!context || picture.width === 0) return;
    const { scrollTop, clientHeight } = view.scroller;
    const { height: scrollHeight } = view.layout();
    if (canvas.width !== picture.width) canvas.width = picture.width;
    if (canvas.height !== picture.height) canvas.height = picture.height;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0);
    if (scrollHeight <= clientHeight) return;
    const scale = canvas.height / scrollHeight;
    const height = Math.max(8, Math.round(clientHeight * scale));
    const top = Math.min(canvas.height - height, Math.round(scrollTop * scale));
    context.strokeStyle = context.fillStyle = isDark() ? '#ffffff' : '#1b1e23';
    context.globalAlpha = 0.09;
    context.fillRect(0, top, canvas.width, height);
    context.globalAlpha = 0.45;
    context.strokeRect(0.5, top + 0.5, canvas.width - 1, height - 1);
    context.globalAlpha = 1;
  }

  // Measured when it changes and not when something is drawn: asking then would lay the page out a second time.
  let size = '';
  const sizes = new ResizeObserver(() => {
    size = `${canvas.clientWidth} ${canvas.clientHeight}`;
    redraw();
  });
  sizes.observe(canvas);
  const stop = view.subscribe(redraw);
  const themes = new MutationObserver(redraw);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  redraw();
  return () => {
    stop();
    sizes.disconnect();
    themes.disconnect();
    window.clearTimeout(timer);
  };
}

/** What the picture is made from: as long as each of these stays the same, so does the picture. The height comes first. */
function stateOf(view: ReaderView, size: string): readonly unknown[] {
  const { passages, colourOf } = view.shown();
  const { height } = view.layout();
  const hits = [view.marked('hit'), view.marked('current-hit')];
  return [height, passages, colourOf, size, isDark(), window.devicePixelRatio, ...hits];
}

function drawPicture(view: ReaderView, canvas: HTMLCanvasElement, picture: HTMLCanvasElement): void {
  const ratio = window.devicePixelRatio;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (width === 0 || height === 0) return;
  picture.width = width;
  picture.height = height;
  const context = picture.getContext('2d');
  if (!context) return;
  const heights = mapHeights(view.pieces());
  const scale = height / Math.max(view.scroller.scrollHeight, view.scroller.clientHeight);
  const rowOf = (offset: number): number => heights.heightAt(offset) * scale;

  const image = context.createImageData(width, height);
  drawCodings(view.shown(), rowOf, height, width, new Uint32Array(image.data.buffer));
  context.putImageData(image, 0, 0);
  const style = getComputedStyle(canvas);
  drawHits(context, view.marked('hit'), rowOf, style.getPropertyValue('--current-hit'), hitWidth * ratio);
  drawHits(context, view.marked('current-hit'), rowOf, style.getPropertyValue('--danger'), width);
}

function drawCodings(
  { passages, colours, colourOf }: Shown,
  rowOf: (offset: number) => number,
  rows: number,
  width: number,
  pixels: Uint32Array,
): void {
  const numbers = new Map(colours.map((colour, i) => [colour, i]));
  const density = countDensity(
    passages.all,
    rows,
    colours.length + 1,
    rowOf,
    (passage) => numbers.get(colourOf(passage)) ?? colours.length,
  );
  const dark = isDark();
  const palette = Uint32Array.from([...colours, '#808080'], (colour) => pixelOf(colour, dark));
  drawDensity(density, palette, pixels, width);
}

function drawHits(
  context: CanvasRenderingContext2D,
  hits: readonly Span[],
  rowOf: (offset: number) => number,
  colour: string,
  width: number,
): void {
  context.fillStyle = colour;
  let last = -2;
  for (const { start } of hits) {
    const row = Math.floor(rowOf(start));
    // Thousands of hits fall on some hundred rows.
    if (row === last) continue;
    last = row;
    context.fillRect(0, row, width, 2);
  }
}

/** Of 255: where thousands of codings fall on one strip its colours must not shout. */
const opacity = 200;

/** `#rrggbb` as a pixel of an image (red in the lowest byte), brightened on dark paper as the brackets are. */
function pixelOf(colour: string, dark: boolean): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const part = (shift: number): number => {
    const plain = (value >> shift) & 255;
    return dark ? Math.round(plain * 0.72 + 255 * 0.28) : plain;
  };
  return ((opacity << 24) | (part(0) << 16) | (part(8) << 8) | part(16)) >>> 0;
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}
