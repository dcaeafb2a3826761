import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../domain/problem';
import { type Engine, openEngine } from '../engine/engine';
import { printFailure } from './output';

/** The program's own files lie beside it: the database's wasm and the thread that reads files in the same folder, the seeds two folders up. */
export const seedsFolder = join(import.meta.dirname, '..', '..', 'seeds');

/** The database as it lies beside the program. */
export function readWasm(): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, 'sql-wasm.wasm'));
}

/** An engine without a project. */
export async function startEngine(): Promise<Engine> {
  return openEngine({ wasm: await readWasm(), readerThread: join(import.meta.dirname, 'reader-thread.js') });
}

/** Opens a project, does something with it, and closes it, also when that fails. */
export async function withProject<R>(path: string, work: (engine: Engine) => R | Promise<R>): Promise<R> {
  const engine = await startEngine();
  engine.on((event, payload) => {
    if (event === 'warned') printFailure(problem(payload.reason, payload.details).message);
  });
  try {
    await engine.start('project.open', { path });
    return await work(engine);
  } finally {
    engine.close();
  }
}
