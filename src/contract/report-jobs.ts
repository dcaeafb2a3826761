/** The report and the summary grid as files: part of the list in engine.ts. */
import * as z from 'zod';
import { type Id, reportLanguages } from '../domain/model';
import { path } from './arguments';
import { scope } from './scope';
import { query } from './call';
import type { ExportReport } from './reports';

export const reportFormats = ['html', 'docx', 'md'] as const;

export const reportJobs = {
  /** The rows and columns of the summary grid in a scope, and how many codings lie in its cells. */
  'summary.grid': query(z.strictObject({ scope })).returns<GridOfSummaries>(),
  /** The report as it would go out now: an HTML file that needs nothing else. */
  'report.preview': query(z.strictObject({ language: z.enum(reportLanguages) })).returns<string>(),
  /** All parts of the report with title page, contents, sources and method note; what is not given is what its title page keeps. */
  'export.report': query(
    z.strictObject({
      path,
      format: z.enum(reportFormats),
      title: z.string().trim().max(500).optional(),
      author: z.string().trim().max(500).optional(),
      language: z.enum(reportLanguages).optional(),
    }),
  ).returns<ExportReport>(),
  /** What was written about documents by code, a row a document and a column a code. */
  'export.summaries': query(z.strictObject({ path, format: z.enum(['xlsx', 'csv', 'json']) })).returns<ExportReport>(),
};

export type GridOfSummaries = {
  readonly sourceIds: readonly Id[];
  readonly codeIds: readonly Id[];
  /** Cells with codings, by the numbers of their row and column. */
  readonly coded: { readonly row: Int32Array; readonly column: Int32Array; readonly count: Int32Array };
};
