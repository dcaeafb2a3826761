import type { ExchangedCodebook } from '../../domain/codebook/exchanged-code';
import type { ProblemDetails, ProblemReason } from '../../domain/problem';
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

/** What the engine asks of the thread. */
export type ToReader = { readonly call: number; readonly reading: ReadingName; readonly file: FileToImport };

/** What it answers: a reading, a failure that a person can meet, or a bug. */
export type FromReader = { readonly call: number } & (
  | { readonly type: 'read'; readonly read: Readings[ReadingName] }
  | { readonly type: 'problem'; readonly reason: ProblemReason; readonly details: ProblemDetails }
  | { readonly type: 'bug'; readonly message: string }
);
