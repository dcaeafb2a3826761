import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ExportReport } from '../../contract/reports';
import { problem } from '../../domain/problem';
import { type TableFormat, tableWriters } from '../../formats/export';
import type { Table } from '../../formats/export/table';
import { writeWholeFile } from './file-sink';
import type { JobContext } from './job-function';

/** Writes a table to a file, whole or not at all, with its progress. */
export async function writeTable(
  table: Table,
  { path, format, total }: { readonly path: string; readonly format: TableFormat; readonly total: number },
  { progress, signal }: JobContext,
): Promise<ExportReport> {
  let done = 0;
  function* counted(): Iterable<Table['rows'] extends Iterable<infer R> ? R : never> {
    for (const row of table.rows) {
      done++;
      yield row;
    }
  }
  return writeWholeFile(resolve(path), (file) =>
    tableWriters[format].write(
      { ...table, rows: counted() },
      {
        async write(chunk) {
          await file.write(chunk);
          await setImmediate(); // lets a Cancel be heard, and other calls answered, between two chunks
          if (signal.aborted) throw problem('cancelled');
          progress({ done: Math.min(done, total), total }); // what is lost is written and not counted
        },
      },
    ),
  );
}
