import { expect, test } from 'vitest';
import { defaultKwic } from '../../../src/domain/analysis/words/kwic-settings';
import { defaultKeyness } from '../../../src/domain/analysis/words/keyness';
import { defaultWords } from '../../../src/domain/analysis/words/words';
import { drawFigure } from '../../../src/domain/figures/draw-figure';
import type { Look } from '../../../src/domain/figures/look';
import { textWidth } from '../../../src/domain/figures/text-width';

const look: Look = {
  width: 800,
  title: 'Words',
  words: {
    number: (value) => String(value),
    share: (value) => String(value),
    more: (count) => `and ${count} more`,
    highest: (label) => `Highest: ${label}.`,
  },
  colourOf: () => null,
  colourOfPath: () => null,
};

const words = Array.from(
  { length: 150 },
  (_, i) => [i % 7 === 0 ? `网络主权${i}` : `word${i}`, 300 - 2 * i, 1, 1] as const,
);
const table = {
  columns: ['word', 'frequency', 'per1000Words', 'documents'].map((key, i) => ({
    key,
    kind: i === 0 ? ('words' as const) : ('count' as const),
  })),
  rows: words,
  n: { words: 1000 },
};

test('no two words of a cloud lie over each other, none is cut, and the same words lie the same way', () => {
  const settings = { ...defaultWords, shown: 'cloud' as const };
  const drawing = drawFigure(table, settings, look);
  const boxes = drawing.shapes.flatMap((shape) => {
    if (shape.kind !== 'text' || !shape.place) return [];
    const half = textWidth(shape.words, shape.size, shape.bold) / 2;
    return [
      {
        left: shape.x - half,
        right: shape.x + half,
        top: shape.y - shape.size * 0.8,
        bottom: shape.y + shape.size * 0.2,
      },
    ];
  });
  expect(boxes).toHaveLength(120);
  expect(
    boxes.every(
      ({ left, right, top, bottom }) => left >= 0 && right <= drawing.width && top >= 0 && bottom <= drawing.height,
    ),
  ).toBe(true);
  const crossing = boxes.filter((one, i) =>
    boxes
      .slice(i + 1)
      .some((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom),
  );
  expect(crossing).toEqual([]);
  expect(drawFigure(table, settings, look)).toEqual(drawing);
  expect(drawing.description).toBe('Words. Highest: 网络主权0: 300.');
});

test('bars of keyness point to the right for the target and to the left for the reference, and open their rows', () => {
  const keyness = {
    columns: ['word', 'sign', 'logLikelihood'].map((key) => ({ key, kind: 'words' as const })),
    rows: [
      ['state', 'over', 9],
      ['net', 'under', 4],
      ['same', 'equal', 0],
    ],
    n: {},
  };
  const { shapes } = drawFigure(keyness, defaultKeyness, look);
  const bars = shapes.flatMap((shape) => (shape.kind === 'rect' ? [[shape.place?.row, shape.x < 400]] : []));
  expect(bars).toEqual([
    [0, false],
    [2, false],
    [1, true],
  ]);
});

test('each keyword in context is a mark with its whole line for those who hear it', () => {
  const kwic = {
    columns: ['document', 'paragraph', 'left', 'hit', 'right', 'codes'].map((key) => ({ key, kind: 'words' as const })),
    rows: Array.from({ length: 70 }, () => [
      'Budapest',
      1,
      'a very long left context '.repeat(9),
      'sovereignty',
      ' is',
      'Code',
    ]),
    n: { hits: 70 },
  };
  const { shapes, width } = drawFigure(kwic, defaultKwic, look);
  const marks = shapes.filter((shape) => shape.place !== undefined);
  expect(marks).toHaveLength(60);
  expect(marks[0]?.label).toMatch(/^Budapest: a very long .*sovereignty is$/);
  expect(shapes.at(-1)).toMatchObject({ words: 'and 10 more' });
  for (const shape of shapes) {
    if (shape.kind !== 'text' || shape.anchor !== 'end') continue;
    expect(shape.x - textWidth(shape.words, shape.size)).toBeGreaterThanOrEqual(0);
    expect(shape.x).toBeLessThanOrEqual(width);
  }
});
