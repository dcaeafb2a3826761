import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStorage, temporaryFolder } from '../storage/storage';
import { runFaultRounds } from './fault-rounds';
import { runKillRounds } from './kill-rounds';
import { runPowerLosses } from './power-loss';
import { bundledChild } from './processes';
import { chooseSeed } from './random';

const child = bundledChild();
const seed = chooseSeed();

test('500 processes killed at any file operation lose nothing that was acknowledged', async () => {
  const path = join(temporaryFolder(), 'study.postil');
  const report = await runKillRounds(await loadStorage(), child.script(), path, 500, seed);
  expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
  expect(report.acknowledged).toBeGreaterThan(500);
});

test('1,000 refusals of the disk leave nothing of the act that was refused, and every other act', async () => {
  const path = join(temporaryFolder(), 'study.postil');
  const report = runFaultRounds(await loadStorage(), path, 1000, seed);
  expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
});

test('1,500 power cuts, each with other sectors unwritten, lose nothing that was acknowledged', async () => {
  const path = join(temporaryFolder(), 'study.postil');
  const report = runPowerLosses(await loadStorage(), path, 1500, seed);
  expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
  expect(report.withJournal).toBeGreaterThan(500);
});
