import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStorage, temporaryFolder } from '../storage/storage';
import { runKillRounds } from './kill-rounds';
import { bundledChild } from './processes';
import { chooseSeed } from './random';

const child = bundledChild();

const minutes = 5 * 60_000; // however busy the machine is

test(
  'everything acknowledged is there after a process was killed at any file operation',
  async () => {
    const seed = chooseSeed();
    const path = join(temporaryFolder(), 'study.postil');
    const report = await runKillRounds(await loadStorage(), child.script(), path, 60, seed);
    expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
    expect(report.acknowledged).toBeGreaterThan(60);
  },
  minutes,
);
