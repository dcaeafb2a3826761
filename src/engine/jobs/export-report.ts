import { setImmediate } from 'node:timers/promises';
import { byPosition } from '../../domain/order';
import { problem } from '../../domain/problem';
import { documentWriters } from '../../formats/export/document/index';
import { reportDocument } from '../../formats/export/report/report-document';
import type { ReportedPart, ReportFacts } from '../../formats/export/report/reported';
import { summaryTable } from '../../formats/export/summaries';
import { gatherPart } from '../reporting/gather-part';
import { layOutSummaryGrid, readSummaryGrid } from '../reporting/summary-grid';
import type { OpenProject } from '../open-project';
import { programVersion } from '../../domain/program-version';
import type { JobFunctions } from './job-function';
import { writeBytes } from './write-document';
import { writeTable } from './write-table';

export const reportJobs = {
  async 'summary.grid'({ scope }, context) {
    await setImmediate();
    return layOutSummaryGrid(context.project(), scope);
  },

  async 'export.report'({ path, format, title = '', author = '', language = 'en' }, context) {
    const project = context.project();
    const items = project.reads.where('reportItem', {}).sort(byPosition);
    const parts: ReportedPart[] = [];
    for (const [done, item] of items.entries()) {
      context.progress({ done, total: items.length });
      await setImmediate();
      if (context.signal.aborted) throw problem('cancelled');
      parts.push(await gatherPart(item, language, context));
    }
    const sources = project.reads.where('source', {}).sort(byPosition);
    const facts = gatherFacts(project);
    const document = reportDocument({ title: title || facts.study, author, language }, parts, sources, facts);
    await writeBytes(path, await documentWriters[format](document), context);
    return { rows: parts.length, warnings: [] };
  },

  'export.summaries'({ path, format }, context) {
    const grid = readSummaryGrid(context.project(), {});
    return writeTable(summaryTable(grid), { path, format, total: grid.documents.length }, context);
  },
} satisfies Partial<JobFunctions>;

function gatherFacts({ file, reads }: OpenProject): ReportFacts {
  const count = (table: 'source' | 'code' | 'coding'): number =>
    file.db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
  const acts = file.db.get<{ count: number; last: string }>(
    "SELECT count(*) AS count, coalesce(max(time), '') AS last FROM history WHERE undone = 0",
  );
  const version = reads.where('codebookVersion', {}).at(-1);
  return {
    program: `Postil ${programVersion}`,
    study: reads.where('project', {})[0]?.name ?? '',
    documents: count('source'),
    codes: count('code'),
    codings: count('coding'),
    coders: reads.where('coder', {}).map(({ name }) => name),
    version: version ? { name: version.name, day: version.created.slice(0, 10) } : null,
    acts: acts?.count ?? 0,
    lastAct: acts?.last ?? '',
  };
}
