/** The two steps of an import: files are read and shown as the documents they would become; then the person keeps them. */
import * as z from 'zod';
import { columnRoles, tableUses, type TableColumn, type TableUse } from '../domain/imports/table-columns';
import { variableKinds, type SourceKind } from '../domain/model';
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
  /** One of the many articles in a file. */
  readonly isArticle: boolean;
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
  /** How its text begins, for a look at it. */
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

/** How the columns of a table are used; what is left out stays as it was, or is guessed anew for another sheet. */
export const tableChoice = {
  /** Of the table within its batch. */
  table: z.string().min(1).max(64),
  use: z.enum(tableUses).optional(),
  /** Which sheet, counted from 0. */
  sheet: z.int().nonnegative().optional(),
  /** Whether the first row holds the names of the columns. */
  header: z.boolean().optional(),
  /** As many as the sheet has columns, in their order. */
  columns: z.array(z.strictObject({ role: z.enum(columnRoles), kind: z.enum(variableKinds) })).optional(),
  /** Several texts of a row become a document each, instead of one under a heading each. */
  textsApart: z.boolean().optional(),
};

/** A table among the files of a batch: its rows become documents, or say something about the other files. */
export type TableInBatch = {
  /** Names it within the batch. */
  readonly table: string;
  readonly fileName: string;
  readonly folder: string | null;
  readonly use: TableUse;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly header: boolean;
  /** With some of its values, each shortened. */
  readonly columns: readonly (TableColumn & { readonly samples: readonly string[] })[];
  readonly textsApart: boolean;
  /** Rows, names of columns apart, and those of them that have no text and are left out. */
  readonly rows: number;
  readonly emptyRows: number;
  /** Of a table about other files: how many of them a row names, and what found no partner. */
  readonly matchedFiles: number;
  readonly unmatchedRows: readonly string[];
  readonly unmatchedFiles: readonly string[];
  readonly warnings: readonly Warning[];
};

/** A file of many articles, as newspaper databases write it: each of them becomes a document, or all of them one. */
export type ArticlesInBatch = {
  /** Names it within the batch. */
  readonly file: string;
  readonly fileName: string;
  readonly articles: number;
  readonly isSplit: boolean;
};

export type ImportBatch = {
  readonly batch: string;
  /** Those of the tables' rows among them, as the columns are used at the moment. */
  readonly documents: readonly ReadDocument[];
  readonly tables: readonly TableInBatch[];
  readonly collections: readonly ArticlesInBatch[];
  readonly refused: readonly RefusedFile[];
  /** Of the files together: what the project grows by when they are kept with the documents. */
  readonly bytes: number;
};
