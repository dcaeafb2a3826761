import { expect, test } from 'vitest';
import type { Shape } from '../../../src/domain/figures/drawing';
import { shapeAt } from '../../../src/ui/analyse/shape-at';

const ink = { role: 'ink' } as const;
const place = { row: 1, column: 2 };
const cell: Shape = { kind: 'rect', x: 10, y: 10, width: 20, height: 20, fill: ink, place, label: 'Power × Order: 3' };
const upper: Shape = { ...cell, x: 20, label: 'Power × Law: 4' };
const ground: Shape = { kind: 'rect', x: 0, y: 0, width: 100, height: 100, fill: ink };
const dot: Shape = { kind: 'circle', x: 60, y: 20, r: 5, fill: ink, label: 'Power' };
const edge: Shape = { kind: 'line', x1: 50, y1: 50, x2: 90, y2: 50, width: 1, stroke: ink, label: 'Power – Order' };
const upright: Shape = {
  kind: 'text',
  x: 200,
  y: 200,
  words: 'Sovereignty',
  size: 12,
  turn: -90,
  fill: ink,
  label: 'Sovereignty',
};
const shapes = [ground, cell, upper, dot, edge, upright];

test('of shapes over each other the uppermost is pointed at, and ground that says nothing never', () => {
  expect(shapeAt(shapes, 15, 15)).toBe(cell);
  expect(shapeAt(shapes, 25, 15)).toBe(upper);
  expect(shapeAt(shapes, 95, 95)).toBeNull();
});

test('a dot is round, a line is near enough, words that stand upright are pointed at above their foot', () => {
  expect([shapeAt(shapes, 63, 23), shapeAt(shapes, 64.9, 24.9)]).toEqual([dot, null]);
  expect([shapeAt(shapes, 70, 52), shapeAt(shapes, 70, 58), shapeAt(shapes, 95, 50)]).toEqual([edge, null, null]);
  expect([shapeAt(shapes, 195, 170), shapeAt(shapes, 240, 198)]).toEqual([upright, null]);
});
