import type { ProblemDetails, ProblemReason } from '../../domain/problem';
import type { FileToImport } from '../../formats/import/importer';
import type { ReadFile } from '../../formats/import/read-file';

/** What the engine asks of the thread that reads files. */
export type ToReader = { readonly call: number; readonly file: FileToImport };

/** What it answers: the file, a failure that a person can meet, or a bug. */
export type FromReader = { readonly call: number } & (
  | { readonly type: 'read'; readonly read: ReadFile }
  | { readonly type: 'problem'; readonly reason: ProblemReason; readonly details: ProblemDetails }
  | { readonly type: 'bug'; readonly message: string }
);
