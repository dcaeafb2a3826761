import type { FigureTable } from '../analysis/figure';
import { noteOfMore } from './bars';
import type { Drawing, Shape } from './drawing';
import {
  chooseHeaviest,
  describeMarks,
  labelSize,
  type Look,
  sayCell,
  smallSize,
  barStrength,
  tintOfCode,
} from './look';
import { ticksTo } from './scale';
import { shortNames } from './short-names';
import { shorten, textWidth } from './text-width';

/** Columns before those of the codes: the period, its documents, its words. */
const columnsBefore = 3;
const mostCodes = 24;
const mostPeriods = 240;
const panelHeight = 66;
const barRoom = 38;
const gutter = 36;
/** From bar to bar at least. */
const narrowestStep = 3;

/** A panel for each code with a bar for each period, all on one scale. */
export function drawTimeline(table: FigureTable, look: Look): Drawing {
  const codes = table.columns.slice(columnsBefore);
  const names = shortNames(codes.map(({ key }) => key));
  const valueAt = (period: number, code: number): number | null => {
    const cell = table.rows[period]?.[columnsBefore + code] ?? null;
    return typeof cell === 'number' ? cell : null;
  };
  const totals = codes.map((_, code) => table.rows.reduce((sum, __, period) => sum + (valueAt(period, code) ?? 0), 0));
  const shown = chooseHeaviest(totals, mostCodes).filter((code) => (totals[code] ?? 0) > 0 || codes.length <= 8);
  const firstPeriod = Math.max(0, table.rows.length - mostPeriods);
  const periods = table.rows.slice(firstPeriod).map(([name], i) => ({ name: String(name), row: firstPeriod + i }));
  const marks = shown.flatMap((code) =>
    periods.map(({ name, row }) => {
      const value = valueAt(row, code);
      const said = sayCell(value, codes[code]?.kind ?? 'count', look);
      return { code, row, value, label: `${names[code]}, ${name}: ${said}` };
    }),
  );
  const most = ticksTo(Math.max(0, ...marks.map(({ value }) => value ?? 0))).at(-1) ?? 1;
  const least = periods.length * narrowestStep;
  const wished = shown.length > 12 ? 3 : shown.length > 6 ? 2 : 1;
  // Many weeks or days need the room of several panels.
  const across = Math.max(1, Math.min(wished, Math.floor(look.width / (least + gutter))));
  const panelWidth = Math.max(least, (look.width - gutter * across) / across);
  const step = panelWidth / Math.max(1, periods.length);
  const down = Math.ceil(shown.length / across);
  const placeOf = new Map(
    shown.map((code, i) => [code, { x: Math.floor(i / down) * (panelWidth + gutter), y: (i % down) * panelHeight }]),
  );
  const frames = shown.flatMap((code): Shape[] => {
    const { x, y } = placeOf.get(code) ?? { x: 0, y: 0 };
    const base = y + panelHeight - 6;
    const colour = look.colourOf(codes[code]?.id ?? '');
    const ends = { x1: x, x2: x + panelWidth, width: 1 };
    const name = { words: shorten(names[code] ?? '', panelWidth - 60, labelSize), label: names[code] ?? '' };
    return [
      {
        kind: 'rect',
        x,
        y: y + 3,
        width: 5,
        height: 13,
        radius: 2,
        fill: tintOfCode(colour),
      },
      { kind: 'text', x: x + 11, y: y + 14, ...name, size: labelSize, bold: true, fill: { role: 'ink' } },
      {
        kind: 'line',
        ...ends,
        y1: base - barRoom,
        y2: base - barRoom,
        stroke: { role: 'line', strength: 0.5 },
        dashed: true,
      },
      { kind: 'line', ...ends, y1: base, y2: base, stroke: { role: 'line' } },
      {
        kind: 'text',
        x: x + panelWidth + 4,
        y: base - barRoom + 4,
        words: look.words.number(most),
        size: 10,
        fill: { role: 'quiet' },
      },
    ];
  });
  // Where there is no document there is no bar; a zero is a line.
  const bars = marks.flatMap(({ code, row, value, label }): Shape[] => {
    if (value === null) return [];
    const { x, y } = placeOf.get(code) ?? { x: 0, y: 0 };
    const width = Math.max(2, Math.min(30, step * 0.7));
    const height = Math.max(1.5, (value / most) * barRoom);
    const colour = look.colourOf(codes[code]?.id ?? '');
    const left = x + (row - firstPeriod + 0.5) * step - width / 2;
    const fill = tintOfCode(colour, barStrength);
    return [
      {
        kind: 'rect',
        ...{ x: left, y: y + panelHeight - 6 - height, width, height, radius: Math.min(2, height / 2) },
        fill: value === 0 ? { role: 'line' } : fill,
        ...{ place: { row, column: columnsBefore + code }, label },
      },
    ];
  });
  const foot = down * panelHeight;
  const leftOut = codes.length - shown.length;
  return {
    width: across * (panelWidth + gutter),
    height: foot + 26 + (leftOut > 0 ? 26 : 0),
    shapes: [
      ...frames,
      ...bars,
      ...Array.from({ length: across }, (_, i) =>
        namePeriods(periods, i * (panelWidth + gutter), step, foot + 14),
      ).flat(),
      ...noteOfMore(leftOut, foot + 44, look),
    ],
    description: describeMarks(marks, look),
  };
}

/** As many names of periods as have room below the bars. */
function namePeriods(
  periods: readonly { readonly name: string }[],
  left: number,
  step: number,
  y: number,
): readonly Shape[] {
  const widest = Math.max(1, ...periods.map(({ name }) => textWidth(name, smallSize) + 10));
  const every = Math.max(1, Math.ceil(widest / step));
  let end = left;
  return periods.flatMap(({ name }, i): Shape[] => {
    if (i % every !== 0) return [];
    // The first name may be wider than its bar, and then takes some room of the next.
    const half = textWidth(name, smallSize) / 2;
    const x = Math.max(left + (i + 0.5) * step, left + half + 3);
    if (i > 0 && x - half < end + 6) return [];
    end = x + half;
    return [{ kind: 'text', x, y, words: name, size: smallSize, anchor: 'middle', fill: { role: 'quiet' } }];
  });
}
