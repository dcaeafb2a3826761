import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStorage, temporaryFolder } from '../storage/storage';
import { runFaultRounds } from './fault-rounds';
import { chooseSeed } from './random';

const minutes = 5 * 60_000; // however busy the machine is

test(
  'an act that the disk refuses leaves nothing, and every other act is there',
  async () => {
    const seed = chooseSeed();
    const path = join(temporaryFolder(), 'study.postil');
    const report = runFaultRounds(await loadStorage(), path, 200, seed);
    expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
    expect(report.faults).toBeGreaterThan(200);
    expect(report.problems.filter((reason) => reason !== 'outcomeUnknown')).toEqual(['diskError', 'diskFull']);
  },
  minutes,
);
