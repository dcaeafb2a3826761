import Papa from 'papaparse';
import { plainCell } from '../../../domain/imports/plain-cell';
import type { ExchangedCodebook } from '../../../domain/codebook/exchanged-code';
import { normaliseText } from '../../../domain/text/normalise';
import { problem } from '../../../domain/problem';
import { decodeText } from '../charset';
import type { FileToImport } from '../importer';
import { readCsv } from '../table/read-csv';
import { readWorkbook } from '../table/read-workbook';
import { findColumns, namesCodes } from './columns';
import { readCodebookRows } from './rows';

type Rows = readonly (readonly string[])[];

/** Reads a codebook from CSV of any common encoding and delimiter. */
export function readCodebookCsv(file: FileToImport): ExchangedCodebook {
  const { text } = normaliseText(decodeText(file.bytes, file.name).text);
  // One that keeps the rules is read by them; the reader of broken ones would take some line ends in cells for a fault.
  const strict = [',', ';', '\t', '|'].map((delimiter) => parseStrictly(text, delimiter)).find((rows) => rows !== null);
  const rows = strict ?? readCsv(file).sheets[0]?.rows ?? [];
  return readCodebookRows(demandColumns([rows], file.name).map((cells) => cells.map(plainCell)));
}

/** Reads a codebook from the first sheet of a workbook that lists codes. */
export async function readCodebookWorkbook(file: FileToImport): Promise<ExchangedCodebook> {
  const { sheets } = await readWorkbook(file);
  return readCodebookRows(
    demandColumns(
      sheets.map(({ rows }) => rows),
      file.name,
    ),
  );
}

/** Reads a codebook from JSON: an array with one object a code, its fields called as the columns of the table. */
export function readCodebookJson({ name, bytes }: FileToImport): ExchangedCodebook {
  const records = parseRecords(decodeText(bytes, name).text, name);
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => header.map((key) => sayCell(record[key])));
  return readCodebookRows(demandColumns([[header, ...rows]], name));
}

function parseStrictly(text: string, delimiter: string): Rows | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  const [header = []] = data;
  const isEven = data.every((row) => row.length === header.length);
  return errors.length === 0 && isEven && header.length > 1 && namesCodes(findColumns(header)) ? data : null;
}

function demandColumns(sheets: readonly Rows[], file: string): Rows {
  const found = sheets.find(([header = []]) => namesCodes(findColumns(header)));
  if (!found) throw problem('codebookColumnsMissing', { file });
  return found;
}

function parseRecords(json: string, file: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const parsed: unknown = JSON.parse(json.replace(/^\ufeff/, ''));
    if (Array.isArray(parsed) && parsed.every((each) => typeof each === 'object' && each !== null)) {
      return parsed as readonly Readonly<Record<string, unknown>>[];
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem('documentDamaged', { file, detail: error.message });
  }
  throw problem('noCodebook', { file });
}

function sayCell(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}
