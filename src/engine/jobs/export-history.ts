import { resolve } from 'node:path';
import { commands } from '../../contract/engine';
import type { HistoryRow } from '../../contract/rows';
import { fillSentence } from '../../domain/problem';
import { encodeUtf8 } from '../../formats/encoding';
import { auditReport, auditTable, type ExportedAct, type StudyFacts } from '../../formats/export/audit-trail';
import type { WrittenDocument } from '../../formats/export/document/blocks';
import { writeHtmlDocument } from '../../formats/export/document/html-document';
import { writeMarkdownDocument } from '../../formats/export/document/markdown-document';
import { writeWordDocument } from '../../formats/export/document/word-document';
import type { OpenProject } from '../open-project';
import { countCodingsByVersion } from '../queries/codebook-versions';
import { listHistory } from '../queries/list-history';
import { writeWholeFile } from './file-sink';
import type { JobFunction } from './job-function';
import { writeTable } from './write-table';

/** The history, oldest act first, as a table or as a report that a person reads. */
export const exportHistory: JobFunction<'export.history'> = async ({ path, format }, context) => {
  const project = context.project();
  const acts = listHistory(project, {}).toReversed().map(tellAct);
  if (format === 'xlsx' || format === 'csv' || format === 'json')
    return writeTable(auditTable(acts), { path, format, total: acts.length }, context);
  const bytes = await writeReport(auditReport(gatherFacts(project), acts), format);
  await writeWholeFile(resolve(path), (file) => file.write(bytes));
  return { rows: acts.length, warnings: [] };
};

function tellAct({ seq, time, coder, command, subject, label, undone, purged }: HistoryRow): ExportedAct {
  const known: Readonly<Record<string, { readonly label: string }>> = commands;
  const kind = fillSentence(known[command]?.label ?? label, { subject: '…' });
  return { seq, time, coder, command, subject, label, kind, undone, purged };
}

async function writeReport(document: WrittenDocument, format: 'md' | 'docx' | 'html'): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return encodeUtf8(writeMarkdownDocument(document));
    case 'html':
      return encodeUtf8(writeHtmlDocument(document));
    case 'docx':
      return writeWordDocument(document);
  }
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
    name: reads.where('project', {})[0]?.name ?? '',
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
