import { createHash } from 'node:crypto';
import type { Change, RowChange } from '../domain/change';
import { squashChange } from '../domain/change';
import type { ContentTable, Id, RecordOf, TableName } from '../domain/model';
import type { OriginalFile } from '../contract/reports';
import { problem } from '../domain/problem';
import type { ReadDb, SqlValue, WriteDb } from './db';
import { keepFile } from './files';
import { contentSql, quoteName, recordSql } from './tables';

/** Reads records as the transaction sees them. */
export type ReadTx = {
  get<T extends TableName>(table: T, id: Id): RecordOf<T> | undefined;
  /** Records whose fields equal these; null matches null. In order of id, which is the order of birth. */
  where<T extends TableName>(table: T, fields: Partial<RecordOf<T>>): RecordOf<T>[];
  /** Immutable content by its hash. */
  content(table: ContentTable, hash: string): string;
};

/** A transaction: whatever is put or removed is collected as its Change. */
export type Tx = ReadTx & {
  put<T extends TableName>(table: T, record: RecordOf<T>): void;
  remove<T extends TableName>(table: T, id: Id): void;
  /** Keeps immutable content and answers its hash; not part of the Change, which names the hash. */
  keep(table: ContentTable, content: string): string;
  /** Keeps a file beside the records in the same way. */
  keepFile(file: OriginalFile): string;
  change(): Change;
};

export function readTx(db: ReadDb): ReadTx {
  return {
    get: (table, id) => db.get<RecordOf<typeof table>>(recordSql[table].selectOne, [id]),
    where(table, fields) {
      const conditions = Object.keys(fields).map((field) => `${quoteName(field)} IS ?`);
      const clause = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
      return db.all(`${recordSql[table].select}${clause} ORDER BY id`, Object.values(fields) as SqlValue[]);
    },
    content(table, hash) {
      const row = db.get<Record<string, string>>(contentSql[table].select, [hash]);
      if (!row) throw new Error(`No ${table} ${hash}`);
      return row[table] ?? '';
    },
  };
}

export function beginTx(db: WriteDb): Tx {
  const rows: RowChange[] = [];
  const reads = readTx(db);
  return {
    ...reads,
    put(table, record) {
      const before = reads.get(table, record.id) ?? null;
      const { insertOrReplace, columns } = recordSql[table];
      const after = wellFormed(record);
      db.run(
        insertOrReplace,
        columns.map((column) => (after as Readonly<Record<string, SqlValue>>)[column] ?? null),
      );
      rows.push({ table, before, after } as RowChange);
    },
    remove(table, id) {
      const before = reads.get(table, id);
      if (!before) return;
      db.run(recordSql[table].deleteOne, [id]);
      rows.push({ table, before, after: null } as RowChange);
    },
    keep(table, content) {
      const kept = content.toWellFormed();
      const hash = hashContent(kept);
      db.run(contentSql[table].insert, [hash, kept]);
      return hash;
    },
    keepFile: (file) => keepFile(db, file),
    change: () => squashChange(rows),
  };
}

/** The address of immutable content: the SHA-256 of its UTF-8 bytes, in hexadecimal. */
export function hashContent(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** The record with this id, or a Problem that says it is gone. */
export function getOrFail<T extends TableName>(tx: ReadTx, table: T, id: Id): RecordOf<T> {
  const record = tx.get(table, id);
  if (!record) throw problem('recordMissing', { table });
  return record;
}

/** Half of a surrogate pair has no UTF-8, so that it would not come back from the file as it went in. */
function wellFormed<R extends object>(record: R): R {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, typeof value === 'string' ? value.toWellFormed() : value]),
  ) as R;
}
