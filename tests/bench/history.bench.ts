import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Engine, openEngine } from '../../src/engine/engine';
import { makeLongHistory } from '../fixtures/long-history';
import { readerThread, readWasm } from '../fixtures/study';
import { measure } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
const path = join(folder, 'long.postil');
const limit = 200;
let engine: Engine;
let sourceIds: readonly string[] = [];
let codeIds: readonly string[] = [];

beforeAll(async () => {
  await makeLongHistory(path, 100_000);
  engine = await openEngine({ wasm: await readWasm(), readerThread });
  await engine.start('project.open', { path });
  const overview = engine.ask('project.overview', {});
  sourceIds = overview.sources.map(({ id }) => id);
  codeIds = overview.codes.map(({ id }) => id);
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

measure('100,000 acts: the first page', { budget: 300, rounds: 10 }, () => {
  engine.ask('history.list', { limit });
});

measure('  search, found late', { budget: 300, rounds: 5, warmUp: 0 }, (round) => {
  engine.ask('history.list', { limit, search: { words: `nowhere ${round}`, commands: [] } });
});

measure('  find out which acts touched what, all together', { budget: null, rounds: 3, warmUp: 0 }, async () => {
  await engine.start('project.open', { path });
  await engine.start('history.gather', {});
});

measure('  the longest that a command waits meanwhile', { budget: 50, rounds: 3, warmUp: 0 }, async () => {
  await engine.start('project.open', { path });
  let last = performance.now();
  let longest = 0;
  let turn = setImmediate(look);
  function look(): void {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    turn = setImmediate(look);
  }
  await engine.start('history.gather', {});
  clearImmediate(turn);
  return longest;
});

measure('  the acts on one document', { budget: 300, rounds: 10 }, (round) => {
  engine.ask('history.list', { limit, recordId: sourceIds[round] ?? '' });
});

measure('  the acts on one code', { budget: 300, rounds: 10 }, (round) => {
  engine.ask('history.list', { limit, recordId: codeIds[round] ?? '' });
});

measure('  a code as it was in the middle', { budget: 300, rounds: 5 }, (round) => {
  engine.ask('code.at', { codeId: codeIds[round] ?? '', seq: 50_000 });
});
