import * as z from 'zod';
import type { Flag, Id } from '../domain/model';
import { id, ids } from './arguments';
import { query } from './call';
import type { JsonColumns } from './codings';
import type { Columns } from './rows';

/** What the codebook is asked beside what every window has of it. */
export const codebookQueries = {
  /** Where, by whom and when codes were used, themselves and with those below them; codes nobody used are left out. */
  'code.usage': query(z.strictObject({})).returns<Columns<CodeUsageRow>>(),
  /** The codings of a code, by document and place. */
  'code.codings': query(z.strictObject({ codeId: id, withChildren: z.boolean() })).returns<CodeCodings>(),
  /** What a merge would do, before it is done. */
  'code.planMerge': query(z.strictObject({ codeIds: ids, intoId: id })).returns<MergePreview>(),
};

/** The usage of a code itself, and from `allDocuments` on with the codes below it. */
export type CodeUsageRow = {
  readonly codeId: Id;
  readonly documents: number;
  readonly coders: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly allDocuments: number;
  readonly allCoders: number;
  readonly allFirst: string | null;
  readonly allLast: string | null;
};

/** A coding as a list of codings shows it; of a long passage the beginning. */
export const codeCodingFields = [
  'id',
  'codeId',
  'quotationId',
  'sourceId',
  'start',
  'end',
  'paragraph',
  'lost',
  'quote',
  'coderId',
  'created',
  'versionId',
] as const satisfies readonly (keyof CodeCoding)[];
export type CodeCodings = JsonColumns<(typeof codeCodingFields)[number]>;

export type MergePreview = {
  /** Codings that get another code. */
  readonly codings: number;
  /** Those of them that fall together with another one: the same coder coded the same passage with both. */
  readonly absorbed: number;
  /** Codes below that go along, and those that go into one of the same name. */
  readonly movedCodes: number;
  readonly mergedCodes: number;
  readonly memos: number;
};

/** One of them, as it is read out of the columns. */
export type CodeCoding = {
  readonly id: Id;
  readonly codeId: Id;
  readonly quotationId: Id;
  readonly sourceId: Id;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly lost: Flag;
  readonly quote: string;
  readonly coderId: Id;
  readonly created: string;
  readonly versionId: Id | null;
};
