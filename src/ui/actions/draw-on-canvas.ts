import { type InSteps, runThrough } from '../../domain/analysis/in-steps';
import type { Drawing, Paint, Shape } from '../../domain/figures/drawing';
import { colourOfPaint, type Palette } from '../../domain/figures/palettes';
import { margin, sansFaces, serifFaces } from '../../domain/figures/svg';

/** A drawing as the bytes of a PNG, `scale` pixels for each of its own. Drawn with the window's own typefaces. */
export async function drawPng(drawing: Drawing, palette: Palette, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((Math.ceil(drawing.width) + 2 * margin) * scale);
  canvas.height = Math.ceil((Math.ceil(drawing.height) + 2 * margin) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on');
  await document.fonts.ready;
  context.scale(scale, scale);
  context.translate(margin, margin);
  context.fillStyle = palette.surface;
  context.fillRect(-margin, -margin, canvas.width, canvas.height);
  runThrough(drawShapes(context, drawing.shapes, palette));
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The drawing is too large for a picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Shapes that are drawn in one step. */
const shapesAtOnce = 200;

/** Draws shapes in the colours of a palette, each of which is worked out once. */
export function* drawShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  palette: Palette,
): InSteps<void> {
  const colours = new Map<string, string>();
  const ofPaints = new Map<Paint, string>();
  const colourOf = (paint: Paint): string => {
    // Many squares of one code share their paint; only others are compared by what they say.
    const colour = ofPaints.get(paint) ?? colourOfOther(paint);
    ofPaints.set(paint, colour);
    return colour;
  };
  const colourOfOther = (paint: Paint): string => {
    const tint = 'on' in paint ? paint.on : paint;
    const key = `${'on' in paint ? 'on ' : ''}${'role' in tint ? tint.role : tint.colour} ${tint.strength ?? 1}`;
    const known = colours.get(key);
    if (known !== undefined) return known;
    const colour = colourOfPaint(paint, palette);
    colours.set(key, colour);
    return colour;
  };
  for (const [i, shape] of shapes.entries()) {
    drawShape(context, shape, colourOf);
    if (i % shapesAtOnce === shapesAtOnce - 1) yield;
  }
}

function drawShape(context: CanvasRenderingContext2D, shape: Shape, colour: (paint: Paint) => string): void {
  context.beginPath();
  switch (shape.kind) {
    case 'rect':
      context.fillStyle = colour(shape.fill);
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      context.fill();
      return;
    case 'circle':
      context.fillStyle = colour(shape.fill);
      context.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'line':
      context.strokeStyle = colour(shape.stroke);
      context.lineWidth = shape.width;
      context.setLineDash(shape.dashed === true ? [3, 3] : []);
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      context.stroke();
      return;
    case 'text':
      drawWords(context, shape, colour(shape.fill));
  }
}

function drawWords(
  context: CanvasRenderingContext2D,
  { x, y, words, size, anchor = 'start', bold, serif, turn = 0 }: Shape & { readonly kind: 'text' },
  colour: string,
): void {
  context.save();
  context.fillStyle = colour;
  context.font = `${bold === true ? 600 : 400} ${size}px ${serif === true ? serifFaces : sansFaces}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.translate(x, y);
  context.rotate((turn * Math.PI) / 180);
  context.fillText(words, 0, 0);
  context.restore();
}
