import { rmSync } from 'node:fs';
import { isProblem } from '../../../src/domain/problem';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { FileHook } from '../../../src/engine/file/claims';
import type { SqlJs } from '../../../src/engine/sql-js';
import { askOurs, askSqliteClient, hasSqliteClient } from '../storage/storage';
import { type Random, seededRandom } from './random';
import { fillWorkload, findLosses, lastAct, performAct, workloadMigrations } from './workload';

export type FaultReport = {
  readonly findings: readonly string[];
  readonly faults: number;
  readonly problems: string[];
};

type RefusingDisk = {
  readonly hook: FileHook;
  refuse(code: string, at: number, isForGood: boolean): void;
  heal(): void;
};

/**
 * In each round the disk refuses the Nth operation, once or from then on, with EIO or ENOSPC. A transaction that threw
 * must have left nothing, one that did not must be there; afterwards the same open project must work on.
 */
export function runFaultRounds(sqlJs: SqlJs, path: string, rounds: number, seed: number): FaultReport {
  const random = seededRandom(seed);
  const problems = new Set<string>();
  let faults = 0;
  for (let round = 0; round < rounds; round++) {
    const disk = refusingDisk(() => faults++);
    const findings = runRound(sqlJs, path, disk, random, problems, round);
    for (const ending of ['', '-journal', '.lock']) rmSync(path + ending, { force: true });
    if (findings.length > 0)
      return { findings: findings.map((it) => `round ${round}: ${it}`), faults, problems: [...problems] };
  }
  return { findings: [], faults, problems: [...problems].sort() };
}

function runRound(
  sqlJs: SqlJs,
  path: string,
  disk: RefusingDisk,
  random: Random,
  problems: Set<string>,
  round: number,
): string[] {
  const options = { migrations: workloadMigrations, hook: disk.hook };
  const file = createProjectFile(sqlJs, path, fillWorkload, options);
  // A small cache spills pages into the file in the middle of a transaction.
  if (round % 2 === 0) file.db.all('PRAGMA cache_size=-100');
  let done = 0;
  const perform = (): void => performAct(file, done + 1, random, { items: 60, acts: 5 });
  for (; done < 3; done++) perform();

  disk.refuse(round % 4 < 2 ? 'EIO' : 'ENOSPC', 1 + random.below(100), round % 3 === 0);
  let isUnknown = false;
  try {
    for (; done < 7; done++) perform();
  } catch (error) {
    if (!isProblem(error)) throw error;
    problems.add(error.reason);
    isUnknown = error.reason === 'outcomeUnknown';
  }
  disk.heal();
  if (isUnknown) {
    file.close();
    return lookAgain(sqlJs, path, done);
  }

  const findings = findLosses(askOurs(file.db), done);
  if (lastAct(file.db) !== done) findings.push(`${lastAct(file.db)} acts, though ${done} returned`);
  perform();
  findings.push(...findLosses(askOurs(file.db), done + 1));
  file.close();
  if (hasSqliteClient) findings.push(...findLosses(askSqliteClient(path), done + 1).map((it) => `sqlite3: ${it}`));
  return findings;
}

/** The one act of which the disk did not say how it ended may be there or not, but not half. */
function lookAgain(sqlJs: SqlJs, path: string, done: number): string[] {
  const file = openProjectFile(sqlJs, path, { migrations: workloadMigrations });
  const findings = findLosses(askOurs(file.db), done);
  file.close();
  return findings;
}

function refusingDisk(onFault: () => void): RefusingDisk {
  let countdown = 0;
  let code = '';
  let isForGood = false;
  return {
    hook() {
      if (countdown === 0 || --countdown > 0) return;
      if (isForGood) countdown = 1;
      onFault();
      throw Object.assign(new Error(`${code}: refused by the test`), { code });
    },
    refuse(nextCode, at, forGood) {
      [code, countdown, isForGood] = [nextCode, at, forGood];
    },
    heal() {
      countdown = 0;
    },
  };
}
