import { commands } from '../../contract/engine';
import type { HistoryRow } from '../../contract/rows';
import { fillSentence } from '../../domain/problem';
import { auditReport, auditTable, type ExportedAct, type StudyFacts } from '../../formats/export/audit-trail';
import { nameOfStudy } from '../name-of-study';
import type { OpenProject } from '../open-project';
import { countCodingsByVersion } from '../queries/codebook-versions';
import { listHistory } from '../queries/list-history';
import type { JobFunction } from './job-function';
import { writeTableOrDocument } from './write-document';

/** The history, oldest act first, as a table or as a report that a person reads. */
export const exportHistory: JobFunction<'export.history'> = ({ path, format, only = {} }, context) => {
  const project = context.project();
  const acts = listHistory(project, only).toReversed().map(tellAct);
  const all = project.file.db.get<{ count: number }>('SELECT count(*) AS count FROM history')?.count ?? 0;
  return writeTableOrDocument(
    { table: () => auditTable(acts), document: () => auditReport(gatherFacts(project), acts, all) },
    { path, format, total: acts.length },
    context,
  );
};

function tellAct({ seq, time, coder, command, subject, label, undone, purged }: HistoryRow): ExportedAct {
  const known: Readonly<Record<string, { readonly label: string }>> = commands;
  const kind = fillSentence(known[command]?.label ?? label, { subject: '…' });
  return { seq, time, coder, command, subject, label, kind, undone, purged };
}

function gatherFacts(project: OpenProject): StudyFacts {
  const { file, reads } = project;
  const coders = reads.where('coder', {});
  const nameOf = (coderId: string): string => coders.find(({ id }) => id === coderId)?.name ?? '';
  const byCoder = new Map(
    file.db
      .all<{ coderId: string; count: number }>('SELECT coderId, count(*) AS count FROM coding GROUP BY coderId')
      .map(({ coderId, count }) => [coderId, count]),
  );
  const byVersion = new Map(countCodingsByVersion(project).map(({ versionId, count }) => [versionId, count]));
  return {
    name: nameOfStudy(reads),
    documents: reads.where('source', {}).length,
    codes: reads.where('code', {}).length,
    codings: [...byCoder.values()].reduce((sum, count) => sum + count, 0),
    memos: file.db.get<{ count: number }>('SELECT count(*) AS count FROM memo')?.count ?? 0,
    coders: coders.map(({ id, name }) => ({ name, codings: byCoder.get(id) ?? 0 })),
    versions: reads.where('codebookVersion', {}).map(({ id, name, created, coderId, reason }) => ({
      name,
      created,
      coder: nameOf(coderId),
      reason,
      codings: byVersion.get(id) ?? 0,
    })),
  };
}
