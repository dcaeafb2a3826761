import { createHash } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { problem } from '../../../src/domain/problem';
import { longestCell } from '../../../src/formats/export/xlsx-text';
import { writeXlsx, xlsxWriter } from '../../../src/formats/export/xlsx';
import { tableOf, trickyCells, writeToBytes } from './write-to-bytes';

async function readSheets(bytes: Uint8Array): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook.worksheets;
}

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const [sheet] = await readSheets(bytes);
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

/** More rows than fit into the streams between the table and the sink; each is taken when the writer wants it. */
function* manyRows(count: number, onEnd: () => void): Iterable<string[]> {
  try {
    for (let i = 0; i < count; i++) yield [createHash('sha512').update(`${i}`).digest('hex')];
  } finally {
    onEnd();
  }
}

/** The texts of the first column; ExcelJS leaves the format's own escape for an underscore undone. */
function textsOf(sheet: ExcelJS.Worksheet): unknown[] {
  const texts: unknown[] = [];
  for (let row = 2; row <= sheet.rowCount; row++) texts.push(sheet.getCell(row, 1).text.replaceAll('_x005F_', '_'));
  return texts;
}

test('every text stays the text it is, formulas too', async () => {
  const { bytes, report } = await writeToBytes(xlsxWriter, tableOf(trickyCells.map((cell, i) => [cell, i])));
  const sheet = await readBack(bytes);
  expect(report).toEqual({ rows: trickyCells.length, warnings: [] });
  expect(textsOf(sheet)).toEqual(trickyCells);
  expect(sheet.getCell(2, 1).type).toBe(ExcelJS.ValueType.String);
});

test('numbers are numbers, what is missing is an empty cell', async () => {
  const { bytes } = await writeToBytes(
    xlsxWriter,
    tableOf([
      ['a', -1.5],
      [null, 0],
      ['', null],
      ['', Number.NaN],
    ]),
  );
  const sheet = await readBack(bytes);
  expect([2, 3, 4, 5].map((row) => [sheet.getCell(row, 1).value, sheet.getCell(row, 2).value])).toEqual([
    ['a', -1.5],
    [null, 0],
    [null, null],
    [null, null],
  ]);
});

test('the header row is bold, stays in sight and filters', async () => {
  const sheet = await readBack((await writeToBytes(xlsxWriter, tableOf([['a', 1]]))).bytes);
  expect([sheet.getCell(1, 1).value, sheet.getCell(1, 1).font.bold, sheet.getCell(2, 1).alignment.wrapText]).toEqual([
    'words',
    true,
    true,
  ]);
  expect([sheet.views[0]?.state, sheet.autoFilter, sheet.getColumn(2).width]).toEqual(['frozen', 'A1:B2', 11]);
});

test('a table may be wider than the alphabet', async () => {
  const columns = Array.from({ length: 730 }, (_, i) => ({ key: `${i}`, title: `column ${i}`, type: 'text' as const }));
  const cells = columns.map(({ title }, i) => (i % 2 === 0 ? title : null));
  const sheet = await readBack((await writeToBytes(xlsxWriter, { name: 'Wide', columns, rows: [cells] })).bytes);
  const wide = ['A2', 'B2', 'Z1', 'AA2', 'ZZ1', 'AAA2', 'ABB1'].map((address) => sheet.getCell(address).value);
  expect(wide).toEqual(['column 0', null, 'column 25', 'column 26', 'column 701', 'column 702', 'column 729']);
});

test('what a cell cannot hold is cut or dropped, and said', async () => {
  const long = `${'a'.repeat(longestCell - 1)}😀`;
  const { bytes, report } = await writeToBytes(
    xlsxWriter,
    tableOf([
      [long, 1],
      ['a\u0001b\ud800c\r\nd', 2],
    ]),
  );
  expect(textsOf(await readBack(bytes))).toEqual(['a'.repeat(longestCell - 1), 'abc\nd']);
  expect(report.warnings.map(({ reason }) => reason)).toEqual(['cellsCut', 'controlsDropped']);
});

test('an empty table is a header', async () => {
  const { bytes, report } = await writeToBytes(xlsxWriter, tableOf([]));
  expect(report.rows).toBe(0);
  expect((await readBack(bytes)).rowCount).toBe(1);
});

test('the same table gives the same bytes at any time and in any time zone', async () => {
  const table = tableOf([['a', 1]]);
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.stubEnv('TZ', 'Asia/Shanghai');
    vi.setSystemTime(new Date('2016-11-16T10:00:00Z'));
    const first = await writeToBytes(xlsxWriter, table);
    vi.stubEnv('TZ', 'America/Los_Angeles');
    vi.setSystemTime(new Date('2026-01-02T03:04:05Z'));
    const second = await writeToBytes(xlsxWriter, table);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  } finally {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  }
});

test('rows that do not fit a sheet go to further sheets, each with the header', async () => {
  const chunks: Uint8Array[] = [];
  const rows = ['a', 'b', 'c', 'd', 'e'].map((cell, i) => [cell, i]);
  const report = await writeXlsx(tableOf(rows), { write: (chunk) => void chunks.push(chunk) }, 3);
  const sheets = await readSheets(Buffer.concat(chunks));
  expect(report.rows).toBe(5);
  expect(sheets.map((sheet) => [sheet.name, sheet.getCell(1, 1).text, ...textsOf(sheet)])).toEqual([
    ['Table', 'words', 'a', 'b'],
    ['Table 2', 'words', 'c', 'd'],
    ['Table 3', 'words', 'e'],
  ]);
  expect(sheets.map(({ autoFilter }) => autoFilter)).toEqual(['A1:B3', 'A1:B3', 'A1:B2']);
});

test('while the sink waits, no more rows are taken', async () => {
  let taken = 0;
  function* rows(): Iterable<string[]> {
    for (const row of manyRows(50_000, () => undefined)) {
      taken++;
      yield row;
    }
  }
  const whenWaiting: number[] = [];
  async function waitForQuiet(): Promise<void> {
    if (whenWaiting.length > 0) return;
    do {
      whenWaiting.push(taken);
      await setTimeout(50);
    } while (whenWaiting.at(-1) !== taken);
  }
  const report = await xlsxWriter.write({ ...tableOf([]), rows: rows() }, { write: waitForQuiet });
  expect(report.rows).toBe(50_000);
  expect(whenWaiting.at(-1)).toBeLessThan(50_000);
});

test('a sink that fails in the middle ends the export with its own error and gets nothing more', async () => {
  let ended = 0;
  for (const failAt of [1, 2, 10]) {
    let writes = 0;
    const failing = {
      async write() {
        await setImmediate();
        writes++;
        if (writes === failAt) throw problem('cancelled');
      },
    };
    const rows = manyRows(50_000, () => ended++);
    await expect(xlsxWriter.write({ ...tableOf([]), rows }, failing)).rejects.toMatchObject({ reason: 'cancelled' });
    await setTimeout(20); // what is left over would come now, an unhandled rejection too
    expect(writes).toBe(failAt);
  }
  expect(ended).toBe(3);
});

test('a sink that fails at the end, or a table that fails, ends the export with its own error', async () => {
  const failing = {
    write: () => {
      throw new Error('disk full');
    },
  };
  await expect(xlsxWriter.write(tableOf([['a', 1]]), failing)).rejects.toThrow('disk full');
  function* rows(): Iterable<string[]> {
    yield ['a'];
    throw new Error('no such row');
  }
  await expect(writeToBytes(xlsxWriter, { ...tableOf([]), rows: rows() })).rejects.toThrow('no such row');
});

test('any text a spreadsheet can hold comes back unchanged', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((candidate) => !/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/u.test(candidate));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const { bytes } = await writeToBytes(xlsxWriter, tableOf(texts.map((cell) => [cell, 1])));
      expect(textsOf(await readBack(bytes))).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});
