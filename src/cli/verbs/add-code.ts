import { formatCodePath, parseCodePath } from '../../domain/codebook/code-path';
import { readWords } from '../arguments';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const addCode: Verb = {
  name: 'add-code',
  usage: 'add-code FILE PATH',
  summary: 'adds a code, and the codes above it where they are missing',
  async run(words) {
    const { places, has } = readWords(words, { least: 2, most: 2, optionNames: [] });
    const [file = '', written = ''] = places;
    const path = parseCodePath(written);
    const { codeId } = await withProject(file, (engine) => engine.run('code.createPath', { path }));
    const shown = formatCodePath(path);
    printResult(has('json'), { id: codeId, path: shown }, `${shown} is in the codebook.`);
    return 0;
  },
};
