import { setImmediate } from 'node:timers/promises';
import { documentWriters } from '../../formats/export/document/index';
import { writeHtmlDocument } from '../../formats/export/document/html-document';
import { summaryTable } from '../../formats/export/summaries';
import { composeReport } from '../reporting/compose-report';
import { withPictures } from '../reporting/with-pictures';
import { layOutSummaryGrid, readSummaryGrid } from '../reporting/summary-grid';
import type { JobFunctions } from './job-function';
import { writeBytes } from './write-document';
import { writeTable } from './write-table';

export const reportJobs = {
  async 'summary.grid'({ scope }, context) {
    await setImmediate();
    return layOutSummaryGrid(context.project(), scope);
  },

  async 'report.preview'({ language }, context) {
    const { document } = await composeReport({ language }, context);
    return writeHtmlDocument(document);
  },

  async 'export.report'({ path, format, ...wish }, context) {
    const composed = await composeReport(wish, context);
    const { parts } = composed;
    const document = format === 'docx' ? await withPictures(composed.document, context) : composed.document;
    await writeBytes(path, await documentWriters[format](document), context);
    return { rows: parts, warnings: [] };
  },

  'export.summaries'({ path, format }, context) {
    const grid = readSummaryGrid(context.project(), {});
    return writeTable(summaryTable(grid), { path, format, total: grid.documents.length }, context);
  },
} satisfies Partial<JobFunctions>;
