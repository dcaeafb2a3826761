/** The engine's own process: one engine, a port for each page, and the paths behind the pages' grants. */
import type { MessagePortMain } from 'electron';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import wasmPath from 'sql.js/dist/sql-wasm.wasm?asset';
import type { EngineToMain, MainToEngine } from '../src/contract/shell';
import { assertNever } from '../src/domain/assert-never';
import { openEngine } from '../src/engine/engine';
import { buildSeedProject } from '../src/engine/seed-project';
import { serve } from '../src/engine/serve';

const pathByGrant = new Map<string, string>();
const wasm = readFile(wasmPath);
const opening = wasm.then((bytes) =>
  openEngine({ wasm: bytes, readerThread: join(import.meta.dirname, 'reader-thread.js'), quiet: 3000 }),
);

void opening.then((engine) =>
  engine.on((event, payload) => {
    if (event === 'opened') tellMain({ type: 'opened', ...payload });
    if (event === 'closed') tellMain({ type: 'closed' });
  }),
);

process.parentPort.on('message', ({ data, ports }) => void receive(data as MainToEngine, ports));

async function receive(message: MainToEngine, ports: readonly MessagePortMain[]): Promise<void> {
  switch (message.type) {
    case 'port': {
      const engine = await opening;
      for (const port of ports) serve(engine, port, { resolveGrant: (grant) => pathByGrant.get(grant) ?? null });
      return;
    }
    case 'grant':
      pathByGrant.set(message.grant, message.path);
      return tellMain({ type: 'done', request: message.request, failure: null });
    case 'build-seed':
      return tellMain({ type: 'done', request: message.request, failure: await buildSeed(message) });
    case 'stop':
      (await opening).close();
      return process.exit(0);
    default:
      assertNever(message);
  }
}

/** Null when it is built; otherwise what stood in the way, for the log. */
async function buildSeed({ path, seedsFolder }: { path: string; seedsFolder: string }): Promise<string | null> {
  try {
    // Built beside and renamed: a half-built one would be taken for the person's own project at the next start.
    const unfinished = `${path}.new`;
    await rm(unfinished, { force: true });
    await buildSeedProject({ wasm: await wasm, path: unfinished, seedsFolder });
    await rename(unfinished, path);
    return null;
  } catch (failure) {
    return String(failure);
  }
}

function tellMain(message: EngineToMain): void {
  process.parentPort.postMessage(message);
}
