import * as z from 'zod';
import type { Id } from '../domain/model';
import { id, ids } from './arguments';
import { query } from './call';
import type { JsonColumns } from './codings';
import type { Columns } from './rows';

/** What the codebook is asked beside what every window has of it. */
export const codebookQueries = {
  /** Where, by whom and when codes were used, themselves and with those below them; codes nobody used are left out. */
  'code.usage': query(z.strictObject({})).returns<CodeUsageColumns>(),
  /** The codings of a code, by document and place. */
  'code.codings': query(z.strictObject({ codeId: id, withChildren: z.boolean() })).returns<CodeCodings>(),
  /** What a merge would do, before it is done. */
  'code.planMerge': query(z.strictObject({ codeIds: ids, intoId: id })).returns<MergePreview>(),
};

export type CodeUsageColumns = Columns<
  UsageRow & { readonly [F in keyof UsageRow as `all${Capitalize<F>}`]: UsageRow[F] }
> & {
  readonly codeId: readonly Id[];
};

type UsageRow = {
  readonly documents: number;
  readonly coders: number;
  readonly first: string | null;
  readonly last: string | null;
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
] as const;
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
