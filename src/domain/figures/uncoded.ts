import type { FigureTable } from '../analysis/figure';
import { drawBars } from './bars';
import type { Drawing } from './drawing';
import { describeMarks, type Look, mostDrawn } from './look';

/** For each document how much of it is coded, the least coded first where not all can be drawn. */
export function drawUncoded(table: FigureTable, look: Look): Drawing {
  const column = table.columns.findIndex(({ key }) => key === 'shareCoded');
  const bars = table.rows.map((cells, row) => {
    const share = cells[column] ?? null;
    const value = typeof share === 'number' ? share : null;
    const name = String(cells[0]);
    const said = look.words.share(value);
    return { name, value, said, tint: { role: 'accent' } as const, place: { row }, label: `${name}: ${said}` };
  });
  const drawn =
    bars.length <= mostDrawn ? bars : bars.toSorted((a, b) => (a.value ?? 1) - (b.value ?? 1)).slice(0, mostDrawn);
  const leftOut = bars.length - drawn.length;
  return drawBars(drawn, look, { description: describeMarks(bars, look), leftOut, most: 1, say: look.words.share });
}
