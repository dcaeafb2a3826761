import Papa from 'papaparse';
import { normaliseText } from '../../../domain/text/normalise';
import { problem } from '../../../domain/problem';
import { warning, type Warning } from '../../../domain/warning';
import { decodeText } from '../charset';
import type { FileToImport } from '../importer';
import { tableLimits, type ReadTable } from './read-table';
import { toSheet } from './to-sheet';

/** What divides cells, the commonest first. */
const delimiters = [',', ';', '\t', '|'];
const sampleLength = 200_000;

/** Reads a CSV or TSV file of any common encoding and delimiter; quotation marks that do not close are read as they stand. */
export function readCsv(file: FileToImport): ReadTable {
  const decoded = decodeText(file.bytes, file.name);
  const { text, nulsDropped, loneSurrogates } = normaliseText(decoded.text);
  const warnings: Warning[] = [...decoded.warnings];
  if (nulsDropped > 0) warnings.push(warning('nulsDropped', { count: nulsDropped }));
  if (loneSurrogates > 0) warnings.push(warning('charactersHalved', { count: loneSurrogates }));
  const [, named, body] = splitDeclaration(text);
  const delimiter = named ?? guessDelimiter(body);
  const { rows, brokenRow } = parseRows(body, delimiter, file.name);
  if (brokenRow !== null) warnings.push(warning('quotesBroken', { row: brokenRow }));
  return { charset: decoded.charset, sheets: [toSheet('', rows)], warnings };
}

/** Excel writes the delimiter into a first line `sep=;`. */
function splitDeclaration(text: string): readonly [whole: string, delimiter: string | null, body: string] {
  const [whole = '', delimiter = null] = /^"?sep=([,;|\t])"?\n/i.exec(text.slice(0, 20)) ?? [];
  return [whole, delimiter, text.slice(whole.length)];
}

/** The delimiter that gives the rows of the beginning the same number of cells, and most of them. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, sampleLength);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 200, skipEmptyLines: true });
    const widths = data.slice(0, text.length > sample.length && data.length > 1 ? -1 : undefined).map((row) => row.length);
    const [first = 1] = widths;
    const alike = widths.filter((width) => width === first).length / Math.max(1, widths.length);
    const score = first < 2 ? 0 : alike * alike * (1 + Math.log(first));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** When a quotation mark never closes, its row is read again with the mark as a letter, and what follows as usual. */
function parseRows(
  text: string,
  delimiter: string,
  file: string,
): { readonly rows: readonly (readonly string[])[]; readonly brokenRow: number | null } {
  const strict = parse(text, delimiter, '"', file);
  const broken = strict.errors.find(({ code }) => code === 'MissingQuotes');
  const odd = strict.errors.find(({ code }) => code === 'InvalidQuotes');
  if (!broken) return { rows: strict.rows, brokenRow: odd ? odd.row + 1 : null };
  const sound = strict.rows.slice(0, broken.row);
  const rest = parse(restOf(text, delimiter, broken.row), delimiter, '\u0001', file);
  return { rows: [...sound, ...rest.rows], brokenRow: Math.min(broken.row, odd?.row ?? broken.row) + 1 };
}

function restOf(text: string, delimiter: string, rows: number): string {
  if (rows === 0) return text;
  const { meta } = Papa.parse<string[]>(text, { delimiter, preview: rows });
  return text.slice(meta.cursor);
}

type Parsed = {
  readonly rows: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
};

function parse(text: string, delimiter: string, quoteChar: string, file: string): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, quoteChar, preview: tableLimits.rows + 1 });
  if (data.length > tableLimits.rows) throw problem('tableTooLong', { file, limit: tableLimits.rows });
  return { rows: data, errors: errors.map(({ code, row = 0 }) => ({ code, row })) };
}
