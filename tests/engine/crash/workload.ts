import type { ReadDb, WriteDb } from '../../../src/engine/db';
import type { Migration } from '../../../src/engine/migrations/migration';
import type { ProjectFile } from '../../../src/engine/project-file';
import type { Random } from './random';

/** Rows that know their own sums: whatever of a transaction is lost or left over shows. */
export const workloadMigrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
CREATE TABLE act (id INTEGER PRIMARY KEY, items INTEGER NOT NULL, total INTEGER NOT NULL) STRICT;
CREATE TABLE item (id INTEGER PRIMARY KEY, actId INTEGER NOT NULL REFERENCES act(id), value INTEGER NOT NULL, filler TEXT NOT NULL) STRICT;
CREATE INDEX itemByAct ON item(actId);
CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL) STRICT;
`,
  },
];

export const accounts = 50;
const openingBalance = 1000;

export function fillWorkload(db: WriteDb): void {
  for (let id = 0; id < accounts; id++) db.run('INSERT INTO account VALUES (?, ?)', [id, openingBalance]);
}

export function lastAct(db: ReadDb): number {
  return db.get<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM act')?.last ?? 0;
}

/** One transaction: an act with its items, money moved between two accounts, and sometimes an old act removed. */
export function performAct(file: ProjectFile, id: number, random: Random, limits = { items: 40, acts: 120 }): void {
  file.transaction((db) => {
    const values = Array.from({ length: 1 + random.below(limits.items) }, () => random.below(1_000_000));
    const total = values.reduce((sum, value) => sum + value, 0);
    db.run('INSERT INTO act VALUES (?, ?, ?)', [id, values.length, total]);
    for (const value of values) {
      const filler = 'x'.repeat(random.chance(0.1) ? 20_000 : random.below(400));
      db.run('INSERT INTO item (actId, value, filler) VALUES (?, ?, ?)', [id, value, filler]);
    }
    const amount = random.below(100);
    db.run('UPDATE account SET balance = balance - ? WHERE id = ?', [amount, random.below(accounts)]);
    db.run('UPDATE account SET balance = balance + ? WHERE id = ?', [amount, random.below(accounts)]);
    if (id <= limits.acts) return;
    db.run('DELETE FROM item WHERE actId = (SELECT min(id) FROM act)');
    db.run('DELETE FROM act WHERE id = (SELECT min(id) FROM act)');
  });
}

/** Asks a database; the rows as arrays. */
export type Ask = (sql: string) => readonly (readonly unknown[])[];

/** What is wrong with the rows, when acts up to `acknowledged` were acknowledged; an empty list is good news. */
export function findLosses(ask: Ask, acknowledged: number): string[] {
  const findings: string[] = [];
  const integrity = ask('PRAGMA integrity_check').flat().join('; ');
  if (integrity !== 'ok') findings.push(`integrity: ${integrity}`);
  if (ask('PRAGMA foreign_key_check').length > 0) findings.push('a row points at nothing');
  const partial = ask(`SELECT act.id FROM act LEFT JOIN item ON item.actId = act.id GROUP BY act.id
    HAVING count(item.id) <> act.items OR coalesce(sum(item.value), 0) <> act.total`);
  if (partial.length > 0) findings.push(`half an act: ${partial.join()}`);
  const [count, sum] = ask('SELECT count(*), sum(balance) FROM account')[0] ?? [];
  if (Number(count) !== accounts || Number(sum) !== accounts * openingBalance)
    findings.push(`accounts: ${String(count)}, ${String(sum)}`);
  const [acts, first, last] = ask('SELECT count(*), coalesce(min(id), 1), coalesce(max(id), 0) FROM act')[0] ?? [];
  if (Number(last) < acknowledged) findings.push(`lost: ${String(last)} of ${acknowledged} acknowledged`);
  if (Number(last) > acknowledged + 1) findings.push(`more than was acknowledged: ${String(last)} of ${acknowledged}`);
  if (Number(acts) !== Number(last) - Number(first) + 1) findings.push('a gap between acts');
  return findings;
}
