import type * as pdfjs from 'pdfjs-dist';
import drawerAddress from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url';
// oxlint-disable-next-line import/default -- its address, not what is in it
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PageSize } from './page-stack';

/** A PDF that can be drawn. */
export type DrawnPdf = {
  readonly count: number;
  /** The size of a page as it is seen, in points. */
  sizeOf(page: number): Promise<PageSize>;
  /** Draws a page, numbered from 0; null when `signal` ended it. */
  draw(page: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement | null>;
  close(): void;
};

type PdfLibrary = typeof pdfjs;

let library: Promise<PdfLibrary> | null = null;

/** pdf.js is large and loaded with the first pages that are seen. It parses and draws in workers, our own files all. */
async function loadLibrary(): Promise<PdfLibrary> {
  const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
  loaded.GlobalWorkerOptions.workerSrc = workerAddress;
  loaded.GlobalWorkerOptions.rendererSrc = drawerAddress;
  return loaded;
}

/** What pdf.js needs beside the file lies beside the page: character maps, the standard fonts, decoders of pictures. */
function addressOf(folder: string): string {
  return new URL(`pdf/${folder}/`, document.baseURI).href;
}

/**
 * Pixels of one canvas: four of them are kept at most. A page enlarged beyond is drawn coarser, never larger in memory.
 */
const mostPixels = 12_000_000;

/** Opens a PDF to look at: no script in it runs, no form is filled, nothing is fetched but our own files. Takes the bytes. */
export async function openPdf(bytes: Uint8Array): Promise<DrawnPdf> {
  library ??= loadLibrary();
  const { getDocument, AnnotationMode } = await library;
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    enableXfa: false,
    useSystemFonts: false,
    useWasm: false, // the page has no leave to run it; the slower decoders are scripts
    useWorkerFetch: true,
    cMapUrl: addressOf('cmaps'),
    standardFontDataUrl: addressOf('standard_fonts'),
    wasmUrl: addressOf('wasm'),
  });
  const pdf = await task.promise.catch(async (error: unknown) => {
    await task.destroy();
    throw error;
  });

  async function sizeOf(number: number): Promise<PageSize> {
    const page = await pdf.getPage(number + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  }

  async function draw(number: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement | null> {
    const page = await pdf.getPage(number + 1);
    if (signal.aborted) return null;
    const whole = page.getViewport({ scale: scale * window.devicePixelRatio });
    const share = Math.min(1, Math.sqrt(mostPixels / (whole.width * whole.height)));
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio * share });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
    const stop = (): void => drawing.cancel();
    signal.addEventListener('abort', stop);
    try {
      await drawing.promise;
      return canvas;
    } catch (error) {
      releaseCanvas(canvas);
      if (signal.aborted) return null;
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      page.cleanup();
    }
  }

  return { count: pdf.numPages, sizeOf, draw, close: () => void task.destroy() };
}

/** Gives a canvas's memory back at once, not when the collector comes by. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
