import { createHash } from 'node:crypto';
import type { OriginalFile } from '../contract/reports';
import { type Change, type RowChange, squashChange } from '../domain/change';
import type { ContentTable, Flag, Id, Quotation, RecordOf, Span, TableName } from '../domain/model';
import { problem } from '../domain/problem';
import { reverseShift, type Shift, shiftQuotation } from '../domain/shift';
import type { ReadDb, SqlValue, WriteDb } from './db';
import { keepFile } from './files';
import { applyShift, placesSql } from './shifts';
import { contentSql, quoteName, recordSql } from './tables';

/** Where a quotation stands, or last stood. */
export type Place = Span & { readonly id: Id; readonly lost: Flag };

/** Reads records as the transaction sees them. */
export type ReadTx = {
  get<T extends TableName>(table: T, id: Id): RecordOf<T> | undefined;
  /** Records whose fields equal these; null matches null. In order of id, which is the order of birth. */
  where<T extends TableName>(table: T, fields: Partial<RecordOf<T>>): RecordOf<T>[];
  /** Where the quotations of a source stand, in no order: reading all that a book's passages say would take longest of all. */
  places(sourceId: Id): Place[];
  /** Immutable content by its hash. */
  content(table: ContentTable, hash: string): string;
};

/** A transaction: whatever is put or removed is collected as its Change. */
export type Tx = ReadTx & {
  put<T extends TableName>(table: T, record: RecordOf<T>): void;
  remove<T extends TableName>(table: T, id: Id): void;
  /**
   * Moves the quotations of a source at once, before anything else is written about them. `others` are those that the caller
   * puts itself, each of them.
   */
  shift(shift: Shift, others: readonly Id[]): void;
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
    places(sourceId) {
      const columns = db.get<{ readonly [F in keyof Place]: string }>(placesSql, [sourceId]);
      const cells = <T>(json = '[]'): readonly T[] => JSON.parse(json) as T[];
      const starts = cells<number>(columns?.start);
      const ends = cells<number>(columns?.end);
      const lost = cells<Flag>(columns?.lost);
      return cells<Id>(columns?.id).map((id, i) => ({
        id,
        start: starts[i] ?? 0,
        end: ends[i] ?? 0,
        lost: lost[i] ?? 0,
      }));
    },
    content(table, hash) {
      const row = db.get<Record<string, string>>(contentSql[table].select, [hash]);
      if (!row) throw new Error(`No ${table} ${hash}`);
      return row[table] ?? '';
    },
  };
}

/** `born` are ids that were given in this transaction: nothing stands in the tables under them before it is put. */
export function beginTx(db: WriteDb, born: Set<Id> = new Set()): Tx {
  const rows: RowChange[] = [];
  const shifts = new Map<Id, { readonly shift: Shift; readonly others: ReadonlySet<Id> }>();
  const reads = readTx(db);

  /** The record as it was before the transaction, as far as no row tells it: its Change says so. */
  function readBefore<T extends TableName>(table: T, id: Id): RecordOf<T> | undefined {
    const record = reads.get(table, id);
    if (!record || !isQuotation(record)) return record;
    const made = shifts.get(record.sourceId);
    if (!made || made.others.has(id)) return record;
    return shiftQuotation(record, reverseShift(made.shift)) as RecordOf<T>;
  }

  return {
    ...reads,
    put(table, record) {
      const before = born.delete(record.id) ? null : (readBefore(table, record.id) ?? null);
      const { insertOrReplace, columns } = recordSql[table];
      const after = wellFormed(record);
      db.run(
        insertOrReplace,
        columns.map((column) => (after as Readonly<Record<string, SqlValue>>)[column] ?? null),
      );
      rows.push({ table, before, after } as RowChange);
    },
    remove(table, id) {
      const before = readBefore(table, id);
      if (!before) return;
      db.run(recordSql[table].deleteOne, [id]);
      rows.push({ table, before, after: null } as RowChange);
    },
    shift(shift, others) {
      if (shifts.has(shift.sourceId) || rows.some((row) => speaksOf(row, shift.sourceId))) {
        throw new Error('Quotations are shifted before anything else is written about them');
      }
      applyShift(db, shift, others);
      shifts.set(shift.sourceId, { shift, others: new Set(others) });
    },
    keep(table, content) {
      const kept = content.toWellFormed();
      const hash = hashContent(kept);
      db.run(contentSql[table].insert, [hash, kept]);
      return hash;
    },
    keepFile: (file) => keepFile(db, file),
    change: () =>
      squashChange(
        [...shifts.values()].map(({ shift }) => shift),
        rows,
      ),
  };
}

function speaksOf(row: RowChange, sourceId: Id): boolean {
  return row.table === 'quotation' && (row.after ?? row.before)?.sourceId === sourceId;
}

function isQuotation(record: object): record is Quotation {
  return 'exact' in record;
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
