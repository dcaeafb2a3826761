import { chiSquaredTail } from './chi-squared';
import type { Cell, FigureTable, Grouping, PassageSet, Place } from './figure';
import { type CodingGroups, columnOfGroup, groupCodings } from './group-codings';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import type { ScopedStudy, ScopeTables } from './resolve-scope';
import { columnSumsOf, sum } from './sum';

export const crosstabCells = ['observed', 'expected', 'residual', 'row', 'column', 'total'] as const;

export type CrosstabSettings = {
  readonly kind: 'crosstab';
  readonly rows: Grouping;
  readonly columns: Grouping;
  /** What the cells show; `residual` is the adjusted standardised one (Haberman 1973). */
  readonly cells: (typeof crosstabCells)[number];
};

/** The observed counts of a crosstab with its sums, and what they say together. */
export type Crosstab = {
  readonly counts: readonly (readonly number[])[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
  readonly total: number;
};

/**
 * Codings sorted by two things at once. Pearson's chi-squared Σ (observed − expected)² / expected over rows and columns that
 * are not empty, (rows − 1)(columns − 1) degrees of freedom, without Yates' correction; Cramér's V = √(χ² / (N · min(rows −
 * 1, columns − 1))). A coding in several groups counts in each of them.
 */
export function* computeCrosstab(
  scoped: ScopedStudy,
  settings: CrosstabSettings,
  tables: ScopeTables,
): InSteps<FigureTable> {
  const rows = groupCodings(scoped, settings.rows, tables);
  const columns = groupCodings(scoped, settings.columns, tables);
  const crosstab = yield* countCrosstab(scoped, rows, columns);
  const test = testOf(crosstab);
  yield;
  const kept = keptPlaces(crosstab);
  const kinds = {
    observed: 'count',
    expected: 'number',
    residual: 'number',
    row: 'share',
    column: 'share',
    total: 'share',
  } as const;
  const table: Cell[][] = [];
  for (const i of kept.rows) {
    const cells = kept.columns.map((j) => cellOf(crosstab, i, j, settings.cells));
    table.push([rows.names[i] ?? '', ...cells, crosstab.rowSums[i] ?? 0]);
    if (table.length % rowsAtOnce === 0) yield;
  }
  return {
    columns: [
      { key: settings.rows.by, kind: 'words' },
      ...kept.columns.map((j) => columnOfGroup(columns, j, kinds[settings.cells])),
      { key: 'total', kind: 'count' },
    ],
    rows: table,
    n: { codings: crosstab.total, documents: sum(scoped.sources), ...test },
  };
}

/** Chi-squared with its degrees of freedom and probability, and Cramér's V; absent where they are undefined. */
export function testOf({ counts, rowSums, columnSums, total }: Crosstab): Readonly<Record<string, number>> {
  const [rows, columns] = [rowSums.filter((n) => n > 0).length, columnSums.filter((n) => n > 0).length];
  const degreesOfFreedom = (rows - 1) * (columns - 1);
  if (total === 0 || degreesOfFreedom < 1) return {};
  let chiSquared = 0;
  counts.forEach((row, i) =>
    row.forEach((observed, j) => {
      const expected = ((rowSums[i] ?? 0) * (columnSums[j] ?? 0)) / total;
      if (expected > 0) chiSquared += (observed - expected) ** 2 / expected;
    }),
  );
  return {
    chiSquared,
    degreesOfFreedom,
    p: chiSquaredTail(chiSquared, degreesOfFreedom) ?? 1,
    cramersV: Math.sqrt(chiSquared / (total * Math.min(rows - 1, columns - 1))),
  };
}

/** The codings behind a cell, a row, or a row's total. */
export function* passagesOfCrosstab(
  scoped: ScopedStudy,
  settings: CrosstabSettings,
  tables: ScopeTables,
  { row, column = 0 }: Place,
): InSteps<PassageSet> {
  const rows = groupCodings(scoped, settings.rows, tables);
  const columns = groupCodings(scoped, settings.columns, tables);
  const kept = keptPlaces(yield* countCrosstab(scoped, rows, columns));
  const [i = -1, j] = [kept.rows[row], kept.columns[column - 1]];
  return passagesOfCodings(
    scoped.study,
    scoped.codings.filter(
      (coding) =>
        rows.groupsOf(coding).includes(i) &&
        (j === undefined ? columns.groupsOf(coding).length > 0 : columns.groupsOf(coding).includes(j)),
    ),
  );
}

/** Rows of a table that are made, and codings that are counted, in one step. */
const rowsAtOnce = 20;
const codingsAtOnce = 10_000;

function* countCrosstab({ codings }: ScopedStudy, rows: CodingGroups, columns: CodingGroups): InSteps<Crosstab> {
  const counts = rows.names.map(() => columns.names.map(() => 0));
  yield;
  for (let place = 0; place < codings.length; place++) {
    if (place % codingsAtOnce === codingsAtOnce - 1) yield;
    const coding = codings[place] ?? 0;
    for (const i of rows.groupsOf(coding))
      for (const j of columns.groupsOf(coding)) {
        const row = counts[i];
        if (row) row[j] = (row[j] ?? 0) + 1;
      }
  }
  yield;
  const rowSums = counts.map(sum);
  const columnSums = counts.length === 0 ? columns.names.map(() => 0) : columnSumsOf(counts);
  return { counts, rowSums, columnSums, total: sum(rowSums) };
}

/** Empty rows and columns say nothing. */
function keptPlaces({ rowSums, columnSums }: Crosstab): { readonly rows: number[]; readonly columns: number[] } {
  const used = (sums: readonly number[]): number[] => sums.flatMap((n, place) => (n > 0 ? [place] : []));
  return { rows: used(rowSums), columns: used(columnSums) };
}

function cellOf(
  { counts, rowSums, columnSums, total }: Crosstab,
  i: number,
  j: number,
  cells: CrosstabSettings['cells'],
): Cell {
  const observed = counts[i]?.[j] ?? 0;
  const [row = 0, column = 0] = [rowSums[i], columnSums[j]];
  const expected = ratio(row * column, total);
  switch (cells) {
    case 'observed':
      return observed;
    case 'expected':
      return expected;
    case 'residual':
      return expected === null
        ? null
        : ratio(observed - expected, Math.sqrt(expected * (1 - row / total) * (1 - column / total)));
    case 'row':
      return ratio(observed, row);
    case 'column':
      return ratio(observed, column);
    case 'total':
      return ratio(observed, total);
  }
}
