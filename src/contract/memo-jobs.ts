import * as z from 'zod';
import type { MemoPlan, PlannedMemo } from '../domain/memos/plan-import';
import type { Warning } from '../domain/warning';
import { path } from './arguments';
import { query } from './call';
import { actFilter } from './history-calls';
import type { ExportReport } from './reports';

export const memoFormats = ['md', 'docx', 'html', 'xlsx', 'csv', 'json'] as const;
export type MemoFormat = (typeof memoFormats)[number];
export const memoGroupings = ['subject', 'day'] as const;
export type MemoGrouping = (typeof memoGroupings)[number];

/** The memos of a table, with what they are about in words; nothing is kept yet. */
export type ReadMemos = Omit<MemoPlan, 'memos'> & {
  readonly file: string;
  readonly memos: readonly (PlannedMemo & { readonly subject: string })[];
  readonly warnings: readonly Warning[];
};

/** Memos, links and the history go out, as tables or as documents; memos come in from a table. */
export const memoJobs = {
  /** Reads a table of memos and finds what each is about; changes nothing. */
  'memo.readTable': query(z.strictObject({ path })).returns<ReadMemos>(),
  /** `groupBy` orders the chapters of a document; tables are in the order of writing. */
  'export.memos': query(
    z.strictObject({ path, format: z.enum(memoFormats), groupBy: z.enum(memoGroupings).optional() }),
  ).returns<ExportReport>(),
  /** The audit trail, or the acts of it that are wanted, as a table or as a report that a person reads. */
  'export.history': query(
    z.strictObject({ path, format: z.enum(memoFormats), only: z.strictObject(actFilter).optional() }),
  ).returns<ExportReport>(),
  'export.links': query(z.strictObject({ path, format: z.enum(['xlsx', 'csv', 'json']) })).returns<ExportReport>(),
};
