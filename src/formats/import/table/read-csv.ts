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
  const [whole, named, body] = splitDeclaration(text);
  const delimiter = named ?? guessDelimiter(body);
  const { rows, brokenLine } = parseRows(body, delimiter, file.name);
  const lineOfBody = whole === '' ? 0 : 1;
  if (brokenLine !== null) warnings.push(warning('quotesBroken', { line: brokenLine + lineOfBody }));
  return { charset: decoded.charset, sheets: [toSheet('', rows, file.name)], warnings };
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
    const widths = data
      .slice(0, text.length > sample.length && data.length > 1 ? -1 : undefined)
      .map((row) => row.length);
    const [first = 1] = widths;
    const alike = widths.filter((width) => width === first).length / Math.max(1, widths.length);
    const score = first < 2 ? 0 : alike * alike * (1 + Math.log(first));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

type Parsed = { readonly rows: readonly (readonly string[])[]; readonly brokenLine: number | null };

/** So many quotation marks that do not close are looked for one after another; behind the last the rest is read as it stands. */
const mostBroken = 20;
/** So many characters may be read again for that. */
const mostReread = 20_000_000;
/** A character that stands in no text stands for none. */
const noQuotes = '\u0000';

/** Where a quotation mark never closes, its line is read as it stands, and what follows as usual. */
function parseRows(text: string, delimiter: string, file: string): Parsed {
  const rows: (readonly string[])[] = [];
  let brokenAt: number | null = null;
  let start = 0;
  let reread = -text.length;
  for (let tries = 0; start < text.length; tries++) {
    const rest = text.slice(start);
    reread += rest.length;
    const quoteChar = tries < mostBroken && reread <= mostReread ? '"' : noQuotes;
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, quoteChar, preview: tableLimits.rows + 1 });
    if (data.length > tableLimits.rows) throw problem('tableTooLarge', { file, ...tableLimits });
    const odd = errors.find(({ code }) => code === 'InvalidQuotes');
    const open = errors.find(({ code, row = 0 }) => code === 'MissingQuotes' || ranOn(data[row], delimiter));
    if (odd?.index !== undefined) brokenAt ??= start + odd.index;
    if (open === undefined) {
      append(rows, data);
      break;
    }
    const sound = open.row ?? 0;
    const line = start + endOf(rest, delimiter, sound);
    const next = text.indexOf('\n', line) + 1 || text.length;
    brokenAt ??= line;
    append(rows, data.slice(0, sound));
    append(rows, Papa.parse<string[]>(text.slice(line, next).trimEnd(), { delimiter, quoteChar: noQuotes }).data);
    start = next;
  }
  return { rows, brokenLine: brokenAt === null ? null : text.slice(0, brokenAt).split('\n').length };
}

/** Whether a cell whose quotation marks do not match went on over its line, to the mark that opens another one. */
function ranOn(row: readonly string[] | undefined, delimiter: string): boolean {
  return (
    row?.some((cell) =>
      cell
        .split('\n')
        .slice(1)
        .some((line) => line.startsWith('"') || line.includes(`${delimiter}"`)),
    ) ?? false
  );
}

function append(rows: (readonly string[])[], more: readonly (readonly string[])[]): void {
  for (const row of more) rows.push(row);
}

/** Where the first so many rows of a text end. */
function endOf(text: string, delimiter: string, rows: number): number {
  return rows === 0 ? 0 : Papa.parse<string[]>(text, { delimiter, preview: rows }).meta.cursor;
}
