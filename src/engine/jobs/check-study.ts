import type { ReadDb } from '../db';
import { hashFile, readFile } from '../files';
import { hashContent } from '../tx';

/**
 * What SQLite cannot know: whether each text is what was stored, and each quotation says what its text says. Answers
 * one sentence a finding.
 * Offsets are UTF-16 units, so the comparison is made here and not in SQL.
 */
export function checkStudy(db: ReadDb): string[] {
  type Row = {
    readonly id: string;
    readonly title: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  };
  const findings: string[] = [];
  for (const table of ['text', 'marks'] as const) {
    for (const { hash, content } of db.all<{ hash: string; content: string }>(
      `SELECT hash, ${table} AS content FROM ${table}`,
    )) {
      if (hashContent(content) !== hash) findings.push(`The ${table} ${hash} is not what was stored.`);
    }
  }
  findings.push(...checkFiles(db));
  for (const { hash, text } of db.all<{ hash: string; text: string }>('SELECT hash, text FROM text')) {
    const rows = db.all<Row>(
      `SELECT quotation.id AS id, title, "start", "end", exact FROM quotation JOIN source ON source.id = sourceId WHERE lost = 0 AND textHash = ?`,
      [hash],
    );
    for (const { id, title, start, end, exact } of rows) {
      if (text.slice(start, end) !== exact)
        findings.push(`Quotation ${id} of “${title}” does not say what its text says.`);
    }
  }
  for (const { id } of db.all<{ id: string }>(
    `SELECT code.id AS id FROM code WHERE id NOT IN (
       WITH RECURSIVE reached(id) AS (
         SELECT id FROM code WHERE parentId IS NULL UNION SELECT code.id FROM code JOIN reached ON parentId = reached.id
       ) SELECT id FROM reached)`,
  )) {
    findings.push(`Code ${id} stands in a circle of codes.`);
  }
  return findings;
}

/** One file after another: together they may be larger than the memory. */
function checkFiles(db: ReadDb): string[] {
  return db
    .all<{ hash: string; name: string }>('SELECT hash, name FROM file')
    .filter(({ hash }) => hashFile(readFile(db, hash)?.bytes ?? new Uint8Array()) !== hash)
    .map(({ name }) => `The file ${name} is not what was stored.`);
}
