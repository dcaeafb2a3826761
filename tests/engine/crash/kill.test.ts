import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStorage, temporaryFolder } from '../storage/storage';
import { runKillRounds } from './kill-rounds';
import { bundledChild } from './processes';
import { chooseSeed } from './random';

const child = bundledChild();

test('everything acknowledged is there after a process was killed at any file operation', async () => {
  const seed = chooseSeed();
  const path = join(temporaryFolder(), 'study.postil');
  const report = await runKillRounds(await loadStorage(), child.script(), path, 60, seed);
  expect(report.findings, `POSTIL_SEED=${seed}`).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(60);
});
