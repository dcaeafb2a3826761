import { readWords } from '../arguments';
import { findDocument } from '../find-records';
import { printResult, printRows } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const versions: Verb = {
  name: 'versions',
  usage: 'versions FILE DOCUMENT',
  summary: 'lists the texts that a document had',
  async run(words) {
    const { places, has } = readWords(words, { least: 2, most: 2, optionNames: [] });
    const [path = '', document = ''] = places;
    const rows = await withProject(path, (engine) =>
      engine.ask('source.versions', { sourceId: findDocument(engine, document).id }),
    );
    printRows(has('json'), rows, ['time', 'coder', 'label', 'characters', 'isCurrent']);
    return 0;
  },
};

export const purge: Verb = {
  name: 'purge',
  usage: 'purge FILE [--document T] [--backups]',
  summary: 'removes earlier texts for good, with the old words in the history',
  async run(words) {
    const { places, options, has } = readWords(words, {
      least: 1,
      most: 1,
      optionNames: ['document'],
      flagNames: ['backups'],
    });
    const [path = ''] = places;
    const { document } = options;
    const report = await withProject(path, (engine) =>
      engine.start('history.purgeTexts', {
        alsoBackups: has('backups'),
        ...(document !== undefined && { sourceIds: [findDocument(engine, document).id] }),
      }),
    );
    printResult(
      has('json'),
      report,
      `${report.texts} earlier texts and ${report.files} original files left the project for good; ${report.acts} acts can no longer be read or undone.`,
    );
    return 0;
  },
};
