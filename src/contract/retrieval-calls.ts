/** Questions about the codings: asking them, listing what answers, keeping them under a name; part of the list in engine.ts. */
import * as z from 'zod';
import { groupings } from '../domain/analysis/figure';
import { type PassageGroup, passageOrders } from '../domain/analysis/query/arrange';
import type { Id, Stance } from '../domain/model';
import type { ProblemDetails, ProblemReason } from '../domain/problem';
import { colour, id, name, path } from './arguments';
import { command, query } from './call';
import { type AppliedEverywhere, codeOrPath, hasOneCode } from './coding-commands';
import { memoFormats } from './memo-jobs';
import type { FoundPassage } from './figure-calls';
import type { ExportReport } from './reports';
import { scope } from './scope';

const words = z.string().max(10_000);
/** How passages are put in order. */
const arrangement = {
  groupBy: z.strictObject({ by: z.enum(groupings), variableId: id.optional() }).optional(),
  sortBy: z.enum(passageOrders).optional(),
};

export const queryCommands = {
  /** `smart`: it stands among the codes, always up to date. */
  'query.save': command(
    'Save query {subject}',
    z.strictObject({ name, words, scope, smart: z.boolean().optional(), colour: colour.optional() }),
  ).returns<{ queryId: Id }>(),
  'query.change': command(
    'Change query {subject}',
    z.strictObject({
      queryId: id,
      name: name.optional(),
      words: words.optional(),
      scope: scope.optional(),
      smart: z.boolean().optional(),
      colour: colour.optional(),
    }),
  ).returns<void>(),
  'query.remove': command('Remove query {subject}', z.strictObject({ queryId: id })).returns<void>(),
  /** Before another one, or behind all of them. */
  'query.move': command(
    'Move query {subject}',
    z.strictObject({ queryId: id, beforeId: id.nullable() }),
  ).returns<void>(),
};

export const retrievalQueries = {
  /** Whether words can be asked: how they are read, or what is wrong with them and where. */
  'query.check': query(z.strictObject({ words })).returns<CheckedQuery>(),
};

export const retrievalJobs = {
  /** The passages that answer, at most `limit` of them from `from` on in the order that is asked for. */
  'retrieval.run': query(
    z.strictObject({
      words,
      scope,
      ...arrangement,
      from: z.int().nonnegative(),
      limit: z.int().nonnegative().max(1000),
    }),
  ).returns<Retrieval>(),
  /**
   * One code, by the project's coder, on all passages that answer, hits and uncoded text among them: the command
   * `coding.applyEverywhere`. What ends it takes all of it back. Where nothing answers, no code is added: null.
   */
  'retrieval.code': query(z.strictObject({ words, scope, ...codeOrPath }).refine(hasOneCode)).returns<
    Omit<AppliedEverywhere, 'codeId'> & { readonly codeId: Id | null }
  >(),
  /** All passages that answer, one row each; one in each group that it belongs to. */
  'export.retrieval': query(
    z.strictObject({ path, format: z.enum(memoFormats), words, scope, ...arrangement }),
  ).returns<ExportReport>(),
};

export type CheckedQuery =
  | { readonly ok: true; readonly words: string }
  | { readonly ok: false; readonly reason: ProblemReason; readonly details: ProblemDetails };

export type Retrieval = {
  /** Passages, each once, and the documents that they stand in. */
  readonly total: number;
  readonly documents: number;
  /** In their order; empty when nothing is grouped. A group without a name holds what belongs to none. */
  readonly groups: readonly PassageGroup[];
  /** Rows of the list; more than passages when some belong to several groups. */
  readonly rows: number;
  readonly passages: readonly RetrievedPassage[];
};

export type RetrievedPassage = Pick<
  FoundPassage,
  'sourceId' | 'start' | 'end' | 'paragraph' | 'words' | 'before' | 'after'
> & {
  /** The codings that it rests on; none for hits and uncoded text. */
  readonly codings: readonly RetrievedCoding[];
  /** Memos on these codings and their quotations. */
  readonly memos: number;
  /** The number of its group; -1 when nothing is grouped. */
  readonly group: number;
};

export type RetrievedCoding = {
  readonly codingId: Id;
  readonly quotationId: Id;
  readonly codeId: Id;
  readonly coderId: Id;
  readonly weight: number | null;
  readonly actorId: Id | null;
  readonly stance: Stance | null;
};
