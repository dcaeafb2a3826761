import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ExportReport } from '../../contract/reports';
import { codePathNames, codeTree, flattenTree } from '../../domain/codebook/tree';
import type { CodebookEntry } from '../../domain/codebook/codebook-entry';
import { problem } from '../../domain/problem';
import { codebookTable } from '../../formats/export/codebook';
import { type TableFormat, tableWriters } from '../../formats/export';
import { segmentTable } from '../../formats/export/segments';
import type { Table } from '../../formats/export/table';
import type { OpenProject } from '../open-project';
import { listSegments } from '../queries/list-segments';
import { writeWholeFile } from './file-sink';
import type { JobContext, JobFunction } from './job-function';

export const exportSegments: JobFunction<'export.segments'> = ({ path, format }, context) => {
  const segments = listSegments(context.project(), {});
  return writeTable(segmentTable(segments), { path, format, total: segments.length }, context);
};

export const exportCodebook: JobFunction<'export.codebook'> = ({ path, format }, context) => {
  const entries = listEntries(context.project());
  return writeTable(codebookTable(entries), { path, format, total: entries.length }, context);
};

/** Codes in the order of the tree with their own codings. */
function listEntries({ reads, counts }: OpenProject): CodebookEntry[] {
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  const { byCode } = counts.all();
  return flattenTree(codeTree(codes.values())).map(({ code }) => ({
    ...code,
    codable: code.codable === 1,
    levels: codePathNames(codes, code.id),
    codings: byCode[code.id] ?? 0,
  }));
}

async function writeTable(
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
          progress({ done, total });
        },
      },
    ),
  );
}
