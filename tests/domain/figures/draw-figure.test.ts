import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureTable } from '../../../src/domain/analysis/figure';
import { drawFigure } from '../../../src/domain/figures/draw-figure';
import { textWidth } from '../../../src/domain/figures/text-width';
import { captionDrawing } from '../../../src/domain/figures/caption';
import { mostDrawn } from '../../../src/domain/figures/look';
import { type Box, boxOf, lookOf, tablesOf } from './looks';

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'Sovereignty',
    'Sovereignty / Cyber sovereignty',
    '网络主权与国际合作的基本原则和发展方向',
    'MMMMMMMMMMMMMMMMMMMM',
  ),
);
const numbers = fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 40 });

test('nothing of a figure is cut, however narrow the window and however long its names', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
      numbers,
      fc.integer({ min: 560, max: 1600 }),
      (codes, given, width) => {
        for (const [settings, table] of tablesOf(codes, given)) {
          const drawing = drawFigure(table, settings, lookOf(width));
          const outside = drawing.shapes.filter((shape) => {
            const { left, top, right, bottom } = boxOf(shape);
            return left < -1.5 || top < -1.5 || right > drawing.width + 1.5 || bottom > drawing.height + 1.5;
          });
          expect([settings.kind, drawing.width, drawing.height, outside]).toEqual([
            settings.kind,
            drawing.width,
            drawing.height,
            [],
          ]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('every mark has a label and leads to a row and a column of its table', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), numbers, (codes, given) => {
      for (const [settings, table] of tablesOf(codes, given)) {
        for (const { place, label } of drawFigure(table, settings, lookOf(900)).shapes) {
          if (!place) continue;
          expect(label).toBeTruthy();
          expect(place.row).toBeLessThan(table.rows.length);
          expect(place.column ?? 0).toBeLessThan(table.columns.length);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('the same table has the same drawing', () => {
  const codes = ['A', 'B', 'C', 'D', 'E'];
  for (const [settings, table] of tablesOf(codes, [3, 1, null, 8]))
    expect(drawFigure(table, settings, lookOf(900))).toEqual(drawFigure(table, settings, lookOf(900)));
});

test('of five hundred codes the sixty that weigh most are drawn, and the figure says how many more there are', () => {
  const codes = Array.from({ length: 500 }, (_, i) => `Code ${i}`);
  for (const [settings, table] of tablesOf(codes, [1, 2, 3])) {
    if (settings.kind !== 'frequencies' && settings.kind !== 'cooccurrence') continue;
    const { shapes } = drawFigure(table, settings, lookOf(900));
    const rows = new Set(shapes.flatMap(({ place }) => (place ? [place.row] : [])));
    expect(rows.size).toBe(mostDrawn);
    expect(shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []))).toContain(
      'and 440 more in the table',
    );
  }
});

test('names of a graph do not lie over each other', () => {
  const codes = Array.from({ length: 14 }, (_, i) => `A code of the study ${i}`);
  const [settings, table] =
    tablesOf(codes, [5, 0, 2, 9, 1, 0, 4]).find(([one]) => 'shape' in one && one.shape === 'graph') ?? [];
  if (!settings || !table) throw new Error('There is no graph');
  const names = drawFigure(table, settings, lookOf(900))
    .shapes.filter(({ kind }) => kind === 'text')
    .map(boxOf);
  const covering = names.flatMap((a, i) =>
    names.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(covering).toEqual([]);
});

test('portraits of a series of documents are told apart by the ends of their titles', () => {
  const titles = [1, 11, 13].map(
    (issue) => `Proceedings of the working group on the internet, document number ${issue}`,
  );
  const columns = ['document', ...Array.from({ length: 20 }, (_, part) => String(part + 1))];
  const table = {
    columns: columns.map((key) => ({ key, kind: 'words' as const })),
    rows: titles.map((title) => [title, ...columns.slice(1).map(() => 'Order')]),
    n: {},
  };
  const { shapes } = drawFigure(table, { kind: 'portraits', parts: 20, reach: 'own' }, lookOf(700));
  const drawn = titles.map((title) =>
    shapes.flatMap((shape) => (shape.kind === 'text' && shape.label === title ? shape.words : [])),
  );
  expect(drawn.map((lines) => lines.length)).toEqual([2, 2, 2]);
  expect(drawn.map((lines) => /\d+$/.exec(lines.join(''))?.[0])).toEqual(['1', '11', '13']);
});

test('names of a graph stand nearer to their own circle than to any other', () => {
  const codes = Array.from({ length: 18 }, (_, i) => `Code of the study ${i}`);
  const [settings, table] =
    tablesOf(codes, [5, 0, 2, 9, 0, 0, 4, 0, 0, 0, 1]).find(([one]) => 'shape' in one && one.shape === 'graph') ?? [];
  if (!settings || !table) throw new Error('There is no graph');
  const { shapes } = drawFigure(table, settings, lookOf(900));
  const circles = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
  const strays = shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return [];
    const { left, right, top, bottom } = boxOf(shape);
    const [nearest] = circles
      .map(({ x, y, r, place }) => {
        const across = Math.max(left - x, 0, x - right);
        const down = Math.max(top - y, 0, y - bottom);
        return { name: codes[place?.row ?? -1], distance: Math.hypot(across, down) - r };
      })
      .toSorted((a, b) => a.distance - b.distance);
    return nearest?.name === shape.words ? [] : [shape.words];
  });
  expect(strays).toEqual([]);
});

test('of fifty codes that occur with many others the names can be read: none lies over another', () => {
  const codes = Array.from({ length: 50 }, (_, i) => `Code of the book ${i + 1}`);
  const weight = (a: number, b: number): number => ((a * 31 + b * 17) % 11 === 0 ? 1 + ((a + b) % 9) : 0);
  const table: FigureTable = {
    columns: [{ key: 'code', kind: 'words' }, ...codes.map((key) => ({ key, kind: 'count' }) as const)],
    rows: codes.map((code, i) => [
      code,
      ...codes.map((_, j) => (i === j ? 20 + i : weight(Math.max(i, j), Math.min(i, j)))),
    ]),
    n: {},
  };
  const settings = {
    kind: 'cooccurrence',
    nearness: 'overlap',
    measure: 'count',
    shape: 'graph',
    reach: 'own',
  } as const;
  const drawing = drawFigure(table, settings, lookOf(960));
  const names = drawing.shapes.filter((shape) => shape.kind === 'text').map(boxOf);
  expect(names.length).toBe(50);
  expect(namesThatMeet(names)).toEqual([]);
});

test('names of periods below narrow bars do not run into each other, and the first one is whole', () => {
  const weeks = Array.from({ length: 47 }, (_, i) => `2016-W${String(i + 1).padStart(2, '0')}`);
  const table: FigureTable = {
    columns: ['period', 'documents', 'words', 'Security'].map((key) => ({ key, kind: 'count' })),
    rows: weeks.map((week, i) => [week, 1, 100, i]),
    n: {},
  };
  const settings = { kind: 'timeline', period: 'week', unit: 'codings', average: 1, reach: 'own' } as const;
  for (const width of [420, 600, 900, 1400]) {
    const { shapes } = drawFigure(table, settings, lookOf(width));
    const names = shapes.filter((shape) => shape.kind === 'text' && shape.words.startsWith('2016')).map(boxOf);
    expect(names.length).toBeGreaterThan(3);
    expect(namesThatMeet(names)).toEqual([]);
    // Letters are estimated; a face may be a little wider.
    expect(names[0]?.left).toBeGreaterThanOrEqual(3);
  }
});

function namesThatMeet(names: readonly Box[]): readonly Box[] {
  return names.filter((a, i) =>
    names
      .slice(i + 1)
      .some((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && a.top < b.bottom && b.top < a.bottom),
  );
}

test('a figure that goes out carries its title and what it says below, in lines that fit', () => {
  const [[settings, table] = []] = tablesOf(['Sovereignty', 'Security'], [3, 1]);
  if (!settings || !table) throw new Error('There is no figure');
  const note = 'Number of codings of each code. '.repeat(20).trim();
  const drawing = captionDrawing(drawFigure(table, settings, lookOf(600)), 'Code frequencies', [
    note,
    '全部五篇文档。'.repeat(30),
  ]);
  const words = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []));
  expect(words[0]).toBe('Code frequencies');
  expect(words.join(' ')).toContain(note);
  for (const shape of drawing.shapes) expect(boxOf(shape).right).toBeLessThanOrEqual(drawing.width + 1);
});

test('what stands below a figure of one column, or of none, is whole and read in lines', () => {
  const words =
    'Codings that overlap, counted as pairs. The whole study. Boilerplate is left out. N: 0 codings, 0 codes.';
  const small = captionDrawing(
    { width: 60, height: 20, shapes: [], description: 'Nothing.' },
    'Co-occurrence of codes',
    [words],
  );
  const lines = small.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []));
  expect(lines.slice(1).join(' ')).toBe(words);
  expect(lines.length).toBeLessThan(4);
  expect(lines.every((line) => textWidth(line, 11) <= small.width)).toBe(true);
});

test('codes of one colour are told apart in portraits by their numbers, which the legend has', () => {
  const parts = ['Order', 'Order', null, 'Peace', 'Peace', 'Order'];
  const table = {
    columns: ['document', ...parts.keys()].map((key) => ({ key: String(key), kind: 'words' as const })),
    rows: [['Speech', ...parts]],
    n: {},
  };
  const { shapes } = drawFigure(table, { kind: 'portraits', parts: 6, reach: 'own' }, lookOf(700));
  const words = shapes.flatMap((shape) => (shape.kind === 'text' ? shape.words : []));
  expect(words).toEqual(['Speech', '1', '2', '1', '1 Order', '2 Peace']);
});
