import type { FigureTable } from '../analysis/figure';
import type { FrequencySettings } from '../analysis/frequencies';
import { drawBars } from './bars';
import type { Drawing } from './drawing';
import { chooseHeaviest, describeMarks, type Look, sayCell, barStrength, tintOfCode } from './look';
import { shortNames } from './short-names';

const columnKeys = {
  codings: 'codings',
  documents: 'documents',
  characters: 'characters',
  words: 'words',
  'per-1000-words': 'codingsPer1000Words',
} as const;

/** A bar for each code in its colour. */
export function drawFrequencies(table: FigureTable, { unit }: FrequencySettings, look: Look): Drawing {
  const column = table.columns.findIndex(({ key }) => key === columnKeys[unit]);
  const names = shortNames(table.rows.map(([path]) => String(path)));
  const paths = new Set(table.rows.map(([path]) => String(path)));
  const bars = table.rows.map((cells, row) => {
    const cell = cells[column] ?? null;
    const value = typeof cell === 'number' ? cell : null;
    const said = sayCell(cell, table.columns[column]?.kind ?? 'count', look);
    const colour = look.colourOf(table.rowIds?.[row] ?? '');
    return {
      depth: levelsAbove(String(cells[0]), paths),
      ...{ name: names[row] ?? '', value, said, place: { row }, label: `${names[row]}: ${said}` },
      tint: tintOfCode(colour, barStrength),
    };
  });
  const drawn = chooseHeaviest(bars.map(({ value }) => value ?? 0)).flatMap((row) => bars[row] ?? []);
  return drawBars(drawn, look, { description: describeMarks(bars, look), leftOut: bars.length - drawn.length });
}

/** How many of the codes above a code have a bar, too: so far it is moved in. */
function levelsAbove(path: string, paths: ReadonlySet<string>): number {
  const names = path.split(' / ');
  return names.filter((_, i) => i > 0 && paths.has(names.slice(0, i).join(' / '))).length;
}
