import { encodeUtf8 } from '../encoding';
import type { Sink, Table, TableReport, TableWriter } from './table';

const rowsAtOnce = 200;

/** JSON: an array with one object a line, keys in the order of the columns, so that two versions can be compared. */
export const jsonWriter: TableWriter = { extension: 'json', write: writeJson };

async function writeJson({ columns, rows }: Table, sink: Sink): Promise<TableReport> {
  let count = 0;
  let chunk: string[] = [];
  for (const row of rows) {
    const record = Object.fromEntries(columns.map((column, i) => [column.key, row[i] ?? null]));
    chunk.push(`${count === 0 ? '[' : ','}\n${JSON.stringify(record)}`);
    count++;
    if (chunk.length < rowsAtOnce) continue;
    await sink.write(encodeUtf8(chunk.join('')));
    chunk = [];
  }
  chunk.push(count === 0 ? '[]\n' : '\n]\n');
  await sink.write(encodeUtf8(chunk.join('')));
  return { rows: count, warnings: [] };
}
