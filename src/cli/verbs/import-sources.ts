import type { ImportReport } from '../../contract/reports';
import { sayWarning } from '../../domain/warning';
import { readWords } from '../arguments';
import { printResult, printWarnings, showProgress } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const importSources: Verb = {
  name: 'import',
  usage: 'import FILE SOURCE…',
  summary: 'brings texts in; all of them or, when one fails, none',
  async run(words) {
    const { places, has } = readWords(words, { least: 2, most: Infinity, optionNames: [] });
    const [path = '', ...paths] = places;
    const report = await withProject(path, (engine) =>
      engine.start('source.import', { paths }, { onProgress: showProgress }),
    );
    for (const { title, warnings } of report.documents) printWarnings(warnings, `${title}: `);
    const titles = report.documents
      .map(({ title, charset }) => (charset === null ? title : `${title} (${charset})`))
      .join(', ');
    printResult(has('json'), sayReport(report), `Imported ${titles}.`);
    return 0;
  },
};

/** The report for machines, with its warnings in words as on stderr. */
function sayReport({ documents }: ImportReport): object {
  return { documents: documents.map((document) => ({ ...document, warnings: document.warnings.map(sayWarning) })) };
}
