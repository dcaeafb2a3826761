import type { FigureTable } from '../analysis/figure';
import type { Drawing } from './drawing';
import { drawHeatMap, type HeatName } from './heat-map';
import { chooseHeaviest, describeMarks, type Look, sayCell } from './look';
import { shortNames } from './short-names';

export type GridOptions = {
  /** Only what is below the diagonal, and the diagonal apart from the hue. */
  readonly triangle?: boolean;
  /** How much of the hue a cell has, where it is not its part of the largest. */
  readonly strengthOf?: (value: number, row: number, column: number) => number;
  /** The last column is a sum of the others: apart from the hue. */
  readonly totals?: boolean;
};

/** A heat map of a table whose first column names its rows and whose other columns are numbers. */
export function drawGridOfTable(table: FigureTable, look: Look, options: GridOptions = {}): Drawing {
  const { triangle = false, totals = false } = options;
  const valueAt = (row: number, column: number): number | null => {
    const cell = table.rows[row]?.[column + 1] ?? null;
    return typeof cell === 'number' ? cell : null;
  };
  const columns = table.columns.slice(1);
  const rowNames = namesOf(
    table.rows.map(([name], row) => ({ name: String(name), id: table.rowIds?.[row] })),
    look,
  );
  const columnNames = namesOf(
    columns.map(({ key, id }) => ({ name: key, id })),
    look,
  );
  const weights = triangle ? null : sumUp(table);
  const rows = chooseHeaviest(weights?.rows ?? table.rows.map((_, row) => valueAt(row, row) ?? 0));
  const shown = weights ? chooseHeaviest(weights.columns) : rows;
  const isTotal = (row: number, column: number): boolean =>
    triangle ? row === column : totals && column === columns.length - 1;
  const isDrawn = (row: number, column: number): boolean => (!triangle || column < row) && !isTotal(row, column);
  let most = 0;
  let highest: { readonly row: number; readonly column: number } | null = null;
  for (const row of rows)
    for (const column of shown) {
      const value = isDrawn(row, column) ? (valueAt(row, column) ?? 0) : 0;
      if (value > most) [most, highest] = [value, { row, column }];
    }
  const strengthOf = options.strengthOf ?? ((value: number) => (most > 0 ? value / most : 0));
  return drawHeatMap(
    {
      rows: rows.map((row) => rowNames[row] ?? nobody),
      columns: shown.map((column) => columnNames[column] ?? nobody),
      description: describeMarks(highest ? [{ label: labelAt(highest.row, highest.column), value: most }] : [], look),
      leftOut: table.rows.length - rows.length + (triangle ? 0 : columns.length - shown.length),
      cellAt(rowPlace, columnPlace) {
        if (triangle && columnPlace > rowPlace) return null;
        const [row, column] = [rows[rowPlace] ?? 0, shown[columnPlace] ?? 0];
        const value = valueAt(row, column);
        return {
          strength: isTotal(row, column) ? null : strengthOf(value ?? 0, row, column),
          said: sayAt(value, row, column),
          place: { row, column: column + 1 },
          label:
            triangle && row === column ? `${rowNames[row]?.name}: ${look.words.number(value)}` : labelAt(row, column),
        };
      },
    },
    look,
  );

  function sayAt(value: number | null, row: number, column: number): string {
    if (triangle && row === column) return look.words.number(value);
    return value === null ? '–' : sayCell(value, columns[column]?.kind ?? 'count', look);
  }

  function labelAt(row: number, column: number): string {
    const said = sayCell(valueAt(row, column), columns[column]?.kind ?? 'count', look);
    return `${rowNames[row]?.name} × ${columnNames[column]?.name}: ${said}`;
  }
}

const nobody: HeatName = { name: '', colour: null };

function namesOf(
  records: readonly { readonly name: string; readonly id: string | undefined }[],
  look: Look,
): readonly HeatName[] {
  const names = shortNames(records.map(({ name }) => name));
  return records.map(({ id }, i) => ({ name: names[i] ?? '', colour: id === undefined ? null : look.colourOf(id) }));
}

/** The sums of rows and columns; what is not defined counts nothing. */
function sumUp({ rows, columns }: FigureTable): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} {
  const ofColumns = columns.slice(1).map(() => 0);
  const ofRows = rows.map((row) => {
    let sum = 0;
    for (let column = 0; column < ofColumns.length; column++) {
      const cell = row[column + 1];
      if (typeof cell !== 'number') continue;
      sum += cell;
      ofColumns[column] = (ofColumns[column] ?? 0) + cell;
    }
    return sum;
  });
  return { rows: ofRows, columns: ofColumns };
}
