import type { MemoGrouping } from '../../contract/memo-jobs';
import { compareText } from '../../domain/compare';
import { groupByDay } from '../../domain/memos/filter-memos';
import type { Memo } from '../../domain/model';
import { linkTable } from '../../formats/export/links';
import { escapeMarkdown } from '../../formats/export/document/markdown-document';
import { type ExportedMemo, type MemoChapter, memoDocument, memoTable } from '../../formats/export/memos';
import { nameOfStudy } from '../name-of-study';
import type { OpenProject } from '../open-project';
import { listLinks } from '../queries/list-links';
import { recordWords } from '../queries/record-words';
import { writeTable } from './write-table';
import { writeTableOrDocument } from './write-document';
import type { JobFunction } from './job-function';

/** The memos in the order of their writing as a table, or chapter by chapter as a document. */
export const exportMemos: JobFunction<'export.memos'> = ({ path, format, groupBy = 'subject' }, context) => {
  const project = context.project();
  const memos = project.reads
    .where('memo', {})
    .toSorted((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id));
  const sayMemo = memoSayer(project);
  const title = `Memos: ${nameOfStudy(project.reads)}`;
  return writeTableOrDocument(
    {
      table: () => memoTable(memos.map(sayMemo)),
      document: () => memoDocument(title, chaptersOf(memos, groupBy, sayMemo)),
    },
    { path, format, total: memos.length },
    context,
  );
};

/** The links between passages, codings and memos as a table. */
export const exportLinks: JobFunction<'export.links'> = ({ path, format }, context) => {
  const links = listLinks(context.project());
  return writeTable(linkTable(links), { path, format, total: links.length }, context);
};

/** A memo as exports say it. */
export function exportedMemo(project: OpenProject, memo: Memo): ExportedMemo {
  return memoSayer(project)(memo);
}

type SayMemo = (memo: Memo) => ExportedMemo;

function memoSayer(project: OpenProject): SayMemo {
  const { nameOf, quoteOf, readable } = recordWords(project);
  return ({ aboutTable, coderId, ...memo }) => ({
    ...memo,
    about: aboutTable,
    subject: nameOf(aboutTable, memo.aboutId),
    quote: quoteOf(aboutTable, memo.aboutId),
    readable: readable(memo.text, escapeMarkdown),
    coder: project.reads.get('coder', coderId)?.name ?? '',
  });
}

/** Days in UTC, so that the same project gives the same file everywhere; subjects in the order of their names. */
function chaptersOf(memos: readonly Memo[], groupBy: MemoGrouping, sayMemo: SayMemo): readonly MemoChapter[] {
  if (groupBy === 'day') {
    return groupByDay(memos, (time) => time.slice(0, 10))
      .toReversed()
      .map(({ day, memos: written }) => ({ title: day, memos: written.toReversed().map(sayMemo) }));
  }
  const chapters = new Map<string, ExportedMemo[]>();
  for (const memo of memos.map(sayMemo)) {
    const title = `${memo.about}: ${memo.subject}`;
    const chapter = chapters.get(title);
    if (chapter) chapter.push(memo);
    else chapters.set(title, [memo]);
  }
  return [...chapters].sort(([a], [b]) => compareText(a, b)).map(([title, about]) => ({ title, memos: about }));
}
