import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { type Engine, openEngine } from '../../src/engine/engine';
import { makeLargeStudy } from '../fixtures/large-study';
import { readerThread, readWasm } from '../fixtures/study';
import { measure, measureWork } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
const path = join(folder, 'large.postil');
const segments = join(folder, 'segments.postil');
const book = join(folder, 'book.postil');
let engine: Engine;
let sourceIds: readonly string[] = [];
let codeIds: readonly string[] = [];

beforeAll(async () => {
  await makeLargeStudy(path, { documents: 1000, characters: 10_000, codings: 200_000, codes: 200 });
  await makeLargeStudy(segments, { documents: 100, characters: 10_000, codings: 20_000, codes: 200 });
  await makeLargeStudy(book, { documents: 1, characters: 1_000_000, codings: 20_000, codes: 200 });
  engine = await openEngine({ wasm: await readWasm(), readerThread });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

measure('open 1,000 documents and 200,000 codings', { budget: 1000, rounds: 5 }, async () => {
  await engine.start('project.open', { path });
  const overview = engine.ask('project.overview', {});
  sourceIds = overview.sources.map(({ id }) => id);
  codeIds = overview.codes.map(({ id }) => id);
  engine.ask('source.read', { sourceId: sourceIds[0] ?? '' });
});

measure('the disk: three small writes, each synced', { budget: null, rounds: 50 }, () => {
  const file = openSync(join(folder, 'sync'), 'w');
  for (let i = 0; i < 3; i++) {
    writeSync(file, new Uint8Array(4096), 0, 4096, i * 4096);
    fdatasyncSync(file);
  }
  closeSync(file);
});

measure('apply a code among 200,000 codings, committed', { budget: null, rounds: 100, warmUp: 10 }, (round) => {
  engine.run('coding.apply', {
    sourceId: sourceIds[round % 7] ?? '',
    start: round * 3,
    end: round * 3 + 40,
    codeId: codeIds[round % 200] ?? '',
  });
});

measure('undo it', { budget: null, rounds: 50 }, async () => {
  await engine.start('history.undo', {});
});

measure(
  'ask “A and not B within paragraph” of 200,000 codings',
  { budget: 1000, rounds: 9, warmUp: 1 },
  async (round) => {
    const words = `"Code 1" and not "Code ${round + 2}" within paragraph`;
    await engine.start('retrieval.run', { words, scope: {}, from: 0, limit: 100 });
  },
);

measure('keep an edit at 1,000,000 / 20,000', { budget: 500, rounds: 7 }, async () => {
  await engine.start('project.open', { path: book });
  const [source] = engine.ask('project.overview', {}).sources;
  const args = { sourceId: source?.id ?? '', textHash: source?.textHash ?? '' };
  const started = performance.now();
  engine.run('source.editText', { ...args, edits: [{ start: 100, end: 100, insert: 'x' }] });
  return performance.now() - started;
});

measure('undo it at 1,000,000 / 20,000', { budget: 500, rounds: 7, warmUp: 0 }, async () => {
  await engine.start('history.undo', {});
});

for (const format of ['xlsx', 'csv', 'json'] as const) {
  measure(
    `20,000 segments to ${format.toUpperCase()}`,
    { budget: format === 'xlsx' ? 1000 : null, rounds: 3 },
    async () => {
      await engine.start('project.open', { path: segments });
      const started = performance.now();
      await engine.start('export.segments', { path: join(folder, `segments.${format}`), format });
      return performance.now() - started;
    },
  );
}

test('open the large study for the exports', () => engine.start('project.open', { path }));

for (const format of ['xlsx', 'csv'] as const) {
  const budgets = format === 'xlsx' ? { time: 10_000, hold: 50 } : { hold: 50 };
  measureWork(`200,000 segments to ${format.toUpperCase()}`, budgets, () =>
    engine.start('export.segments', { path: join(folder, `large.${format}`), format }),
  );
}

measureWork('200,000 codings as annotated pages', {}, () =>
  engine.start('export.annotated', { path: join(folder, 'large.html'), format: 'html', scope: {} }),
);

measureWork('200,000 codings as Web annotations', { hold: 50 }, () =>
  engine.start('export.annotations', { path: join(folder, 'large.jsonld'), scope: {} }),
);

measureWork('20 documents and 4,000 codings as an annotated Word document', { hold: 50 }, () => {
  const scope = { sourceIds: sourceIds.slice(0, 20) };
  return engine.start('export.annotated', { path: join(folder, 'large.docx'), format: 'docx', scope });
});

measure('the network of 200 codes in 200,000 codings', { budget: null, rounds: 1, warmUp: 0 }, async () => {
  const network = { format: 'gexf', scope: {}, nearness: 'overlap', reach: 'own' } as const;
  await engine.start('export.network', { path: join(folder, 'large.gexf'), ...network });
});
