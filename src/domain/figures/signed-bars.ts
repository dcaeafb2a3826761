import type { Bar } from './bars';
import { noteOfMore } from './bars';
import type { Drawing, Shape } from './drawing';
import { type Look, labelSize, smallSize } from './look';
import { shorten, textWidth } from './text-width';

const rowHeight = 22;
const barHeight = 13;
const top = 6;

/** Bars to both sides of a line: above zero to the right, below zero to the left, each beside its name. */
export function drawSignedBars(
  bars: readonly Omit<Bar, 'tint'>[],
  look: Look,
  description: string,
  leftOut: number,
): Drawing {
  const widest = Math.max(60, ...bars.map(({ name }) => textWidth(name, labelSize)));
  const nameRoom = Math.min(look.width * 0.22, widest) + 10;
  const saidRoom = Math.max(24, ...bars.map(({ said }) => textWidth(said, smallSize))) + 10;
  const half = Math.max(nameRoom + 40, look.width / 2);
  const room = Math.max(60, half - Math.max(saidRoom, 0) - 4);
  const most = Math.max(...bars.map(({ value }) => Math.abs(value ?? 0)), Number.MIN_VALUE);
  const foot = top + bars.length * rowHeight;
  const rows = bars.flatMap((bar, i): Shape[] => {
    const value = bar.value ?? 0;
    const y = top + i * rowHeight;
    const base = y + rowHeight / 2 + 4;
    // A long bar leaves its name room on the other side of the line.
    const length = Math.max((Math.abs(value) / most) * room, 1.5);
    const side = value < 0 ? -1 : 1;
    return [
      {
        kind: 'rect',
        ...{ x: side < 0 ? half - length : half, y: y + (rowHeight - barHeight) / 2, width: length, height: barHeight },
        ...{ radius: 2, place: bar.place, label: bar.label },
        fill: bar.value === null ? { role: 'line' } : side < 0 ? { role: 'quiet', strength: 0.75 } : { role: 'accent' },
      },
      {
        kind: 'text',
        ...{ x: half - side * 8, y: base, words: shorten(bar.name, nameRoom, labelSize), size: labelSize },
        ...{ anchor: side < 0 ? 'start' : 'end', fill: { role: 'ink' } },
      },
      {
        kind: 'text',
        ...{ x: half + side * (length + 7), y: base, words: bar.said, size: smallSize },
        ...{ anchor: side < 0 ? 'end' : 'start', fill: { role: 'quiet' } },
      },
    ];
  });
  const line: Shape = { kind: 'line', x1: half, y1: top, x2: half, y2: foot, stroke: { role: 'line' }, width: 1 };
  return {
    width: half * 2,
    height: foot + (leftOut > 0 ? 30 : 8),
    shapes: [...rows, line, ...noteOfMore(leftOut, foot + 20, look)],
    description,
  };
}
