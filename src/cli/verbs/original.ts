import { readWords, required } from '../arguments';
import { findDocument } from '../find-records';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const original: Verb = {
  name: 'original',
  usage: 'original FILE DOCUMENT --out F',
  summary: 'saves the file that a document was read from again, as it came',
  async run(words) {
    const given = readWords(words, { least: 2, most: 2, optionNames: ['out'] });
    const [path = '', wanted = ''] = given.places;
    const out = required(given, 'out');
    await withProject(path, (engine) =>
      engine.start('source.saveFile', { sourceId: findDocument(engine, wanted).id, path: out }),
    );
    printResult(given.has('json'), { path: out }, `Wrote ${out}.`);
    return 0;
  },
};
