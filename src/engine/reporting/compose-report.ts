import { setImmediate } from 'node:timers/promises';
import type { ReportLanguage } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { problem } from '../../domain/problem';
import { programVersion } from '../../domain/program-version';
import type { WrittenDocument } from '../../formats/export/document/blocks';
import { reportDocument } from '../../formats/export/report/report-document';
import type { ReportedPart, ReportFacts } from '../../formats/export/report/reported';
import type { JobContext } from '../jobs/job-function';
import { nameOfStudy } from '../name-of-study';
import type { OpenProject } from '../open-project';
import { gatherPart } from './gather-part';

/** What a report is asked to say for once, instead of what its title page keeps. */
export type ReportWish = {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: ReportLanguage | undefined;
};

/** The report with everything in it, as the study is now. */
export async function composeReport(
  wish: ReportWish,
  context: JobContext,
): Promise<{ readonly document: WrittenDocument; readonly parts: number }> {
  const project = context.project();
  const [page] = project.reads.where('titlePage', {});
  const language = wish.language ?? (page?.language || 'en');
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
  const title = wish.title || page?.title || facts.study;
  const author = wish.author || (page?.authors ?? '');
  return { document: reportDocument({ title, author, language }, parts, sources, facts), parts: parts.length };
}

function gatherFacts({ file, reads }: OpenProject): ReportFacts {
  const count = (table: 'source' | 'code' | 'coding'): number =>
    file.db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
  const acts = file.db.get<{ count: number; last: string }>(
    "SELECT count(*) AS count, coalesce(max(time), '') AS last FROM history WHERE undone = 0",
  );
  const version = reads.where('codebookVersion', {}).at(-1);
  return {
    program: `Postil ${programVersion}`,
    study: nameOfStudy(reads),
    documents: count('source'),
    codes: count('code'),
    codings: count('coding'),
    coders: reads.where('coder', {}).map(({ name }) => name),
    version: version ? { name: version.name, day: version.created.slice(0, 10) } : null,
    acts: acts?.count ?? 0,
    lastAct: acts?.last ?? '',
  };
}
