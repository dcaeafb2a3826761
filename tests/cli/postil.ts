import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const script = resolve(import.meta.dirname, '../../scripts/postil.mjs');

export type Result = { readonly code: number | null; readonly out: string; readonly error: string };

/** Runs `postil` in a folder, as a person or a pipeline would. */
export function postil(folder: string, ...words: readonly string[]): Result {
  const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

/** The same with `--json`; answers what it printed. */
export function postilJson<T>(folder: string, ...words: readonly string[]): T {
  const { code, out, error } = postil(folder, ...words, '--json');
  if (code !== 0) throw new Error(`postil ${words.join(' ')}: ${error}`);
  return JSON.parse(out) as T;
}

/** Starts `postil` and does not wait. */
export function startPostil(folder: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [script, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const read = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (read.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (read.error += text));
  const ended = new Promise<Result>((done) => child.on('close', (code) => done({ code, ...read })));
  return { child, ended };
}

/** What lies in a folder: each file with a digest of its bytes. Backups may be made by merely opening a project. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('backups'),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
