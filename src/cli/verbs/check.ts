import { readWords } from '../arguments';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const check: Verb = {
  name: 'check',
  usage: 'check FILE',
  summary: 'checks the file and the study in it',
  async run(words) {
    const { places, has } = readWords(words, { least: 1, most: 1, optionNames: [] });
    const [path = ''] = places;
    const { findings } = await withProject(path, (engine) => engine.start('project.check', {}));
    printResult(
      has('json'),
      { sound: findings.length === 0, findings },
      findings.length === 0 ? `${path} is sound.` : findings.join('\n'),
    );
    return findings.length === 0 ? 0 : 1;
  },
};
