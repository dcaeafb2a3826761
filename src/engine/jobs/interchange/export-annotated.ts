import { setImmediate } from 'node:timers/promises';
import type { CodedStudy } from '../../../domain/analysis/coded-study';
import { listCodePaths } from '../../../domain/analysis/query/find-names';
import type { ScopedStudy } from '../../../domain/analysis/resolve-scope';
import { showCodePath } from '../../../domain/codebook/code-path';
import type { Id } from '../../../domain/model';
import { problem } from '../../../domain/problem';
import type {
  AnnotatedDocument,
  AnnotatedStudy,
  CodingPair,
  LegendEntry,
} from '../../../formats/export/annotated/annotated-study';
import { annotatedHtml } from '../../../formats/export/annotated/html';
import type { CodingsOfDocument } from '../../../formats/export/exported-coding';
import type { OpenProject } from '../../open-project';
import type { JobFunction } from '../job-function';
import { writeBytes } from '../write-document';
import { writeWords } from '../write-words';
import { codingsReader, memoFinder } from './codings-of-documents';
import { documentsInScope } from './documents-in-scope';

/** What one Word document can hold: it is made as a whole, and Word itself is slow with more. */
const mostInWord = { characters: 5_000_000, codings: 20_000 };

/** Writes the documents of a scope with their codings; a row of its report is a document. */
export const exportAnnotated: JobFunction<'export.annotated'> = async (
  { path, format, scope, language = 'en' },
  context,
) => {
  await setImmediate();
  const project = context.project();
  await project.analysis.ready();
  const scoped = project.analysis.scoped(scope);
  const codingsOf = codingsReader(project, scoped);
  const titles = scoped.study.sources.flatMap(({ title }, number) => (scoped.sources[number] === 1 ? [{ title }] : []));
  const study: AnnotatedStudy = {
    title: titles.length === 1 ? (titles[0]?.title ?? '') : (project.reads.where('project', {})[0]?.name ?? ''),
    language,
    ...legendOf(project, scoped, codingsOf),
    documents: titles,
  };
  const rows = titles.length;
  if (format === 'docx') {
    requireRoomInWord(scoped);
    const documents: AnnotatedDocument[] = [];
    for (const document of listDocuments(project, scoped, codingsOf)) {
      documents.push(document);
      context.progress({ done: documents.length, total: rows + 1 });
      await setImmediate();
      if (context.signal.aborted || context.project() !== project) throw problem('cancelled');
    }
    await writeBytes(path, await context.writer.writeAnnotated({ study, documents }, context.signal), context);
    return { rows, warnings: [] };
  }
  const html = annotatedHtml(study);
  function* parts(): Iterable<string> {
    yield html.start();
    for (const document of listDocuments(project, scoped, codingsOf)) yield html.body(document);
    yield html.end();
  }
  await writeWords(path, parts(), rows, context);
  return { rows, warnings: [] };
};

function* listDocuments(
  project: OpenProject,
  scoped: ScopedStudy,
  codingsOf: (source: number) => CodingsOfDocument,
): Iterable<AnnotatedDocument> {
  const memosOn = memoFinder(project);
  let count = 0;
  for (const { number, source, text, marks } of documentsInScope(project, scoped)) {
    const { title, author, publisher, date, language, url } = source;
    const memos = memosOn(source.id);
    yield { number: ++count, title, author, publisher, date, language, url, text, marks, memos, ...codingsOf(number) };
  }
}

/** Codes and coders that occur, in the order of the codebook and of the coders. */
function legendOf(
  project: OpenProject,
  scoped: ScopedStudy,
  codingsOf: (source: number) => CodingsOfDocument,
): Pick<AnnotatedStudy, 'codes' | 'coders' | 'pairs'> {
  const { study } = scoped;
  const paths = listCodePaths(study);
  const byCode = new Map<string, number>();
  const byCoder = new Map<string, number>();
  const together = new Map<string, readonly [codeId: string, coderId: string]>();
  const count = (codeId: string, coderId: string, codings: number): void => {
    byCode.set(codeId, (byCode.get(codeId) ?? 0) + codings);
    byCoder.set(coderId, (byCoder.get(coderId) ?? 0) + codings);
    together.set(`${codeId} ${coderId}`, [codeId, coderId]);
  };
  // By numbers first: names of 200,000 codings would hold the engine up.
  const coderCount = study.coders.length;
  const times = new Int32Array(study.codes.length * coderCount);
  for (const coding of scoped.codings) {
    const pair = (study.codings.code[coding] ?? 0) * coderCount + (study.codings.coder[coding] ?? 0);
    times[pair] = (times[pair] ?? 0) + 1;
  }
  times.forEach((codings, pair) => {
    const [code, coder] = [study.codes[Math.floor(pair / coderCount)], study.coders[pair % coderCount]];
    if (codings > 0 && code && coder) count(code.id, coder.id, codings);
  });
  const lost = new Set(
    project.file.db
      .all<{ sourceId: Id }>('SELECT sourceId FROM quotation WHERE lost = 1')
      .map(({ sourceId }) => sourceId),
  );
  for (const [number, { id }] of study.sources.entries())
    if (scoped.sources[number] === 1 && lost.has(id))
      for (const { codeId, coderId } of codingsOf(number).lost) count(codeId, coderId, 1);
  const codes = entriesOf(
    study.codes.map(({ id, colour }, i) => ({ id, colour, name: showCodePath(paths[i] ?? []) })),
    byCode,
  );
  const coders = entriesOf(study.coders, byCoder);
  const pairs = [...together.values()].map(([codeId, coderId]): CodingPair => ({
    code: codes.findIndex(({ id }) => id === codeId),
    coder: coders.findIndex(({ id }) => id === coderId),
  }));
  return { codes, coders, pairs: pairs.sort((a, b) => a.code - b.code || a.coder - b.coder) };
}

function entriesOf(
  records: readonly Omit<LegendEntry, 'codings'>[],
  counts: ReadonlyMap<string, number>,
): readonly LegendEntry[] {
  return records.flatMap(({ id, name, colour }) => {
    const codings = counts.get(id);
    return codings === undefined ? [] : [{ id, name, colour, codings }];
  });
}

function requireRoomInWord({ study, sources, codings }: ScopedStudy): void {
  const characters = sumOfCharacters(study, sources);
  if (characters > mostInWord.characters || codings.length > mostInWord.codings)
    throw problem('tooMuchForWord', { characters, codings: codings.length });
}

function sumOfCharacters({ sources }: CodedStudy, isIn: Uint8Array): number {
  return sources.reduce((sum, { characters }, number) => sum + (isIn[number] === 1 ? characters : 0), 0);
}
