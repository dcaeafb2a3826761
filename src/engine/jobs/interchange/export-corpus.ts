import { setImmediate } from 'node:timers/promises';
import type { ScopedStudy } from '../../../domain/analysis/resolve-scope';
import { groupBy } from '../../../domain/group-by';
import { byPosition } from '../../../domain/order';
import type { Id, Source, Span } from '../../../domain/model';
import { boilerplateSpans } from '../../../domain/text/marks';
import { subtractSpans } from '../../../domain/text/spans';
import { type CorpusText, createCorpusWriter } from '../../../formats/export/iramuteq';
import type { OpenProject } from '../../open-project';
import { writeWords } from '../write-words';
import type { JobFunction } from '../job-function';
import { codingsReader } from './codings-of-documents';
import { type DocumentInScope, documentsInScope } from './documents-in-scope';

type Variables = CorpusText['variables'];
type Unit = Parameters<JobFunction<'export.corpus'>>[0]['unit'];

/** Writes the texts of a scope for IRaMuTeQ; a row of its report is a text. */
export const exportCorpus: JobFunction<'export.corpus'> = async ({ path, scope, unit }, context) => {
  await setImmediate();
  const project = context.project();
  await project.analysis.ready();
  const scoped = project.analysis.scoped(scope);
  let rows = 0;
  const writer = createCorpusWriter();
  function* parts(): Iterable<string> {
    for (const text of listTexts(project, scoped, unit)) {
      const words = writer.write(text);
      if (words !== '') rows++;
      yield words;
    }
  }
  const total = unit === 'documents' ? scoped.sources.filter((isIn) => isIn === 1).length : scoped.codings.length;
  await writeWords(path, parts(), total, context);
  return { rows, warnings: [] };
};

function* listTexts(project: OpenProject, scoped: ScopedStudy, unit: Unit): Iterable<CorpusText> {
  const codingsOf = codingsReader(project, scoped);
  const variablesOf = variablesFinder(project);
  for (const document of documentsInScope(project, scoped)) {
    const leaveOut = scoped.scope.boilerplate === true ? [] : boilerplateSpans(document.marks);
    const variables = variablesOf(document.source);
    const words = (span: Span): string => wordsOf(document, subtractSpans(span, leaveOut));
    if (unit === 'documents') {
      const spans = scoped.within(document.number) ?? [{ start: 0, end: document.text.length }];
      yield { variables, text: spans.map(words).join('\n') };
      continue;
    }
    for (const coding of codingsOf(document.number).placed)
      yield {
        variables: [
          ['code', coding.codePath],
          ['coder', coding.coder],
          ...(coding.actor === null ? [] : [['actor', coding.actor] as const]),
          ...(coding.stance === null ? [] : [['stance', coding.stance] as const]),
          ...variables,
        ],
        text: words(coding),
      };
  }
}

/** What is left out divides sentences, so its place is the end of a line. */
function wordsOf({ text }: DocumentInScope, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** Words that every text has before the variables of the project. */
const ownNames = new Set(['doc', 'date', 'year', 'publisher', 'author', 'code', 'coder', 'actor', 'stance']);

function variablesFinder({ reads }: OpenProject): (source: Source) => Variables {
  const variables = reads.where('variable', { about: 'source' }).sort(byPosition);
  const values = groupBy(reads.where('value', {}), ({ aboutId }) => aboutId);
  // Titles may be equal, and each text is a value of its own.
  const titles = new Map<string, Id>();
  return ({ id, title, date, publisher, author }) => {
    const isFirst = !titles.has(title) || titles.get(title) === id;
    if (isFirst) titles.set(title, id);
    const fields: readonly (readonly [string, string | null])[] = [
      ['doc', isFirst ? title : `${title} ${id}`],
      ['year', date?.slice(0, 4) ?? null],
      ['date', date?.replaceAll('-', '') ?? null],
      ['publisher', publisher],
      ['author', author],
    ];
    const own = new Map(values.get(id)?.map(({ variableId, value }) => [variableId, value]));
    return [
      ...fields,
      ...variables.map(
        (variable) =>
          [
            ownNames.has(variable.name.toLowerCase()) ? `${variable.name} variable` : variable.name,
            own.get(variable.id) ?? null,
          ] as const,
      ),
    ].flatMap(([name, value]): Variables => (value === null || value === '' ? [] : [[name, value]]));
  };
}
