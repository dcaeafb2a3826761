import type { FigureTable } from '../analysis/figure';
import type { CollocationSettings } from '../analysis/words/collocations';
import type { KeynessSettings } from '../analysis/words/keyness';
import type { WordsSettings } from '../analysis/words/words';
import { drawBars } from './bars';
import type { Drawing } from './drawing';
import { describeMarks, type Look, sayCell } from './look';
import { drawSignedBars } from './signed-bars';
import { drawWordCloud } from './word-cloud';

const mostBars = 40;
const mostInCloud = 120;

/** The most frequent words as bars, or as a cloud. */
export function drawWords(table: FigureTable, { shown }: WordsSettings, look: Look): Drawing {
  const rows = rowsOf(table, 'frequency', look);
  const description = describeMarks(rows, look);
  if (shown === 'cloud')
    return drawWordCloud(
      rows.slice(0, mostInCloud),
      look,
      description,
      rows.length - Math.min(rows.length, mostInCloud),
    );
  return drawBars(
    rows.slice(0, mostBars).map((row) => ({ ...row, tint: { role: 'accent' } })),
    look,
    { description, leftOut: Math.max(0, rows.length - mostBars) },
  );
}

/** Words of the target to the right, words of the reference to the left, each by the chosen measure. */
export function drawKeyness(table: FigureTable, { measure }: KeynessSettings, look: Look): Drawing {
  const sign = columnOf(table, 'sign');
  const rows = rowsOf(table, measure, look).map((row) => {
    const isLess = table.rows[row.place.row]?.[sign] === 'under';
    return { ...row, value: row.value === null ? null : Math.abs(row.value) * (isLess ? -1 : 1) };
  });
  const half = mostBars / 2;
  const more = rows.filter(({ value }) => (value ?? 0) >= 0).slice(0, half);
  const less = rows.filter(({ value }) => (value ?? 0) < 0).slice(0, half);
  const drawn = [...more, ...less.toReversed()];
  return drawSignedBars(drawn, look, describeMarks(rows, look), rows.length - drawn.length);
}

/** Collocates by the chosen measure. */
export function drawCollocations(table: FigureTable, { measure }: CollocationSettings, look: Look): Drawing {
  const rows = rowsOf(table, measure, look);
  const description = describeMarks(rows, look);
  const drawn = rows.slice(0, mostBars);
  const leftOut = rows.length - drawn.length;
  if (drawn.some(({ value }) => (value ?? 0) < 0)) return drawSignedBars(drawn, look, description, leftOut);
  return drawBars(
    drawn.map((row) => ({ ...row, tint: { role: 'accent' } })),
    look,
    { description, leftOut },
  );
}

function rowsOf(table: FigureTable, key: string, look: Look) {
  const column = columnOf(table, key);
  const kind = table.columns[column]?.kind ?? 'number';
  return table.rows.map((cells, row) => {
    const cell = cells[column] ?? null;
    const name = String(cells[0]);
    const said = sayCell(cell, kind, look);
    return { name, value: typeof cell === 'number' ? cell : null, said, place: { row }, label: `${name}: ${said}` };
  });
}

function columnOf({ columns }: FigureTable, key: string): number {
  return columns.findIndex((column) => column.key === key);
}
