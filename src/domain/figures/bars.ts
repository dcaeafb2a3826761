import type { Place } from '../analysis/figure';
import type { Drawing, Shape, Tint } from './drawing';
import { type Look, labelSize, smallSize } from './look';
import { ticksTo } from './scale';
import { shorten, textWidth } from './text-width';

export type Bar = {
  readonly name: string;
  readonly value: number | null;
  /** The value as it is written behind the bar. */
  readonly said: string;
  readonly tint: Tint;
  readonly place: Place;
  readonly label: string;
  /** How deep it stands in a tree. */
  readonly depth?: number;
};

const rowHeight = 24;
const barHeight = 14;
const top = 24;

export type BarOptions = {
  readonly description: string;
  /** How many there are beside those drawn. */
  readonly leftOut: number;
  /** Where the axis ends, where that is not the longest bar, and how its numbers are written. */
  readonly most?: number;
  readonly say?: (value: number) => string;
};

/** Bars below each other, their names before them and their values behind. */
export function drawBars(bars: readonly Bar[], look: Look, options: BarOptions): Drawing {
  const { description, leftOut, say = look.words.number } = options;
  const indent = (bar: Bar): number => 14 * (bar.depth ?? 0);
  const nameRoom = Math.min(
    look.width * 0.38,
    Math.max(60, ...bars.map((bar) => indent(bar) + textWidth(bar.name, labelSize))),
  );
  const saidRoom = Math.max(24, ...bars.map(({ said }) => textWidth(said, smallSize))) + 10;
  const left = Math.ceil(nameRoom + 14);
  const room = Math.max(120, look.width - left - saidRoom);
  const ticks = ticksTo(options.most ?? Math.max(0, ...bars.map(({ value }) => value ?? 0)));
  const most = ticks.at(-1) ?? 1;
  const foot = top + bars.length * rowHeight;
  const grid = ticks.flatMap((tick): Shape[] => {
    const x = left + (tick / most) * room;
    return [
      { kind: 'line', x1: x, y1: top - 4, x2: x, y2: foot, stroke: { role: 'line', strength: 0.6 }, width: 1 },
      {
        kind: 'text',
        ...{ x, y: top - 10, words: say(tick), size: smallSize, anchor: 'middle', fill: { role: 'quiet' } },
      },
    ];
  });
  const rows = bars.flatMap((bar, i): Shape[] => {
    const y = top + i * rowHeight;
    const length = ((bar.value ?? 0) / most) * room;
    const base = y + rowHeight / 2 + 4;
    const name = shorten(bar.name, nameRoom - indent(bar), labelSize);
    return [
      { kind: 'text', x: indent(bar), y: base, words: name, size: labelSize, fill: { role: 'ink' } },
      {
        kind: 'rect',
        ...{ x: left, y: y + (rowHeight - barHeight) / 2, width: Math.max(length, 1.5), height: barHeight, radius: 2 },
        ...{ fill: (bar.value ?? 0) === 0 ? { role: 'line' } : bar.tint, place: bar.place, label: bar.label },
      },
      { kind: 'text', x: left + length + 7, y: base, words: bar.said, size: smallSize, fill: { role: 'quiet' } },
    ];
  });
  return {
    width: left + room + saidRoom,
    height: foot + (leftOut > 0 ? 30 : 8),
    shapes: [...grid, ...rows, ...noteOfMore(leftOut, foot + 20, look)],
    description,
  };
}

/** “and 440 more in the table”, below a drawing that shows only some. */
export function noteOfMore(leftOut: number, y: number, { words }: Look): readonly Shape[] {
  if (leftOut === 0) return [];
  return [{ kind: 'text', x: 0, y, words: words.more(leftOut), size: smallSize, fill: { role: 'quiet' } }];
}
