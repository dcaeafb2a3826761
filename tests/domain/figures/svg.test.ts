import { expect, test } from 'vitest';
import type { Drawing } from '../../../src/domain/figures/drawing';
import { palettes } from '../../../src/domain/figures/palettes';
import { drawSvg } from '../../../src/domain/figures/svg';

const drawing: Drawing = {
  width: 100,
  height: 40,
  description: 'Two <codes> & “one” bar.',
  shapes: [
    { kind: 'rect', x: 1 / 3, y: 0, width: 50, height: 10, fill: { role: 'accent' }, label: 'A "code": 5' },
    { kind: 'text', x: 0, y: 30, words: '主权\u0000 & <b>', size: 12, fill: { on: { role: 'accent' } } },
    { kind: 'line', x1: 0, y1: 0, x2: 9, y2: 9, stroke: { role: 'line' }, width: 1, dashed: true },
  ],
};

test('a drawing becomes an SVG with its text alternative; names are written so that they stay names', () => {
  expect(drawSvg(drawing, palettes.print, 'Frequencies')).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" width="132" height="72" viewBox="-16 -16 132 72" role="img" font-family="'Inter Variable', Inter, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif">
    <title>Frequencies</title>
    <desc>Two &lt;codes&gt; &amp; “one” bar.</desc>
    <rect x="-16" y="-16" width="132" height="72" fill="#ffffff"/>
    <rect x="0.33" y="0" width="50" height="10" fill="#1f4e79"><title>A &quot;code&quot;: 5</title></rect>
    <text x="0" y="30" font-size="12" fill="#ffffff">主权� &amp; &lt;b&gt;</text>
    <line x1="0" y1="0" x2="9" y2="9" stroke="#c4c4c4" stroke-width="1" stroke-dasharray="3 3"/>
    </svg>
    "
  `);
});

test('the same drawing gives the same bytes, other colours in another palette', () => {
  expect(drawSvg(drawing, palettes.light)).toBe(drawSvg(drawing, palettes.light));
  expect(drawSvg(drawing, palettes.dark)).toContain(palettes.dark.surface);
});
