// oxlint-disable-next-line typescript/triple-slash-reference -- the types of a module that has none; nothing to import
/// <reference path="./pdf-worker.d.ts" />
import type * as pdfjs from 'pdfjs-dist';
import { problem } from '../../../domain/problem';
import type { FileToImport } from '../importer';
import { readPdfAsset } from './assets';
import type { FontStyle } from './glyphs';
import type { Matrix } from './geometry';
import { loadQuietly, prepareRuntime } from './runtime';

type PdfLibrary = typeof pdfjs;

/** The drawing operations of a page: a code each, with what it takes. */
export type Operations = {
  readonly codes: PdfLibrary['OPS'];
  readonly list: readonly number[];
  readonly args: readonly (readonly unknown[] | null)[];
};

/** What is known of a font. `height` is that of its em in units of its size: 1 but for drawn fonts. */
export type PdfFont = {
  readonly style: FontStyle;
  readonly matrix: Matrix;
  readonly vertical: boolean;
  readonly height: number;
};

/** A PDF that is open, page by page. */
export type OpenPdf = {
  readonly document: pdfjs.PDFDocumentProxy;
  readonly codes: PdfLibrary['OPS'];
  readonly close: () => Promise<void>;
};

let library: Promise<PdfLibrary> | null = null;

/** pdf.js is large and loaded when the first PDF comes. It reads in the thread that calls it. */
async function loadLibrary(): Promise<PdfLibrary> {
  prepareRuntime();
  const [reader, worker] = await loadQuietly(() =>
    Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]),
  );
  // Without this it would look for its worker in a file of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return reader;
}

/** Fetches what pdf.js needs beside the file: the character maps of Chinese, Japanese and Korean fonts. */
class AssetFactory {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`Not needed for reading: ${filename}`);
    return readPdfAsset(filename);
  }
}

/** Opens a PDF for reading its text: nothing in it runs, nothing outside it is fetched, no picture is unpacked. */
export async function openPdf(file: FileToImport): Promise<OpenPdf> {
  library ??= loadLibrary();
  const { getDocument, OPS } = await library;
  const task = getDocument({
    data: file.bytes.slice(), // pdf.js takes the bytes for itself
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true, // the names of fonts, which tell bold and italic ones
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: AssetFactory,
  });
  try {
    return { document: await task.promise, codes: OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException')
      throw problem('fileEncrypted', { file: file.name });
    throw damaged(file);
  }
}

/** What is said of a file that pdf.js cannot read; its own words would stand in English within every language. */
export function damaged(file: FileToImport): Error {
  return problem('documentDamaged', { file: file.name, detail: 'PDF' });
}
