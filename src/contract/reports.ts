/** What calls about whole documents and files answer. */
import type { Id, SourceKind } from '../domain/model';
import type { Mark } from '../domain/text/marks';
import type { Warning } from '../domain/warning';
import type { Duplicate, RefusedFile, TableInBatch } from './imports';
import type { CodingColumns, QuotationColumns } from './rows';

export type SourceContent = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quotations: QuotationColumns;
  readonly codings: CodingColumns;
};

export type ImportReport = {
  readonly documents: readonly {
    readonly sourceId: Id;
    readonly title: string;
    readonly file: string;
    readonly kind: SourceKind;
    readonly charset: string | null;
    /** Unicode code points and words, boilerplate left out. */
    readonly characters: number;
    readonly words: number;
    readonly warnings: readonly Warning[];
    readonly duplicateOf: Duplicate | null;
  }[];
  /** Tables among the files, with what they became. */
  readonly tables: readonly TableInBatch[];
  /** Names of variables and cases that came in with the documents and were not there before. */
  readonly variables: readonly string[];
  readonly cases: readonly string[];
  /** The Problems of the files that were left out. */
  readonly refused: readonly RefusedFile[];
  /** Files whose text was there already: kept or left out, as it was asked. */
  readonly duplicates: readonly (Duplicate & { readonly file: string })[];
};

/** What is known of a kept file without reading it; `size` in bytes. */
export type FileDescription = { readonly name: string; readonly mediaType: string; readonly size: number };

/** What left the file for good. */
export type PurgeReport = {
  readonly texts: number;
  /** Unicode code points of these texts together. */
  readonly characters: number;
  /** Acts that can no longer be read or undone. */
  readonly acts: number;
  /** Files that documents came from, since they say what the earlier texts said. */
  readonly files: number;
};

/** A file that a document was read from. */
export type OriginalFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** The printed pages of a document, in points from the top left of each page. */
export type PrintedPages = { readonly pages: readonly PageLayout[] };

export type PageLayout = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Start and end of each stretch of the text that stands on the page, in the order of the text. */
  readonly spans: Int32Array;
  /** x, y, width and height of each. */
  readonly boxes: Float32Array;
};

export type ExportReport = { readonly rows: number; readonly warnings: readonly Warning[] };

export type Progress = { readonly done: number; readonly total: number };
