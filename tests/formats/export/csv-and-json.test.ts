import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvWriter } from '../../../src/formats/export/csv';
import { jsonWriter } from '../../../src/formats/export/json';
import { tableOf, trickyCells, writeToBytes } from './write-to-bytes';

async function textOf(writer: typeof csvWriter, rows: Parameters<typeof tableOf>[0]): Promise<string> {
  const { bytes } = await writeToBytes(writer, tableOf(rows));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

test('CSV is UTF-8 with a byte order mark and CRLF, quoted where it must be', async () => {
  expect(
    await textOf(csvWriter, [
      ['a,"b"', 1],
      ['c\nd', null],
      [null, -2.5],
    ]),
  ).toBe('\ufeffwords,amount\r\n"a,""b""",1\r\n"c\nd",\r\n,-2.5\r\n');
  expect(await textOf(csvWriter, [])).toBe('\ufeffwords,amount\r\n');
});

test('a CSV cell that a spreadsheet would calculate is kept as text by an apostrophe', async () => {
  const csv = (
    await textOf(
      csvWriter,
      trickyCells.map((cell) => [cell, -1]),
    )
  ).slice(1);
  const rows = Papa.parse<string[]>(csv, { newline: '\r\n' }).data.slice(1, -1);
  expect(rows).toEqual(trickyCells.map((cell) => [/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell, '-1']));
});

test('many rows are written as few', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => [`row ${i}`, i]);
  expect(Papa.parse<string[]>(await textOf(csvWriter, rows)).data).toHaveLength(2502);
  expect(JSON.parse(await textOf(jsonWriter, rows))).toEqual(rows.map(([words, amount]) => ({ words, amount })));
});

test('JSON is an array of objects, one a line, keys in column order', async () => {
  expect(
    await textOf(jsonWriter, [
      ['=a "b"\n😀', 1],
      [null, null],
    ]),
  ).toBe('[\n{"words":"=a \\"b\\"\\n😀","amount":1},\n{"words":null,"amount":null}\n]\n');
  expect(await textOf(jsonWriter, [])).toBe('[]\n');
});
