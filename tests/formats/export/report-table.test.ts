import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureTable } from '../../../src/domain/analysis/figure';
import { textWidth } from '../../../src/domain/figures/text-width';
import { markdownLines } from '../../../src/formats/export/document/markdown-blocks';
import { writeWordDocument } from '../../../src/formats/export/document/word-document';
import { englishWords } from '../../../src/formats/export/report/english';
import { countParts } from '../../../src/formats/export/report/portrait-table';
import { writeTable } from '../../../src/formats/export/report/report-table';

function rowsOf(table: FigureTable, measure?: string): readonly (readonly string[])[] {
  const [block] = writeTable(table, englishWords, measure);
  if (block?.kind !== 'table') throw new Error('A table was expected.');
  return block.rows.map((cells) => cells.map((runs) => runs.map(({ text }) => text).join('')));
}

function saidBelow(table: FigureTable, measure?: string): string {
  const note = writeTable(table, englishWords, measure)[1];
  return note?.kind === 'paragraph' ? note.runs.map(({ text }) => text).join('') : '';
}

test('the measure that a figure is about stands in its table, however many others there are', () => {
  const measures = ['logLikelihood', 'mi', 'mi3', 'tScore', 'zScore', 'dice', 'logDice'];
  const keys = ['word', 'observed', 'expected', 'near', 'frequency', 'words', 'documents', ...measures];
  const table: FigureTable = {
    columns: keys.map((key, i) => ({ key, kind: i === 0 ? 'words' : 'number' })),
    rows: [keys.map((_, i) => (i === 0 ? ' order ' : i))],
    n: {},
  };
  const [head = [], row = []] = rowsOf(table, 'logDice');
  expect(head.length).toBe(12);
  expect([head[0], head.at(-1), row[0], row.at(-1)]).toEqual(['Word', 'logDice', 'order', '13']);
  expect(saidBelow(table, 'logDice')).toContain('Shown are 12 of 14 columns.');
});

test('of documents, codes and other records those with the highest sums stand in a table', () => {
  const table: FigureTable = {
    columns: [
      { key: 'code', kind: 'words' },
      ...Array.from({ length: 20 }, (_, i) => ({ key: `D${i}`, kind: 'count' as const, id: String(i) })),
    ],
    rows: [['Order', ...Array.from({ length: 20 }, (_, i) => i)]],
    n: {},
  };
  expect(rowsOf(table)[0]).toEqual(['Code', ...Array.from({ length: 11 }, (_, i) => `D${i + 9}`)]);
  expect(saidBelow(table)).toContain('those with the highest sums');
});

test('behind document portraits stands of how many parts a code covers most', () => {
  const table: FigureTable = {
    columns: ['document', '1', '2', '3', '4'].map((key) => ({ key, kind: 'words' })),
    rows: [
      ['Speech', 'Order', 'Order', null, 'Top / Power'],
      ['Reply', null, null, null, 'Order'],
    ],
    n: {},
  };
  expect(rowsOf(countParts(table, 'No code'))).toEqual([
    ['Document', 'Order', 'Power', 'No code'],
    ['Speech', '2', '1', '1'],
    ['Reply', '1', '0', '3'],
  ]);
});

test('what was written in a cell keeps its lines and its items apart', () => {
  const text = markdownLines('Asks for *respect*:\n\n- first,\n- then again\n\n1. one').map((run) => run.text);
  expect(text.join('')).toBe('Asks for respect:\n• first,\n• then again\n1. one');
});

test('a column of a Word table is as wide as the longest word of its head, as long as the page has room', async () => {
  const name = fc.stringMatching(/^[A-Za-z]{1,14}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('1', '1.5'),
      async (heads, cell) => {
        const rows = [heads, heads.map(() => cell)].map((cells) => cells.map((text) => [{ text }]));
        const isNumber = heads.map((_, i) => i > 0);
        const file = await writeWordDocument({
          title: '',
          language: 'en',
          blocks: [{ kind: 'table', rows, isNumber }],
        });
        const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
        const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
        // 9 points, in twentieths.
        const wanted = heads.map((head) => Math.min(textWidth(head, 180, true), 13 * 180));
        const isRoom = wanted.reduce((sum, width) => sum + width + 140, 0) < 9026;
        expect(widths.every((width, i) => !isRoom || width >= Math.floor(wanted[i] ?? 0))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});
