import type { PlannedPlace } from '../../contract/texts';
import { readWords } from '../arguments';
import { findDocument } from '../find-records';
import { printResult, printWarnings } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const reimport: Verb = {
  name: 'reimport',
  usage: 'reimport FILE DOCUMENT NEWFILE [--dry-run]',
  summary: 'brings a changed file in again; its codings are found in the new text, or kept as lost',
  async run(words) {
    const { places, has } = readWords(words, { least: 3, most: 3, optionNames: [], flagNames: ['dry-run'] });
    const [path = '', wanted = '', newFile = ''] = places;
    const { document, plan, warnings } = await withProject(path, async (engine) => {
      const { id: sourceId } = findDocument(engine, wanted);
      const read = await engine.start('source.readAgain', { sourceId, path: newFile });
      const textHash = engine.ask('project.overview', {}).sources.find(({ id }) => id === sourceId)?.textHash ?? '';
      const quotations = read.plan.map(({ quotationId, to }) =>
        to ? { quotationId, ...to } : { quotationId, lost: true as const },
      );
      if (!has('dry-run')) {
        engine.run('source.replaceText', { sourceId, textHash, document: read.document, places: quotations });
      }
      return read;
    });
    printWarnings(warnings);
    const count = (how: PlannedPlace['how']): number => plan.filter((place) => place.how === how).length;
    const report = {
      same: count('same-place'),
      exact: count('exact'),
      approximate: count('approximate'),
      lost: count('lost'),
      passages: plan.map(({ quotationId, quote, to, how, score }) => ({
        quotationId,
        how,
        score,
        quote,
        newQuote: to && document.text.slice(to.start, to.end),
      })),
    };
    printResult(
      has('json'),
      report,
      `${report.same} passages stand where they did, ${report.exact} elsewhere, ${report.approximate} say nearly the same; ${report.lost} are lost.`,
    );
    return 0;
  },
};
