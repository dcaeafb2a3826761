import { mkdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, extname, join } from 'node:path';
import { problem } from '../../domain/problem';
import { buildSeedProject } from '../../engine/seed-project';
import { readWords } from '../arguments';
import { printResult } from '../output';
import { readWasm, seedsFolder, startEngine } from '../with-project';
import type { Verb } from './verb';

export const newProject: Verb = {
  name: 'new',
  usage: 'new FILE [--name N] [--coder N]',
  summary: 'makes an empty project',
  async run(words) {
    const { places, options, has } = readWords(words, { least: 1, most: 1, optionNames: ['name', 'coder'] });
    const [path = ''] = places;
    const name = options.name ?? basename(path, extname(path));
    const coderName = options.coder ?? userInfo().username;
    const engine = await startEngine();
    try {
      await engine.start('project.create', { path, name, coderName });
    } finally {
      engine.close();
    }
    printResult(has('json'), { path, name, coder: coderName }, `Made ${path}.`);
    return 0;
  },
};

export const demo: Verb = {
  name: 'demo',
  usage: 'demo FOLDER',
  summary: 'makes the seed study there: five articles, a codebook, a first layer of codings',
  async run(words) {
    const { places, has } = readWords(words, { least: 1, most: 1, optionNames: [] });
    const [folder = ''] = places;
    const path = join(folder, 'Cyberspace governance.postil');
    await makeFolder(folder);
    await buildSeedProject({ wasm: await readWasm(), path, seedsFolder });
    printResult(has('json'), { path }, `Made ${path}.`);
    return 0;
  },
};

async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory()) throw problem('fileExists', { path: folder });
  await mkdir(folder, { recursive: true });
}
