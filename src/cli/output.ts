import type { Progress } from '../contract/reports';
import { sayWarning, type Warning } from '../domain/warning';

/** One result, as JSON for machines or as a sentence for people. */
export function printResult(json: boolean, value: unknown, sentence: string): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${sentence}\n`);
}

/** What a row of a list may hold; an object, such as the settings of a figure, is written as JSON. */
type Value = string | number | boolean | object | null | undefined;

/** Rows as JSON, or as a table that fits a terminal. */
export function printRows(json: boolean, rows: readonly object[], columns: readonly string[]): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const table = rows.map((row) => columns.map((column) => cell((row as Readonly<Record<string, Value>>)[column])));
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...table.map((line) => Array.from(line[i] ?? '').length)),
  );
  for (const line of [[...columns], ...table]) {
    process.stdout.write(
      `${line
        .map((text, i) => padCell(text, widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

/** How far a job is, on stderr, where somebody looks on. */
export function showProgress({ done, total }: Progress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${done} of ${total}${done === total ? '\n' : ''}`);
}

/** What should be known about a reading or writing that was done, one line each on stderr. */
export function printWarnings(warnings: readonly Warning[], about = ''): void {
  for (const warning of warnings) printFailure(`${about}${sayWarning(warning)}`);
}

/** What is said beside a result, on stderr: the result alone is what goes on to another program. */
export function printAside(sentence: string): void {
  process.stderr.write(`${toOneLine(sentence)}\n`);
}

/** One line on stderr, whatever line ends a title or a path brings into the sentence. */
export function printFailure(sentence: string): void {
  process.stderr.write(`postil: ${toOneLine(sentence)}\n`);
}

const widest = 60;

function cell(value: Value): string {
  const words = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
  const text = Array.from(toOneLine(words));
  return text.length <= widest ? text.join('') : `${text.slice(0, widest - 1).join('')}…`;
}

function padCell(text: string, width: number): string {
  return text + ' '.repeat(width - Array.from(text).length);
}

/** Control characters go too: a title could move the cursor of the terminal. */
function toOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
}
