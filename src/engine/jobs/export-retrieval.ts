import { codingsOf } from '../../domain/analysis/query/arrange';
import { listCodePaths } from '../../domain/analysis/query/find-names';
import { parseQuery } from '../../domain/analysis/query/parse';
import { printQuery } from '../../domain/analysis/query/print';
import { showCodePath } from '../../domain/codebook/code-path';
import { stances } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import { paragraphAt } from '../../domain/text/paragraphs';
import { type ExportedPassage, retrievedDocument, retrievedTable } from '../../formats/export/retrieved-passages';
import { retrieve, type RetrievedStudy } from '../analysis/retrieve';
import type { OpenProject } from '../open-project';
import { caseFinder } from './cases-of-segments';
import type { JobFunction } from './job-function';
import { writeTableOrDocument } from './write-document';

export const exportRetrieval: JobFunction<'export.retrieval'> = async ({ path, format, words, scope }, context) => {
  const answer = await retrieve(words, scope, context);
  const project = context.project();
  const passages = (): Iterable<ExportedPassage> => listExported(answer, project);
  const title = project.reads.where('project', {})[0]?.name ?? '';
  return writeTableOrDocument(
    {
      table: () => retrievedTable(passages()),
      document: () => retrievedDocument({ title, question: printQuery(parseQuery(words)) }, passages()),
    },
    { path, format, total: answer.retrieved.source.length },
    context,
  );
};

/** Passages in reading order with what their codings and their documents say; made one by one as they are written. */
export function* listExported(
  { scoped, retrieved }: RetrievedStudy,
  project: OpenProject,
): Generator<ExportedPassage, void, undefined> {
  const { sources, codes, coders, cases, codings } = scoped.study;
  const paths = listCodePaths(scoped.study);
  const casesOf = caseFinder(project);
  const memosOf = memoFinder(project);
  let last = -1;
  let find = pageAndSpeakerFinder([]);
  for (let passage = 0; passage < retrieved.source.length; passage++) {
    const number = retrieved.source[passage] ?? -1;
    const source = sources[number];
    if (!source) continue;
    if (number !== last) find = pageAndSpeakerFinder(parseMarks(project.reads.content('marks', source.marksHash)));
    last = number;
    const { text, paragraphs, codePoints } = project.text(source.textHash);
    const [start = 0, end = 0] = [retrieved.start[passage], retrieved.end[passage]];
    const own = [...codingsOf(retrieved, passage)];
    const quotationIds = [...new Set(own.map((coding) => codings.quotationIds[coding] ?? ''))];
    const [quotationId = ''] = quotationIds;
    yield {
      document: source.title,
      publisher: source.publisher,
      date: source.date,
      code: joined(own.map((coding) => codes[codings.code[coding] ?? -1]?.name)),
      codePath: joined(own.map((coding) => showCodePath(paths[codings.code[coding] ?? -1] ?? []))),
      quote: text.slice(start, end),
      start: codePoints.toCodePoint(start),
      end: codePoints.toCodePoint(end),
      paragraph: paragraphAt(paragraphs, start),
      coder: joined(own.map((coding) => coders[codings.coder[coding] ?? -1]?.name)),
      codings: own.length,
      weight: joined(own.map((coding) => weightOf(codings.weight[coding]))),
      actor: joined(own.map((coding) => cases[codings.actor[coding] ?? -1]?.name)),
      stance: joined(own.map((coding) => stances[codings.stance[coding] ?? -1])),
      memo: joined([...own.map((coding) => codings.ids[coding] ?? ''), ...quotationIds].flatMap(memosOf)),
      ...find(start),
      cases: casesOf({ sourceId: source.id, quotationId }, { start, end }) || null,
    };
  }
}

function weightOf(weight = NaN): string | undefined {
  return Number.isNaN(weight) ? undefined : String(weight);
}

/** What is said, each once, in the order in which it comes. */
function joined(words: readonly (string | undefined)[]): string | null {
  return [...new Set(words.filter((word) => word !== undefined && word !== ''))].join('; ') || null;
}

function memoFinder({ reads }: OpenProject): (aboutId: string) => readonly string[] {
  const memos = new Map<string, string[]>();
  for (const { aboutId, title, text } of reads.where('memo', {})) {
    const known = memos.get(aboutId) ?? [];
    known.push([title, text].filter((part) => part !== '').join(': '));
    memos.set(aboutId, known);
  }
  return (aboutId) => memos.get(aboutId) ?? [];
}
