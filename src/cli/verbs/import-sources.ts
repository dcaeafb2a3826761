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
    for (const { title, warnings } of report.documents)
      printWarnings(warnings.map((warning) => `${title}: ${warning}`));
    const titles = report.documents.map(({ title, charset }) => `${title} (${charset})`).join(', ');
    printResult(has('json'), report, `Imported ${titles}.`);
    return 0;
  },
};
