import type { DiskErrors } from './file/claims';
import { diskProblem } from './file/disk-problem';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** Reads: SQL text with bound values. Each text is prepared once. */
export type ReadDb = {
  all<T = Row>(sql: string, values?: readonly SqlValue[]): T[];
  get<T = Row>(sql: string, values?: readonly SqlValue[]): T | undefined;
  /** The same as plain arrays, for what is many rows. */
  columns(sql: string, values?: readonly SqlValue[]): { readonly names: string[]; readonly rows: SqlValue[][] };
};

/** Writes as well; only a transaction hands it out. */
export type WriteDb = ReadDb & { run(sql: string, values?: readonly SqlValue[]): void };

/** A database that is open. */
export type Connection = WriteDb & {
  /** Several statements without values: pragmas, migrations. */
  execute(sql: string): void;
  close(): void;
};

/** What is used of a sql.js database. */
export type SqlJsDatabase = {
  run(sql: string): unknown;
  prepare(sql: string): SqlJsStatement;
  close(): void;
};
type SqlJsStatement = {
  bind(values: readonly SqlValue[]): boolean;
  step(): boolean;
  get(): SqlValue[];
  getColumnNames(): string[];
  reset(): unknown;
  free(): boolean;
};
type Prepared = { readonly statement: SqlJsStatement; names: string[] | null };

/** Enough for every SQL text of the engine; lists of varying length push old ones out. */
const statementLimit = 300;

/** Opens a database and speaks to it; what the disk refused becomes a Problem. */
export function connect(open: () => SqlJsDatabase, disk: DiskErrors): Connection {
  const database = translating(disk, open);
  const prepared = new Map<string, Prepared>();

  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= statementLimit) dropOldest(prepared);
    const entry = { statement: database.prepare(sql), names: null };
    prepared.set(sql, entry);
    return entry;
  };
  /** Binds, lets `use` step through the rows, and always resets: an open statement would hold the transaction open. */
  const using = <R>(sql: string, values: readonly SqlValue[], use: (entry: Prepared) => R): R =>
    translating(disk, () => {
      const entry = prepare(sql);
      try {
        entry.statement.bind(values);
        return use(entry);
      } finally {
        entry.statement.reset();
      }
    });

  return {
    all: <T>(sql: string, values: readonly SqlValue[] = []) =>
      using(sql, values, (entry) => {
        const rows: T[] = [];
        while (entry.statement.step()) rows.push(rowOf(entry) as T);
        return rows;
      }),
    get: <T>(sql: string, values: readonly SqlValue[] = []) =>
      using(sql, values, (entry) => (entry.statement.step() ? (rowOf(entry) as T) : undefined)),
    columns: (sql, values = []) =>
      using(sql, values, ({ statement }) => {
        const rows: SqlValue[][] = [];
        while (statement.step()) rows.push(statement.get());
        return { names: statement.getColumnNames(), rows };
      }),
    run: (sql, values = []) =>
      using(sql, values, ({ statement }) => {
        while (statement.step());
      }),
    execute: (sql) => translating(disk, () => void database.run(sql)),
    close() {
      prepared.clear(); // the database frees them itself
      translating(disk, () => database.close());
    },
  };
}

function rowOf(entry: Prepared): Row {
  const names = (entry.names ??= entry.statement.getColumnNames());
  const values = entry.statement.get();
  const row: Record<string, SqlValue> = {};
  for (const [index, name] of names.entries()) row[name] = values[index] ?? null;
  return row;
}

function dropOldest(prepared: Map<string, Prepared>): void {
  for (const [sql, { statement }] of prepared) {
    prepared.delete(sql);
    statement.free();
    return;
  }
}

/** SQLite only says “disk I/O error”; what the disk really answered was kept by the file functions. */
function translating<R>(disk: DiskErrors, work: () => R): R {
  disk.takeError();
  try {
    return work();
  } catch (error) {
    const refused = disk.takeError();
    throw refused ? diskProblem(refused) : error;
  }
}
