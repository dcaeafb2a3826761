import { resolve } from 'node:path';
import type { MemoFormat } from '../../contract/memo-jobs';
import type { ExportReport } from '../../contract/reports';
import { problem } from '../../domain/problem';
import type { WrittenDocument } from '../../formats/export/document/blocks';
import { documentWriters } from '../../formats/export/document/index';
import type { Table } from '../../formats/export/table';
import { writeWholeFile } from './file-sink';
import type { JobContext } from './job-function';
import { writeTable } from './write-table';

type Target = { readonly path: string; readonly format: MemoFormat; readonly total: number };
type Kinds = { readonly table: () => Table; readonly document: () => WrittenDocument };

/** Writes what can be a table or a document for readers in the format that is asked for. */
export async function writeTableOrDocument(
  { table, document }: Kinds,
  { path, format, total }: Target,
  context: JobContext,
): Promise<ExportReport> {
  if (format === 'xlsx' || format === 'csv' || format === 'json')
    return writeTable(table(), { path, format, total }, context);
  await writeBytes(path, await documentWriters[format](document()), context);
  return { rows: total, warnings: [] };
}

/** Writes a file that is ready, unless its writing was cancelled meanwhile. */
export async function writeBytes(path: string, bytes: Uint8Array, { signal }: JobContext): Promise<void> {
  if (signal.aborted) throw problem('cancelled');
  await writeWholeFile(resolve(path), (file) => file.write(bytes));
}
