import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ArticlesInBatch, TableInBatch } from '../../../contract/imports';
import { fileNames, matchFiles } from '../../../domain/imports/match-metadata';
import { planDocuments } from '../../../domain/imports/plan-documents';
import { readRowFacts, type RowFacts } from '../../../domain/imports/row-facts';
import type { TableSheet } from '../../../domain/imports/table-columns';
import { problem } from '../../../domain/problem';
import { warning, type Warning } from '../../../domain/warning';
import { layOutRow } from '../../../formats/import/table/lay-out-row';
import type { DeskBatch, DeskDocument, DeskTable, DeskWhole } from './import-desk';
import { newDocument } from './new-document';

/** Rows that are laid out before the engine answers others again. */
const rowsAtOnce = 50;
const mostNames = 5;
const samples = { count: 3, length: 160 };

/**
 * The documents that the files of a batch make: rows of tables become documents, and what tables say about other files is
 * put into theirs.
 */
export async function composeBatch(
  { id, files, refused }: Pick<DeskBatch, 'id' | 'files' | 'refused'>,
  signal: AbortSignal,
): Promise<DeskBatch> {
  const documents = new Map<string, readonly DeskDocument[]>();
  const tables: TableInBatch[] = [];
  for (const file of files) {
    if (!isTable(file)) documents.set(file.key, file.isSplit ? file.articles : [file]);
    else if (file.choice.use === 'documents') {
      const rows = await layOutRows(file, signal);
      documents.set(file.key, rows.documents);
      tables.push(describeTable(file, rows));
    } else if (file.choice.use === 'none') tables.push(describeTable(file, {}));
  }
  for (const table of files.filter(isTable).filter(({ choice }) => choice.use === 'metadata')) {
    tables.push(fillFromTable(table, documents));
  }
  const inOrder = files.flatMap(({ key }) => tables.filter(({ table }) => table === key));
  return { id, files, refused, documents: [...documents.values()].flat(), tables: inOrder };
}

/** Whether a file of a batch is a table. */
export function isTable(file: DeskWhole | DeskTable): file is DeskTable {
  return 'table' in file;
}

/** The files of many articles, and whether they are taken apart. */
export function listCollections(files: DeskBatch['files']): ArticlesInBatch[] {
  return files.flatMap((file) =>
    isTable(file) || file.articles.length === 0
      ? []
      : [{ file: file.key, fileName: file.from.name, articles: file.articles.length, isSplit: file.isSplit }],
  );
}

/** The sheet that is used at the moment. */
export function sheetOf({ table, choice }: DeskTable): TableSheet {
  return table.sheets[choice.sheet] ?? { name: '', rows: [] };
}

type Outcome = {
  readonly documents?: readonly DeskDocument[];
  readonly emptyRows?: number;
  readonly matchedFiles?: number;
  readonly unmatchedRows?: readonly string[];
  readonly unmatchedFiles?: readonly string[];
  readonly warnings?: readonly Warning[];
};

async function layOutRows(file: DeskTable, signal: AbortSignal): Promise<Outcome & { documents: DeskDocument[] }> {
  const { key, from, table, choice } = file;
  const name = from.name.slice(0, from.name.length - extname(from.name).length);
  const planned = planDocuments(sheetOf(file), choice, name);
  const documents: DeskDocument[] = [];
  for (const [done, plan] of planned.documents.entries()) {
    if (done % rowsAtOnce === 0) await setImmediate();
    if (signal.aborted) throw problem('cancelled');
    const place = [key, choice.sheet, plan.row, ...(plan.column === null ? [] : [plan.column])].join('.');
    const read = newDocument(from, 'table-row', layOutRow(plan, table.charset));
    const document = { ...read.document, folder: plan.folder ?? from.folder };
    documents.push({ key: place, document, warnings: read.warnings, from });
  }
  const warnings = [
    ...(planned.emptyRows > 0 ? [warning('rowsWithoutText', { count: planned.emptyRows })] : []),
    ...warnOfDates(planned.datesUnread),
  ];
  return { documents, emptyRows: planned.emptyRows, warnings };
}

/** Puts what the rows of a table say into the documents of the files that they name. */
function fillFromTable(file: DeskTable, documents: Map<string, readonly DeskDocument[]>): TableInBatch {
  const others = [...documents.values()].flat().filter(({ document }) => document.kind !== 'table-row');
  const names = fileNames(sheetOf(file), file.choice);
  const { facts, datesUnread } = readRowFacts(sheetOf(file), file.choice);
  const { rowByFile, unmatchedRows, unmatchedFiles } = matchFiles(
    names,
    others.map(({ from }) => from),
  );
  const filled = new Map<string, DeskDocument>();
  for (const [number, row] of rowByFile) {
    const other = others[number];
    const said = facts[row];
    if (!other || !said) continue;
    // Of the many articles in a file a row about the file tells only what they do not say themselves.
    const isArticle = !documents.has(other.key);
    const { document } = other;
    const told = isArticle ? { ...fieldsOf(said), ...document } : { ...document, ...fieldsOf(said) };
    filled.set(other.key, { ...other, document: told });
  }
  for (const [key, those] of documents) {
    documents.set(
      key,
      those.map((one) => filled.get(one.key) ?? one),
    );
  }
  const rows = unmatchedRows.map((row) => names[row] ?? '');
  const left = unmatchedFiles.map((number) => others[number]?.from.name ?? '');
  return describeTable(file, {
    matchedFiles: rowByFile.size,
    unmatchedRows: rows,
    unmatchedFiles: left,
    warnings: [
      ...(rows.length > 0 ? [warning('rowsUnmatched', { count: rows.length, names: nameSome(rows) })] : []),
      ...(left.length > 0 ? [warning('filesUnmatched', { count: left.length, names: nameSome(left) })] : []),
      ...warnOfDates(datesUnread),
    ],
  });
}

function fieldsOf({ values, ...said }: RowFacts): Partial<DeskDocument['document']> {
  return { ...said, ...(values.length > 0 ? { values: [...values] } : {}) };
}

function nameSome(names: readonly string[]): string {
  return [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])].join(', ');
}

function warnOfDates(count: number): Warning[] {
  return count > 0 ? [warning('datesUnread', { count })] : [];
}

function describeTable(file: DeskTable, outcome: Outcome): TableInBatch {
  const { key, from, table, choice } = file;
  const body = sheetOf(file).rows.slice(choice.header ? 1 : 0);
  return {
    table: key,
    fileName: from.name,
    folder: from.folder,
    use: choice.use,
    sheets: table.sheets.map(({ name }) => name),
    sheet: choice.sheet,
    header: choice.header,
    columns: choice.columns.map((column, i) => ({ ...column, samples: sampleColumn(body, i) })),
    textsApart: choice.textsApart,
    rows: body.length,
    emptyRows: outcome.emptyRows ?? 0,
    matchedFiles: outcome.matchedFiles ?? 0,
    unmatchedRows: outcome.unmatchedRows ?? [],
    unmatchedFiles: outcome.unmatchedFiles ?? [],
    warnings: [...table.warnings, ...(outcome.warnings ?? [])],
  };
}

function sampleColumn(rows: TableSheet['rows'], column: number): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const value = (row[column] ?? '').trim().slice(0, samples.length);
    if (value !== '') found.add(value);
    if (found.size === samples.count) break;
  }
  return [...found];
}
