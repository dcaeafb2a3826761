import type { FigureTable } from '../../../src/domain/analysis/figure';
import type { CodingFigureSettings } from '../../../src/domain/analysis/figure-settings';
import type { Shape } from '../../../src/domain/figures/drawing';
import type { Look } from '../../../src/domain/figures/look';
import { textWidth } from '../../../src/domain/figures/text-width';

/** A look in English with every code in one colour. */
export function lookOf(width: number): Look {
  return {
    width,
    title: 'Figure',
    words: {
      number: (value) => (value === null ? 'undefined' : String(Math.round(value * 100) / 100)),
      share: (value) => (value === null ? 'undefined' : `${Math.round(value * 100)} %`),
      more: (count) => `and ${count} more in the table`,
      highest: (label) => `Highest: ${label}.`,
    },
    colourOf: () => '#7e22ce',
    colourOfPath: () => '#7e22ce',
  };
}

/** Tables as the figures of a study with these codes and these numbers have them, one for each kind. */
export function tablesOf(
  codes: readonly string[],
  numbers: readonly (number | null)[],
): readonly (readonly [CodingFigureSettings, FigureTable])[] {
  const at = (i: number): number | null => numbers[i % numbers.length] ?? null;
  const rowIds = codes.map((_, i) => `id${i}`);
  const n = { codings: codes.length };
  const squares = codes.map((code, i) => [code, ...codes.map((_, j) => at(i * 7 + j))]);
  const columns = [
    { key: 'code', kind: 'words' } as const,
    ...codes.map((key, i) => ({ key, id: `id${i}`, kind: 'count' }) as const),
  ];
  const square: FigureTable = { columns, rows: squares, rowIds, n };
  const share = (i: number): number => Math.min(1, Math.abs(at(i) ?? 0) / 100);
  return [
    [
      { kind: 'frequencies', unit: 'codings', reach: 'own' },
      {
        columns: [
          { key: 'code', kind: 'words' },
          { key: 'codings', kind: 'count' },
        ],
        rows: codes.map((code, i) => [code, at(i)]),
        rowIds,
        n,
      },
    ],
    [{ kind: 'matrix', columns: { by: 'code' }, unit: 'codings', share: 'count', reach: 'own' }, square],
    [{ kind: 'cooccurrence', nearness: 'overlap', measure: 'count', reach: 'own' }, square],
    [{ kind: 'cooccurrence', nearness: 'overlap', measure: 'count', shape: 'graph', reach: 'own' }, square],
    [{ kind: 'sequences', share: 'count', distance: null, reach: 'own' }, square],
    [{ kind: 'crosstab', rows: { by: 'coder' }, columns: { by: 'code' }, cells: 'residual' }, square],
    [
      { kind: 'timeline', period: 'year', unit: 'codings', average: 1, reach: 'own' },
      {
        columns: [
          { key: 'period', kind: 'words' },
          { key: 'documents', kind: 'count' },
          { key: 'words', kind: 'count' },
          ...columns.slice(1),
        ],
        rows: Array.from({ length: 14 }, (_, i) => [`201${i}-01`, 1, 100, ...codes.map((__, j) => at(i + j))]),
        n,
      },
    ],
    [
      { kind: 'lines', reach: 'own' },
      {
        columns: ['document', 'code', 'start', 'end', 'characters', 'startShare', 'endShare'].map((key) => ({
          key,
          kind: 'share',
        })),
        rows: codes.map((code, i) => ['Document', code, 0, 9, 9, share(i) / 2, share(i)]),
        rowIds,
        n,
      },
    ],
    [
      { kind: 'portraits', parts: 50, reach: 'own' },
      {
        columns: [
          { key: 'document', kind: 'words' },
          ...Array.from({ length: 50 }, (_, i) => ({ key: String(i + 1), kind: 'words' }) as const),
        ],
        rows: codes.map((code, i) => [
          code,
          ...Array.from({ length: 50 }, (_, j) => codes[(i + j) % codes.length] ?? null),
        ]),
        rowIds,
        n,
      },
    ],
    [
      { kind: 'uncoded' },
      {
        columns: [
          { key: 'document', kind: 'words' },
          { key: 'shareCoded', kind: 'share' },
        ],
        rows: codes.map((code, i) => [code, share(i)]),
        rowIds,
        n,
      },
    ],
  ];
}

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What a shape takes up, words by their estimated width. */
export function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'rect':
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case 'circle':
      return around(shape.x, shape.y, shape.r);
    case 'line':
      return {
        left: Math.min(shape.x1, shape.x2),
        top: Math.min(shape.y1, shape.y2),
        right: Math.max(shape.x1, shape.x2),
        bottom: Math.max(shape.y1, shape.y2),
      };
    case 'text': {
      const { x, y, words, size, anchor = 'start', turn = 0 } = shape;
      const width = textWidth(words, size);
      const from = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
      const angle = (turn * Math.PI) / 180;
      const ends = [from, from + width].map((at) => ({ x: x + at * Math.cos(angle), y: y + at * Math.sin(angle) }));
      return {
        left: Math.min(...ends.map((end) => end.x)),
        top: Math.min(...ends.map((end) => end.y)) - size * 0.8 * Math.cos(angle),
        right: Math.max(...ends.map((end) => end.x)),
        bottom: Math.max(...ends.map((end) => end.y)),
      };
    }
  }
}

function around(x: number, y: number, r: number): Box {
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}
