/** The jobs that look for words in the whole study, page by page: part of the list in engine.ts. */
import * as z from 'zod';
import type { DefinitionPart, Id } from '../domain/model';
import type { ListedHits } from '../domain/text/list-hits';
import { id, offset } from './arguments';
import { query } from './call';
import { type AppliedEverywhere, codingCommands } from './coding-commands';

const wish = {
  query: z.string().min(1).max(10_000),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  ignoreDiacritics: z.boolean(),
  isPattern: z.boolean(),
};
/** How many hits are listed; all are counted. */
const most = z.int().nonnegative();

export const findJobs = {
  /** Titles of documents, codes with their definitions, cases, memos. */
  'find.records': query(z.strictObject({ ...wish, most })).returns<FoundInRecord[]>(),
  /** Texts, in the order of the documents. A page is what could be searched in a moment; `afterId` begins the next one. */
  'find.texts': query(z.strictObject({ ...wish, most, afterId: id.nullable() })).returns<FoundTexts>(),
  /** What coding hits would code: they themselves, their sentences or their paragraphs. */
  'find.passages': query(
    z.strictObject({
      unit: z.enum(['match', 'sentence', 'paragraph']),
      documents: z.array(
        z.strictObject({ sourceId: id, hits: z.array(z.strictObject({ start: offset, end: offset })) }),
      ),
    }),
  ).returns<PassagesToCode[]>(),
  /** The command `coding.applyEverywhere`, for so many passages that somebody waits: what ends it takes all of it back. */
  'find.code': query(codingCommands['coding.applyEverywhere'].args).returns<AppliedEverywhere>(),
};

export type FoundField = 'title' | 'name' | 'text' | DefinitionPart;

/** What was found in one field of a record. */
export type FoundInRecord = {
  readonly table: 'source' | 'code' | 'case' | 'memo';
  readonly id: Id;
  readonly field: FoundField;
  readonly count: number;
  readonly hits: ListedHits;
};

export type FoundTexts = {
  /** Only those in which something was found. */
  readonly documents: readonly FoundInDocument[];
  /** Null when all texts were searched. */
  readonly lastId: Id | null;
  /** Documents searched so far, of all. */
  readonly done: number;
  readonly total: number;
};
export type FoundInDocument = { readonly sourceId: Id; readonly count: number; readonly hits: ListedHits };

/** Passages of one document. `hits` are the passages as a list shows them. */
export type PassagesToCode = {
  readonly sourceId: Id;
  readonly passages: ListedHits;
  /** For each, whether all its hits lie in boilerplate. */
  readonly inBoilerplate: readonly boolean[];
};
