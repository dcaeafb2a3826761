import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../../src/domain/text/marks';
import { listParagraphs } from '../../../src/domain/text/paragraphs';
import { indexLeaves } from '../../../src/ui/reader/page/offset-index';
import { leavesOf, planBlocks } from '../../../src/ui/reader/page/plan-blocks';
import { clockTime } from '../../../src/ui/reader/page/plan-openings';
import { planChunks } from '../../../src/ui/reader/page/plan-chunks';
import type { Group } from '../../../src/ui/reader/page/plan-groups';
import { generateDocument } from '../../fixtures/generated-document';
import { markedText } from './marked-text';

const longLine = `${'A sentence of some words. '.repeat(400)}\n${'网'.repeat(5000)}😀`;

test('every offset of a text has a place on the page, and the place leads back to the offset', () => {
  fc.assert(
    fc.property(markedText, ({ text, marks }) => {
      const index = indexLeaves(planBlocks(text, marks).flatMap(leavesOf));
      expect(index.length).toBe(text.length);
      for (let offset = 0; offset <= text.length; offset++) {
        for (const side of ['start', 'end'] as const) {
          expect(index.offsetAt(index.pointAt(offset, side))).toBe(offset);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a passage begins in the leaf that holds its first character and ends in the one that holds its last', () => {
  fc.assert(
    fc.property(markedText, fc.nat(), fc.nat(), ({ text, marks }, a, b) => {
      const start = a % (text.length + 1);
      const end = start + (b % (text.length - start + 1));
      if (start === end || text[start] === '\n' || text[end - 1] === '\n') return;
      const index = indexLeaves(planBlocks(text, marks).flatMap(leavesOf));
      const first = index.leaves[index.pointAt(start, 'start').leaf];
      const last = index.leaves[index.pointAt(end, 'end').leaf];
      expect(first && first.start <= start && start < first.end).toBe(true);
      expect(last && last.start < end && end <= last.end).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what the page shows, line by line, is the text', () => {
  fc.assert(
    fc.property(markedText, ({ text, marks }) => {
      const blocks = planBlocks(text, marks);
      const shown = blocks.map((block, i) => {
        const words = block.runs.map((run) => text.slice(run.start, run.end)).join('');
        return i === 0 || block.continues ? words : `\n${words}`;
      });
      expect(shown.join('')).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('paragraphs carry the numbers by which they are cited', () => {
  fc.assert(
    fc.property(markedText, ({ text, marks }) => {
      const numbered = planBlocks(text, marks).filter(({ paragraph }) => paragraph !== null);
      expect(numbered.map(({ start, paragraph }) => ({ start, number: paragraph }))).toEqual(
        listParagraphs(text).map(({ start, number }) => ({ start, number })),
      );
    }),
  );
});

test('a formatting that nothing interrupts is one piece', () => {
  const [block] = planBlocks('plain bold plain', [
    { kind: 'bold', start: 6, end: 8 },
    { kind: 'bold', start: 8, end: 10 },
  ]);
  expect(block?.runs.map(({ start, end, formats }) => [start, end, formats])).toEqual([
    [0, 6, []],
    [6, 10, ['bold']],
    [10, 16, []],
  ]);
});

test('a very long line is split for display only, and never within a character', () => {
  const blocks = planBlocks(longLine, []);
  expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2000);
  expect(blocks.filter(({ continues }) => !continues).map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  expect(blocks.map(({ start, end }) => longLine.slice(start, end)).join('')).toBe(longLine.replace('\n', ''));
  expect(blocks.some(({ end }) => (longLine.charCodeAt(end) & 0xfc00) === 0xdc00)).toBe(false);
});

test('chunks hold every block once, about forty together, and keep a table whole', () => {
  const rows = Array.from({ length: 100 }, (_, i) => `cell ${i}`);
  const text = [...Array.from({ length: 30 }, (_, i) => `line ${i}`), ...rows, 'after'].join('\n');
  const firstCell = text.indexOf('cell 0');
  let at = firstCell;
  const marks = rows.map((row, i) => {
    const start = at;
    at += row.length + 1;
    return {
      kind: 'tableCell',
      table: 0,
      row: Math.floor(i / 4),
      column: i % 4,
      start,
      end: start + row.length,
    } as const;
  });
  const chunks = planChunks(planBlocks(text, marks));
  expect(chunks.map(({ from, to }) => [from, to])).toEqual([
    [0, 130],
    [130, 131],
  ]);
});

test('in a document of every kind of block each line stands in its groups, and its text is whole', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { text, marks } = generateDocument(seed);
    const blocks = planBlocks(text, marks);
    const shown = blocks.map(
      ({ start, end, continues }) => (start === 0 || continues ? '' : '\n') + text.slice(start, end),
    );
    expect(shown.join('')).toBe(text);
    for (const mark of marks) {
      const kind = groupOf[mark.kind];
      if (kind === undefined || mark.start === mark.end) continue;
      const lines = blocks.filter(({ start, end }) => start >= mark.start && end <= mark.end);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.every(({ groups }) => groups.some((group) => group.kind === kind))).toBe(true);
    }
  }
});

test('a page and the time of a paragraph stand where they begin, and cut no more than that', () => {
  const text = 'One two three\nFour five';
  const blocks = planBlocks(text, [
    { kind: 'page', label: '1', start: 0, end: 8 },
    { kind: 'page', label: '2', start: 8, end: 23 },
    { kind: 'time', from: 61.5, to: 63, start: 0, end: 7 },
    { kind: 'time', from: 63, to: 65, start: 8, end: 13 },
    { kind: 'time', from: 3661, to: 3662, start: 14, end: 23 },
    { kind: 'bold', start: 4, end: 13 },
  ]);
  expect(
    blocks.flatMap(({ runs }) => runs.map(({ start, end, opening }) => [text.slice(start, end), opening])),
  ).toEqual([
    ['One ', { page: '1', time: 61.5 }],
    ['two ', null],
    ['three', { page: '2', time: null }],
    ['Four five', { page: null, time: 3661 }],
  ]);
  expect([0, 61.5, 3661, 36_000].map(clockTime)).toEqual(['0:00', '1:01', '1:01:01', '10:00:00']);
});

test('the lines of a table know its merged and its empty cells', () => {
  const [first] = planBlocks('a', [
    { kind: 'tableCell', table: 0, row: 0, column: 0, columnSpan: 2, start: 0, end: 1 },
    { kind: 'tableCell', table: 0, row: 1, column: 1, start: 1, end: 1 },
    { kind: 'tableCell', table: 0, row: 1, column: 0, rowSpan: 2, start: 1, end: 1 },
  ]);
  expect(first?.groups).toEqual([
    {
      ...{ key: 'table 0', kind: 'table' },
      empty: [
        { row: 1, column: 0, rowSpan: 2, columnSpan: 1 },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
      ],
    },
    { key: 'row 0', kind: 'row', row: 0 },
    { key: 'cell 0', kind: 'cell', row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
  ]);
});

const groupOf: Readonly<Partial<Record<Mark['kind'], Group['kind']>>> = {
  listItem: 'item',
  blockquote: 'quote',
  codeBlock: 'code',
  tableCell: 'cell',
  footnote: 'note',
  speakerTurn: 'turn',
};
