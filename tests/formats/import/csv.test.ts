import { expect, test } from 'vitest';
import { csv } from '../../../src/formats/import/csv';
import { isProblem } from '../../../src/domain/problem';
import { mutate } from './fuzz';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function rowsOf(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const { sheets, ...rest } = await csv.readTable({ name: 'a.csv', bytes });
  return { rows: sheets[0]?.rows, ...rest };
}

test('commas, semicolons, tabs and bars divide cells, whatever the file is called', async () => {
  const rows = [
    ['id', 'text'],
    ['1', 'Order is freedom 😀'],
    ['2', '网络主权'],
  ];
  for (const divider of [',', ';', '\t', '|']) {
    const written = rows.map((row) => row.join(divider)).join('\r\n');
    expect(await rowsOf(`\ufeff${written}\r\n\r\n`)).toEqual({ rows, charset: 'UTF-8', warnings: [] });
  }
  expect((await rowsOf('sep=;\na;b,c\n1;2,3')).rows).toEqual([
    ['a', 'b,c'],
    ['1', '2,3'],
  ]);
});

test('a cell in quotation marks keeps line ends, dividers and doubled quotation marks', async () => {
  expect((await rowsOf('a,b\n"first\r\nsecond, ""third""",x\n')).rows).toEqual([
    ['a', 'b'],
    ['first\nsecond, "third"', 'x'],
  ]);
});

test('a quotation mark that never closes costs no row: its line is read as it stands, and is named', async () => {
  const { rows, warnings } = await rowsOf('a,b\n1,"fine, yes"\n2,"never closed\n3,third\n4,"fourth\nline"\n');
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', 'fine, yes'],
    ['2', '"never closed'],
    ['3', 'third'],
    ['4', 'fourth\nline'],
  ]);
  expect(warnings).toEqual([{ reason: 'quotesBroken', details: { line: 3 } }]);
  const inside = await rowsOf('a,b\n1,"He said "no" twice",x\n');
  expect(inside.rows?.[1]).toEqual(['1', 'He said "no" twice', 'x']);
  expect(inside.warnings).toMatchObject([{ reason: 'quotesBroken', details: { line: 2 } }]);
});

test('quotation marks that never close are not looked for again and again in a large file', async () => {
  const { rows, warnings } = await rowsOf(`a,b\n${'1,"x\n'.repeat(90_000)}${'2,y\n'.repeat(9000)}`);
  expect(rows).toHaveLength(99_001);
  expect(warnings).toMatchObject([{ reason: 'quotesBroken' }]);
});

test('older encodings are guessed; NULs and halves of characters are taken out and counted', async () => {
  const chinese = Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0xcd, 0xf8, 0xc2, 0xe7, 0x2c, 0xd6, 0xf7, 0xc8, 0xa8); // prettier-ignore
  const read = await rowsOf(chinese);
  expect(read.rows).toEqual([
    ['标题', '内容'],
    ['网络', '主权'],
  ]);
  expect(read.warnings).toMatchObject([{ reason: 'charsetGuessed' }]);
  expect((await rowsOf('a,b\n1,x\0y\n')).warnings).toEqual([{ reason: 'nulsDropped', details: { count: 1 } }]);
});

test('formulas are words, and a file of one long line is one row', async () => {
  expect((await rowsOf('a,b\n=1+1,"=cmd|\' /C calc\'!A0"\n')).rows?.[1]).toEqual(['=1+1', "=cmd|' /C calc'!A0"]);
  const line = 'order '.repeat(8_000_000);
  expect((await rowsOf(line)).rows?.[0]?.[0]).toHaveLength(line.length);
});

test('a table longer or wider than any study needs is refused', async () => {
  await expect(rowsOf('a\n'.repeat(100_002))).rejects.toMatchObject({ reason: 'tableTooLarge' });
  await expect(rowsOf(`${'a,'.repeat(3000)}b`)).rejects.toMatchObject({ reason: 'tableTooLarge' });
});

test('whatever was done to a file, it comes in as rows of one width or is refused', { timeout: 60_000 }, async () => {
  const sound = encode('id,"title",text\n1,"A ""quoted"" one","Line one\nline two, with 中文"\n2,b,"c"\n'.repeat(20));
  for (let seed = 0; seed < 250; seed++) {
    try {
      const { rows = [] } = await rowsOf(mutate(sound, seed));
      expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
      expect(rows.flat().join('')).not.toMatch(/[\0\r]/);
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
  }
});
