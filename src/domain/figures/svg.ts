import { assertNever } from '../assert-never';
import type { Drawing, Paint, Shape } from './drawing';
import { colourOfPaint, type Palette } from './palettes';

/** Faces for words, in the order in which they are looked for: those of the window first. */
export const sansFaces = "'Inter Variable', Inter, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
export const serifFaces = "'Source Serif 4 Variable', 'Source Serif 4', 'Noto Serif CJK SC', SimSun, serif";
/** Room around a drawing that stands alone. */
export const margin = 16;

/** A drawing as the text of an SVG file with a ground of its own; the same drawing gives the same text. */
export function drawSvg(drawing: Drawing, palette: Palette, title = ''): string {
  const width = Math.ceil(drawing.width) + 2 * margin;
  const height = Math.ceil(drawing.height) + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" role="img" font-family="${escape(sansFaces)}">`,
    title === '' ? '' : `<title>${escape(title)}</title>`,
    `<desc>${escape(drawing.description)}</desc>`,
    `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="${palette.surface}"/>`,
    ...drawing.shapes.map((shape) => shapeSvg(shape, (paint) => colourOfPaint(paint, palette))),
    '</svg>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function shapeSvg(shape: Shape, colour: (paint: Paint) => string): string {
  const [name, attributes, words] = svgShape(shape, colour);
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  const title = shape.label !== undefined && shape.label !== words ? `<title>${escape(shape.label)}</title>` : '';
  const inside = title + escape(words ?? '');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

type SvgShape = readonly [name: string, attributes: Readonly<Record<string, string | number>>, words?: string];

/** A shape as an element of SVG: its name, its attributes, its words. */
export function svgShape(shape: Shape, colour: (paint: Paint) => string): SvgShape {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0, fill } = shape;
      const round = radius === 0 ? {} : { rx: radius };
      return [
        'rect',
        { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), ...round, fill: colour(fill) },
      ];
    }
    case 'circle':
      return ['circle', { cx: rounded(shape.x), cy: rounded(shape.y), r: rounded(shape.r), fill: colour(shape.fill) }];
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dashed } = shape;
      const dash = dashed === true ? { 'stroke-dasharray': '3 3' } : {};
      const ends = { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) };
      return ['line', { ...ends, stroke: colour(stroke), 'stroke-width': rounded(width), ...dash }];
    }
    case 'text':
      return ['text', textAttributes(shape, colour), shape.words];
    default:
      return assertNever(shape);
  }
}

function textAttributes(
  { x, y, size, anchor = 'start', bold, serif, turn = 0, fill }: Shape & { readonly kind: 'text' },
  colour: (paint: Paint) => string,
): Readonly<Record<string, string | number>> {
  return {
    x: rounded(x),
    y: rounded(y),
    'font-size': rounded(size),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(bold === true ? { 'font-weight': 600 } : {}),
    ...(serif === true ? { 'font-family': serifFaces } : {}),
    ...(turn === 0 ? {} : { transform: `rotate(${rounded(turn)} ${rounded(x)} ${rounded(y)})` }),
    fill: colour(fill),
  };
}

/** Two decimals are less than a pixel of any screen, and keep files alike on every machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
