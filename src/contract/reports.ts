/** What calls about whole documents and files answer. */
import type { Id } from '../domain/model';
import type { ProblemDetails, ProblemReason } from '../domain/problem';
import type { Mark } from '../domain/text/marks';
import type { Warning } from '../domain/warning';
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
    readonly charset: string | null;
    readonly warnings: readonly Warning[];
  }[];
  /** The Problems of the files that were left out. */
  readonly refused: readonly { readonly reason: ProblemReason; readonly details: ProblemDetails }[];
};

/** How many texts left the file, of how many code points together, and how many acts can no longer be read or undone. */
export type PurgeReport = { readonly texts: number; readonly characters: number; readonly acts: number };

export type ExportReport = { readonly rows: number; readonly warnings: readonly Warning[] };

export type Progress = { readonly done: number; readonly total: number };
