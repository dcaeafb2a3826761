import type { RefusedFile, TableInBatch } from '../../contract/imports';
import type { ImportReport } from '../../contract/reports';
import { problem } from '../../domain/problem';
import { sayWarning } from '../../domain/warning';
import { oneOf, readWords, usageError } from '../arguments';
import { printFailure, printResult, printWarnings, showProgress } from '../output';
import { withProject } from '../with-project';
import { importCases } from './import-cases';
import { importCodebook } from './import-codebook';
import { importMemos } from './import-memos';
import { importVariables } from './import-variables';
import { subjectOf } from './subject-of';
import type { Verb } from './verb';

export const importSources: Verb = {
  name: 'import',
  usage:
    'import FILE SOURCE… [--metadata TABLE] [--name-pattern P] [--text-column C]… [--title-column C] [--case-column C] [--sheet S] [--articles split|whole] [--no-original] [--skip-duplicates] [--skip-refused]\n  postil import FILE TABLE --as variables [--of documents|cases] [--dry-run]\n  postil import FILE TABLE --as cases|memos [--dry-run]\n  postil import FILE CODEBOOK --as codebook [--take ours|theirs] [--dry-run]',
  summary:
    'brings files and folders in; all of them or, when one fails, none. Of a table each row is a document; a table that names the other files says what they are; of a file of many articles, as newspaper databases write it, each is a document. A codebook (CSV, XLSX, JSON, Markdown, QDC, an indented list) adds its codes to the project’s own',
  async run(words) {
    const given = readWords(words, {
      least: 2,
      most: Infinity,
      optionNames: ['metadata', 'name-pattern', 'title-column', 'case-column', 'sheet', 'articles', 'as', 'of', 'take'],
      listNames: ['text-column'],
      flagNames: ['no-original', 'skip-duplicates', 'skip-refused', 'dry-run'],
    });
    const [path = '', ...paths] = given.places;
    const { articles, as } = given.options;
    if (as !== undefined) {
      const kind = oneOf(as, ['codebook', 'variables', 'cases', 'memos'], '--as');
      const [table = '', ...more] = paths;
      if (more.length > 0) throw usageError('One file comes in so at a time.');
      const [isTrial, json] = [given.has('dry-run'), given.has('json')];
      if (kind === 'codebook') {
        await importCodebook(path, table, { take: given.options.take ?? 'ours', isTrial, json });
      } else if (kind === 'cases') {
        await importCases(path, table, { isTrial, json });
      } else if (kind === 'memos') {
        await importMemos(path, table, { isTrial, json });
      } else {
        await importVariables(path, table, { about: subjectOf(given.options.of), isTrial, json });
      }
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
