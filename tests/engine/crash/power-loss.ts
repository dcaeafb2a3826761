import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { askOurs, askSqliteClient, hasSqliteClient } from '../storage/storage';
import { type DiskImage, imagineDisk, type LogEntry } from './disk-image';
import { seededRandom } from './random';
import { fillWorkload, findLosses, performAct, workloadMigrations } from './workload';

export type PowerLossReport = { readonly findings: readonly string[]; readonly withJournal: number };

const acts = 40;

/**
 * Records every file operation of some acts, imagines for random moments what a disk may hold after a power cut there,
 * and looks whether a project opened from that has everything that was acknowledged before the moment.
 */
export function runPowerLosses(sqlJs: SqlJs, path: string, images: number, seed: number): PowerLossReport {
  const { log, before } = recordWork(sqlJs, path, seed);
  const random = seededRandom(seed + 1);
  let withJournal = 0;
  for (let image = 0; image < images; image++) {
    const moment = random.below(log.length + 1);
    const loss = [0, 0.2, 0.5, 0.8, 1][random.below(5)] ?? 0;
    const disk = imagineDisk(before, log.slice(0, moment), loss, random);
    if ((disk.get(`${path}-journal`)?.length ?? 0) > 512) withJournal++;
    const acknowledged = log.slice(0, moment).reduce((last, entry) => ('act' in entry ? entry.act : last), 0);
    const findings = look(sqlJs, path, disk, acknowledged, image % 2 === 0);
    if (findings.length > 0) {
      return {
        findings: findings.map((it) => `image ${image} at operation ${moment}, loss ${loss}: ${it}`),
        withJournal,
      };
    }
  }
  return { findings: [], withJournal };
}

function recordWork(sqlJs: SqlJs, path: string, seed: number): { log: readonly LogEntry[]; before: DiskImage } {
  const log: LogEntry[] = [];
  let isRecording = false;
  const file = createProjectFile(sqlJs, path, fillWorkload, {
    migrations: workloadMigrations,
    hook: (operation) => {
      if (isRecording && operation.name !== 'read') log.push(operation);
    },
  });
  file.db.all('PRAGMA cache_size=-100'); // pages are spilled in the middle of an act
  const journal = `${path}-journal`;
  const before = new Map([[path, readFileSync(path)]]);
  if (existsSync(journal)) before.set(journal, readFileSync(journal));
  isRecording = true;
  const random = seededRandom(seed);
  for (let act = 1; act <= acts; act++) {
    performAct(file, act, random, { items: 30, acts: 15 });
    log.push({ name: 'acknowledged', act });
  }
  isRecording = false;
  file.close();
  return { log, before };
}

function look(sqlJs: SqlJs, path: string, disk: DiskImage, acknowledged: number, asksClient: boolean): string[] {
  for (const ending of ['', '-journal']) rmSync(path + ending, { force: true });
  for (const [name, bytes] of disk) writeFileSync(name, bytes);
  if (asksClient && hasSqliteClient) return findLosses(askSqliteClient(path), acknowledged);
  const file = openProjectFile(sqlJs, path, { migrations: workloadMigrations });
  try {
    return findLosses(askOurs(file.db), acknowledged);
  } finally {
    file.close();
  }
}
