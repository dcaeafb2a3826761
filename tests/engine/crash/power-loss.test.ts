import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStorage, temporaryFolder } from '../storage/storage';
import { runPowerLosses } from './power-loss';
import { chooseSeed } from './random';

const minutes = 5 * 60_000; // however busy the machine is

test(
  'everything acknowledged is there after a power cut, whichever unsynced sectors were lost',
  async () => {
    const seed = chooseSeed();
    const path = join(temporaryFolder(), 'study.postil');
    const report = runPowerLosses(await loadStorage(), path, 60, seed);
    expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
    expect(report.withJournal).toBeGreaterThan(10);
  },
  minutes,
);
