import type { RefusedFile, TableInBatch } from '../../contract/imports';
import type { ImportReport } from '../../contract/reports';
import { problem } from '../../domain/problem';
import { sayWarning } from '../../domain/warning';
import { oneOf, readWords } from '../arguments';
import { printFailure, printResult, printWarnings, showProgress } from '../output';
import { withProject } from '../with-project';
import { importCases } from './import-cases';
import { importVariables } from './import-variables';
import { subjectOf } from './subject-of';
import type { Verb } from './verb';

export const importSources: Verb = {
  name: 'import',
  usage:
    'import FILE SOURCE… [--metadata TABLE] [--name-pattern P] [--text-column C]… [--title-column C] [--case-column C] [--sheet S] [--articles split|whole] [--no-original] [--skip-duplicates] [--skip-refused]\n  postil import FILE TABLE --as variables [--of documents|cases] [--dry-run]\n  postil import FILE TABLE --as cases [--dry-run]',
  summary:
    'brings files and folders in; all of them or, when one fails, none. Of a table each row is a document; a table that names the other files says what they are; of a file of many articles, as newspaper databases write it, each is a document',
  async run(words) {
    const given = readWords(words, {
      least: 2,
      most: Infinity,
      optionNames: ['metadata', 'name-pattern', 'title-column', 'case-column', 'sheet', 'articles', 'as', 'of'],
      listNames: ['text-column'],
      flagNames: ['no-original', 'skip-duplicates', 'skip-refused', 'dry-run'],
    });
    const [path = '', ...paths] = given.places;
    const { articles, as } = given.options;
    if (as !== undefined) {
      if (oneOf(as, ['variables', 'cases'], '--as') === 'cases') {
        await importCases(path, paths[0] ?? '', { isTrial: given.has('dry-run'), json: given.has('json') });
        return 0;
      }
      await importVariables(path, paths[0] ?? '', {
        about: subjectOf(given.options.of),
        isTrial: given.has('dry-run'),
        json: given.has('json'),
      });
      return 0;
    }
    const textColumns = [...given.listOf('text-column')];
    const report = await withProject(path, (engine) =>
      engine.start(
        'source.import',
        {
          paths,
          metadata: given.options.metadata,
          namePattern: given.options['name-pattern'],
          sheet: given.options.sheet,
          articles: articles === undefined ? undefined : oneOf(articles, ['split', 'whole'] as const, '--articles'),
          textColumns: textColumns.length > 0 ? textColumns : undefined,
          titleColumn: given.options['title-column'],
          caseColumn: given.options['case-column'],
          keepOriginals: !given.has('no-original'),
          skipDuplicates: given.has('skip-duplicates'),
          skipRefused: given.has('skip-refused'),
        },
        { onProgress: showProgress },
      ),
    );
    for (const { title, warnings } of report.documents) printWarnings(warnings, `${title}: `);
    for (const { fileName, warnings } of report.tables) printWarnings(warnings, `${fileName}: `);
    for (const refusal of report.refused) printFailure(sayRefusal(refusal));
    printResult(given.has('json'), sayReport(report), sayOutcome(report));
    return 0;
  },
};

const mostTitles = 20;

function sayOutcome({ documents, duplicates }: ImportReport): string {
  const titles = documents.map(({ title, charset }) => (charset === null ? title : `${title} (${charset})`));
  const others = titles.length > mostTitles ? ` and ${titles.length - mostTitles} more` : '';
  const leftOut = duplicates.filter(({ file }) => !documents.some((document) => document.file === file)).length;
  const skipped = leftOut > 0 ? ` Left out, since their text is there already: ${leftOut}.` : '';
  if (titles.length === 0) return `Imported nothing.${skipped}`;
  return `Imported ${titles.slice(0, mostTitles).join(', ')}${others}.${skipped}`;
}

/** The report for machines, with its warnings and refusals in words as on stderr. */
function sayReport({ documents, tables, refused, ...report }: ImportReport): object {
  return {
    documents: documents.map((document) => ({ ...document, warnings: document.warnings.map(sayWarning) })),
    ...report,
    tables: tables.map(sayTable),
    refused: refused.map((refusal) => ({ ...refusal, sentence: sayRefusal(refusal) })),
  };
}

function sayTable({ table: _key, columns, sheets, sheet, warnings, ...table }: TableInBatch): object {
  return {
    ...table,
    sheet: sheets[sheet] ?? '',
    columns: columns.map(({ samples: _samples, ...column }) => column),
    warnings: warnings.map(sayWarning),
  };
}

function sayRefusal({ reason, details }: RefusedFile): string {
  return problem(reason, details).message;
}
