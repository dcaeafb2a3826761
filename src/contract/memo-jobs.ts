import * as z from 'zod';
import { path } from './arguments';
import { query } from './call';
import type { ExportReport } from './reports';

export const memoFormats = ['md', 'docx', 'html', 'xlsx', 'csv', 'json'] as const;
export type MemoFormat = (typeof memoFormats)[number];
export const memoGroupings = ['subject', 'day'] as const;
export type MemoGrouping = (typeof memoGroupings)[number];

/** Memos, links and the history go out, as tables or as documents. */
export const memoJobs = {
  /** `groupBy` orders the chapters of a document; tables are in the order of writing. */
  'export.memos': query(
    z.strictObject({ path, format: z.enum(memoFormats), groupBy: z.enum(memoGroupings).optional() }),
  ).returns<ExportReport>(),
  /** The audit trail, as a table or as a report that a person reads. */
  'export.history': query(z.strictObject({ path, format: z.enum(memoFormats) })).returns<ExportReport>(),
  'export.links': query(z.strictObject({ path, format: z.enum(['xlsx', 'csv', 'json']) })).returns<ExportReport>(),
};
