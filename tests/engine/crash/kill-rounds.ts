import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { askOurs, askSqliteClient, hasSqliteClient } from '../storage/storage';
import { startChild } from './processes';
import { seededRandom } from './random';
import { type Ask, fillWorkload, findLosses, workloadMigrations } from './workload';

export type KillReport = { readonly findings: readonly string[]; readonly acknowledged: number };

const options = { migrations: workloadMigrations };

/**
 * Lets a process work on one project and die at a random file operation, every other time after half of a write; then
 * looks with our engine and with the sqlite3 client, in turn first, whether all that was acknowledged is there.
 */
export async function runKillRounds(
  sqlJs: SqlJs,
  script: string,
  path: string,
  rounds: number,
  seed: number,
): Promise<KillReport> {
  const random = seededRandom(seed);
  createProjectFile(sqlJs, path, fillWorkload, options).close();
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    // Every fourth one dies early: while the file is opened and an earlier death is repaired.
    const dieAt = 1 + random.below(round % 4 === 0 ? 30 : 300);
    const child = startChild(script, 'work', path, random.below(2 ** 31), dieAt, round % 2 === 0 ? 'tear' : '');
    const { signal, errors } = await child.ended;
    if (signal !== 'SIGKILL') return { findings: [`round ${round}: ended by itself: ${errors}`], acknowledged };
    acknowledged = Math.max(acknowledged, Number(child.lines.at(-1)) || 0);

    const isOurs = !hasSqliteClient || round % 4 >= 2;
    const { findings, last } = isOurs
      ? lookWithOurs(sqlJs, path, acknowledged)
      : look(askSqliteClient(path), acknowledged);
    if (findings.length > 0) {
      const reader = isOurs ? 'our engine' : 'sqlite3';
      return { findings: findings.map((finding) => `round ${round}, ${reader}: ${finding}`), acknowledged };
    }
    // The last act may be on the disk although its acknowledgement was never heard.
    acknowledged = last;
  }
  return { findings: [], acknowledged };
}

function lookWithOurs(sqlJs: SqlJs, path: string, acknowledged: number): ReturnType<typeof look> {
  const file = openProjectFile(sqlJs, path, options);
  try {
    return look(askOurs(file.db), acknowledged);
  } finally {
    file.close();
  }
}

function look(ask: Ask, acknowledged: number): { readonly findings: readonly string[]; readonly last: number } {
  return {
    findings: findLosses(ask, acknowledged),
    last: Number(ask('SELECT coalesce(max(id), 0) FROM act').flat()[0]),
  };
}
