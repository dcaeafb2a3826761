import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStorage, temporaryFolder } from '../storage/storage';
import { runPowerLosses } from './power-loss';
import { chooseSeed } from './random';

test('everything acknowledged is there after a power cut, whichever unsynced sectors were lost', async () => {
  const seed = chooseSeed();
  const path = join(temporaryFolder(), 'study.postil');
  const report = runPowerLosses(await loadStorage(), path, 100, seed);
  expect(report.findings, `repeat with POSTIL_SEED=${seed}`).toEqual([]);
  expect(report.withJournal).toBeGreaterThan(20);
});
