import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

const root = resolve(import.meta.dirname, '..');
const stampFile = join(root, 'out/stamp');
const sources = ['electron', 'src', 'electron.vite.config.ts', 'package-lock.json'];
const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** Builds the app unless the last build is of these very sources; answers whether it did, rejects with what was wrong. */
export async function buildAppWhenChanged(say = () => {}) {
  const stamp = fingerprint(sources);
  const complete = results.every((path) => existsSync(join(root, path)));
  if (complete && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  say('Building the workbench');
  await rm(stampFile, { force: true });
  await runBuild();
  await writeFile(stampFile, stamp);
  return true;
}

function runBuild() {
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { FORCE_COLOR: _, ...ownEnv } = process.env;
  const env = { ...ownEnv, NO_COLOR: '1' };
  const child = spawn(process.execPath, [builder, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`The build failed:\n${output.trim()}`))));
  });
}
