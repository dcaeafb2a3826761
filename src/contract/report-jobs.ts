/** The report and the summary grid as files: part of the list in engine.ts. */
import * as z from 'zod';
import { path } from './arguments';
import { query } from './call';
import type { ExportReport } from './reports';

export const reportFormats = ['html', 'docx', 'md'] as const;
export const reportLanguages = ['en', 'zh-Hans'] as const;

export const reportJobs = {
  /** All parts of the report with title page, contents, sources and method note; the project's name is the title unless one is given. */
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
