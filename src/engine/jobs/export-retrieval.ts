import { type Arrangement, codingsOf } from '../../domain/analysis/query/arrange';
import { listCodePaths } from '../../domain/analysis/query/find-names';
import { parseQuery } from '../../domain/analysis/query/parse';
import { printQuery } from '../../domain/analysis/query/print';
import { showCodePath } from '../../domain/codebook/code-path';
import { type Source, stances } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import { paragraphAt } from '../../domain/text/paragraphs';
import { type ExportedPassage, retrievedDocument, retrievedTable } from '../../formats/export/retrieved-passages';
import { arrange } from '../analysis/arrange';
import { retrieve, type RetrievedStudy } from '../analysis/retrieve';
import { nameOfStudy } from '../name-of-study';
import type { OpenProject } from '../open-project';
import { caseFinder } from './cases-of-segments';
import type { JobFunction } from './job-function';
import { writeTableOrDocument } from './write-document';

/** The passages that answer a question, in the order and groups of the list, as a table or as quotations for readers. */
export const exportRetrieval: JobFunction<'export.retrieval'> = async (
  { path, format, words, scope, groupBy = null, sortBy = 'place' },
  context,
) => {
  const answer = await retrieve(words, scope, context);
  const project = context.project();
  const arranged = arrange(answer, { groupBy, sortBy }, project);
  const passages = (): Iterable<ExportedPassage> => listExported(answer, project, arranged);
  const isGrouped = groupBy !== null;
  const title = nameOfStudy(project.reads);
  return writeTableOrDocument(
    {
      table: () => retrievedTable(passages(), isGrouped),
      document: () => retrievedDocument({ title, question: printQuery(parseQuery(words)), isGrouped }, passages()),
    },
    { path, format, total: arranged.passages.length },
    context,
  );
};

/** Passages as they are arranged with what their codings and their documents say; made one by one as they are written. */
export function* listExported(
  { scoped, retrieved }: RetrievedStudy,
  project: OpenProject,
  arranged: Arrangement,
): Generator<ExportedPassage, void, undefined> {
  const { sources, codes, coders, cases, codings } = scoped.study;
  const paths = listCodePaths(scoped.study);
  const casesOf = caseFinder(project);
  const memosOf = memoFinder(project);
  const findIn = placeFinder(project);
  for (const [row, passage] of arranged.passages.entries()) {
    const source = sources[retrieved.source[passage] ?? -1];
    if (!source) continue;
    const { text, paragraphs, codePoints } = project.text(source.textHash);
    const [start = 0, end = 0] = [retrieved.start[passage], retrieved.end[passage]];
    const own = [...codingsOf(retrieved, passage)];
    const quotationIds = [...new Set(own.map((coding) => codings.quotationIds[coding] ?? ''))];
    const [quotationId = ''] = quotationIds;
    yield {
      group: arranged.groups[arranged.group[row] ?? -1]?.name ?? null,
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
      ...findIn(source)(start),
      cases: casesOf({ sourceId: source.id, quotationId }, { start, end }) || null,
    };
  }
}

/** Pages and speakers of a document; passages that are sorted come back to documents again and again. */
function placeFinder({ reads }: OpenProject) {
  const known = new Map<string, ReturnType<typeof pageAndSpeakerFinder>>();
  return ({ marksHash }: Source): ReturnType<typeof pageAndSpeakerFinder> => {
    let find = known.get(marksHash);
    if (!find) known.set(marksHash, (find = pageAndSpeakerFinder(parseMarks(reads.content('marks', marksHash)))));
    return find;
  };
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
