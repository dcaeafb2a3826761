import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { isProblem } from '../../../src/domain/problem';
import { findImporter } from '../../../src/formats/import';
import { xlsx } from '../../../src/formats/import/xlsx';
import { mutate } from './fuzz';
import { packWorkbook } from './workbook';

async function sheetsOf(bytes: Uint8Array) {
  const { sheets, warnings } = await xlsx.readTable({ name: 'a.xlsx', bytes });
  return { sheets: Object.fromEntries(sheets.map(({ name, rows }) => [name, rows])), warnings };
}

test('shared, inline and formatted texts, numbers, truth, errors and the results of formulas are read as words', async () => {
  const bytes = await packWorkbook({
    strings:
      '<si><t>Order is freedom 😀</t></si><si><r><t>网络</t></r><r><rPr><b/></rPr><t xml:space="preserve">主权 </t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si><si><t>a_x000D_&#10;b</t></si>',
    sheets: {
      One: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>in line</t></is></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#DIV/0!</v></c><c r="E3" t="str"><f>A1&amp;"!"</f><v>result</v></c><c r="F3"><f>SUM(B3)</f></c><c r="G3" t="s"><v>2</v></c></row>',
    },
  });
  expect(await sheetsOf(bytes)).toEqual({
    sheets: {
      One: [
        ['Order is freedom 😀', '', '网络主权 ', '', '', '', ''],
        ['', '', '', '', '', '', ''],
        ['in line', '0.3', 'true', '', 'result', '', 'a\nb'],
      ],
    },
    warnings: [{ reason: 'cellsUnread', details: { count: 2 } }],
  });
});

test('dates are written as 2016-11-16, with their time if they have one, in both calendars of Excel', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
  const row = '<row r="1"><c s="1"><v>42690</v></c><c s="2"><v>42690</v></c><c s="3"><v>42690.3541666667</v></c><c s="4"><v>42690</v></c><c s="5"><v>0.75</v></c><c t="d"><v>2016-11-16T00:00:00</v></c></row>'; // prettier-ignore
  const { sheets } = await sheetsOf(await packWorkbook({ styles, sheets: { One: row } }));
  expect(sheets).toEqual({ One: [['2016-11-16', '2016-11-16', '2016-11-16 08:30', '42690', '18:00', '2016-11-16']] });
  const mac = await packWorkbook({ styles, workbookPr: 'date1904="1"', sheets: { One: '<row r="1"><c s="1"><v>41228</v></c></row>' } }); // prettier-ignore
  expect((await sheetsOf(mac)).sheets).toEqual({ One: [['2016-11-16']] });
});

test('cells merged down a column all say what the first says; hidden sheets stand behind the others', async () => {
  const cells = '<row r="1"><c t="inlineStr"><is><t>P1</t></is></c><c><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>'; // prettier-ignore
  const { sheets } = await sheetsOf(
    await packWorkbook({
      sheets: { Notes: '<row r="1"><c><v>7</v></c></row>', Answers: cells, Empty: '' },
      hidden: ['Notes'],
    }),
  );
  expect(Object.entries(sheets)).toEqual([
    [
      'Answers',
      [
        ['P1', '1'],
        ['P1', '2'],
      ],
    ],
    ['Notes', [['7']]],
  ]);
});

test('what another program wrote is read whole: protected sheets, dates, links, formatted texts', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Survey');
  sheet.addRow(['Who', 'When', 'Answer']);
  sheet.addRow(['P1', new Date(Date.UTC(2016, 10, 16)), { richText: [{ text: 'Order ' }, { text: 'is', font: { bold: true } }, { text: ' 秩序' }] }]); // prettier-ignore
  sheet.addRow(['P2', null, { text: 'a link', hyperlink: 'https://example.org' }]);
  sheet.addRow(['P3', null, { formula: 'A2&"x"', result: 'P1x' }]);
  await sheet.protect('secret', {});
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(findImporter({ name: 'misnamed.txt', bytes })).toBe(xlsx);
  expect((await sheetsOf(bytes)).sheets).toEqual({
    Survey: [
      ['Who', 'When', 'Answer'],
      ['P1', '2016-11-16', 'Order is 秩序'],
      ['P2', '', 'a link'],
      ['P3', '', 'P1x'],
    ],
  });
});

test('macros, pictures and links to other files are left out and counted', async () => {
  const bytes = await packWorkbook({
    sheets: { One: '<row r="1"><c><f>[1]Other!A1</f><v>5</v></c></row>' },
    more: { 'xl/vbaProject.bin': 'x', 'xl/media/image1.png': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>', 'xl/externalLinks/_rels/externalLink1.xml.rels': '<x/>' }, // prettier-ignore
  });
  const { sheets, warnings } = await sheetsOf(bytes);
  expect(sheets).toEqual({ One: [['5']] });
  expect(warnings.map(({ reason, details }) => [reason, details['count']])).toEqual([
    ['imagesLeftOut', 1],
    ['outsideLeftOut', 1],
    ['scriptsLeftOut', 1],
  ]);
});

test('bombs, rows without end, entities and damage are refused; the millionth row of formats alone is not', async () => {
  const refused = async (parts: Parameters<typeof packWorkbook>[0], reason: string): Promise<void> =>
    await expect(packWorkbook(parts).then(sheetsOf)).rejects.toMatchObject({ reason });
  await refused({ sheets: { One: ' '.repeat(30_000_000) } }, 'archiveTooLarge');
  await refused({ sheets: { One: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' } }, 'tableTooLarge');
  await refused({ sheets: { One: '<row r="1"><c r="XFD1"><v>1</v></c></row>' } }, 'tableTooLarge');
  // One long text that thousands of cells say by its number, or by being merged.
  const strings = `<si><t>${'x'.repeat(500_000)}</t></si>`;
  await refused({ sheets: { One: '<row><c t="s"><v>0</v></c></row>'.repeat(1000) }, strings }, 'archiveTooLarge');
  const rows = `<row><c t="s"><v>0</v></c></row>${'<row><c/><c><v>1</v></c></row>'.repeat(1000)}`;
  const merged = `</sheetData><mergeCells><mergeCell ref="A1:A1001"/></mergeCells>`;
  await refused({ sheets: { One: rows + merged }, strings }, 'archiveTooLarge');
  await refused({ sheets: { One: '<row r="1"><c t="inlineStr"><is><t>&bomb;</t></is></c></row>' } }, 'documentDamaged');
  await refused({ sheets: { One: '<row r="1"><c><v>1</c></row>' } }, 'documentDamaged');
  const formats = '<row r="1"><c><v>1</v></c></row><row r="1048576" s="3"><c r="XFD1048576" s="3"/></row>';
  expect((await sheetsOf(await packWorkbook({ sheets: { One: formats } }))).sheets).toEqual({ One: [['1']] });
  const bytes = await packWorkbook({ sheets: { One: '' } });
  await expect(sheetsOf(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ reason: 'documentDamaged' });
});

test(
  'whatever was done to a workbook, it comes in as rows of one width or is refused',
  { timeout: 120_000 },
  async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 2}</v></c><c r="B${i + 1}"><v>${i}</v></c></row>`); // prettier-ignore
    const sound = await packWorkbook({ strings: '<si><t>a</t></si><si><t>b</t></si>', sheets: { One: rows.join('') } });
    let read = 0;
    for (let seed = 0; seed < 300; seed++) {
      try {
        const { sheets } = await sheetsOf(mutate(sound, seed));
        for (const table of Object.values(sheets)) expect(new Set(table.map((row) => row.length)).size).toBeLessThan(2);
        read++;
      } catch (error) {
        if (!isProblem(error)) throw error;
      }
    }
    expect(read).toBeGreaterThan(0);
  },
);
