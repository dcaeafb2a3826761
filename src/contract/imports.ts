/** The two steps of an import: files are read and shown as the documents they would become; then the person keeps them. */
import * as z from 'zod';
import type { SourceKind } from '../domain/model';
import type { ProblemDetails, ProblemReason } from '../domain/problem';
import type { Warning } from '../domain/warning';
import { line, name } from './arguments';

/** What a person corrects before a document is kept; what is left out stays as it was read. */
export const documentToKeep = z.strictObject({
  key: z.string().min(1).max(64),
  title: name.optional(),
  author: line.optional(),
  publisher: line.optional(),
  date: line.optional(),
  language: line.optional(),
  url: line.optional(),
  folder: line.optional(),
});
export type DocumentToKeep = z.infer<typeof documentToKeep>;

/** A document as it was read and not kept yet. */
export type ReadDocument = {
  /** Names it within the batch. */
  readonly key: string;
  readonly fileName: string;
  readonly kind: SourceKind;
  readonly charset: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly folder: string | null;
  /** Unicode code points and words, boilerplate left out. */
  readonly characters: number;
  readonly words: number;
  /** How its text begins. */
  readonly beginning: string;
  /** How many notes of others on passages will become memos. */
  readonly comments: number;
  readonly values: readonly { readonly variable: string; readonly value: string }[];
  readonly caseName: string | null;
  readonly warnings: readonly Warning[];
  readonly duplicateOf: Duplicate | null;
};

/** The same text is in the project already, or came earlier in this batch. */
export type Duplicate = { readonly where: 'project' | 'batch'; readonly title: string };

/** Why a file was left out. */
export type RefusedFile = {
  readonly file: string;
  readonly reason: ProblemReason;
  readonly details: ProblemDetails;
};

export type ImportBatch = {
  readonly batch: string;
  readonly documents: readonly ReadDocument[];
  readonly refused: readonly RefusedFile[];
  /** Of the files together: what the project grows by when they are kept with the documents. */
  readonly bytes: number;
};
