import type { ExchangedCodebook } from '../../domain/codebook/exchanged-code';
import type { FileToImport } from '../../formats/import/importer';
import type { PrintedText } from '../../formats/import/pdf/places';
import type { ReadFile } from '../../formats/import/read-file';

/** What the thread that reads files can make of one. */
export type Readings = {
  /** The documents in it. */
  readonly documents: ReadFile;
  /** Of a PDF, where on its pages its text stands. */
  readonly pages: PrintedText;
  /** The codebook in it. */
  readonly codebook: ExchangedCodebook;
};
export type ReadingName = keyof Readings;

/** What the thread is asked; it answers that reading. */
export type ReaderQuestion = { readonly reading: ReadingName; readonly file: FileToImport };
