import { readFile } from 'node:fs/promises';
import { parseNames } from '../../domain/pseudonyms/parse-names';
import { readWords, required } from '../arguments';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const pseudonymise: Verb = {
  name: 'pseudonymise',
  usage: 'pseudonymise FILE --names TABLE.csv [--ignore-case] [--inside-words]',
  summary: 'replaces names by pseudonyms throughout the project, in one act',
  async run(words) {
    const parsed = readWords(words, {
      least: 1,
      most: 1,
      optionNames: ['names'],
      flagNames: ['ignore-case', 'inside-words'],
    });
    const [path = ''] = parsed.places;
    const replacements = parseNames(await readFile(required(parsed, 'names'), 'utf8'));
    const result = await withProject(path, (engine) =>
      engine.run('pseudonym.apply', {
        replacements,
        wholeWord: !parsed.has('inside-words'),
        ignoreCase: parsed.has('ignore-case'),
      }),
    );
    const { documents, occurrences } = result;
    printResult(
      parsed.has('json'),
      { names: replacements.length, documents, occurrences },
      `${occurrences} places changed, in the texts of ${documents} documents and elsewhere. Earlier texts still hold the names: see postil purge.`,
    );
    return 0;
  },
};
