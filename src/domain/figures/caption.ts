import type { Drawing, Shape } from './drawing';
import { labelSize, smallSize } from './look';
import { textWidth } from './text-width';

const lineHeight = 17;
const headHeight = 34;
/** What stands below a drawing of few columns, or of none, is read in lines and not word by word. */
const leastWidth = 480;

/** A drawing that goes out of the window, with its title above it and below it what it measures, of what, and how many. */
export function captionDrawing(drawing: Drawing, title: string, notes: readonly string[]): Drawing {
  const width = Math.max(leastWidth, drawing.width);
  const lines = notes.flatMap((note) => wrapWords(note, width, smallSize));
  const foot = headHeight + drawing.height + 22;
  return {
    ...drawing,
    width,
    height: foot + lines.length * lineHeight,
    shapes: [
      { kind: 'text', x: 0, y: labelSize + 4, words: title, size: 16, bold: true, fill: { role: 'ink' } },
      ...drawing.shapes.map((shape) => moveDown(shape, headHeight)),
      ...lines.map((words, i): Shape => {
        return { kind: 'text', x: 0, y: foot + i * lineHeight, words, size: smallSize, fill: { role: 'quiet' } };
      }),
    ],
  };
}

/** Words in lines of a width; scripts without blanks break anywhere. */
export function wrapWords(words: string, width: number, size: number): readonly string[] {
  const pieces = words.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function moveDown(shape: Shape, by: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, y1: shape.y1 + by, y2: shape.y2 + by };
    case 'rect':
    case 'circle':
    case 'text':
      return { ...shape, y: shape.y + by };
  }
}
