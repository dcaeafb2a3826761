import { groupCodes, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import { codedSizes } from './coded-sizes';
import type { StudyTexts } from './coded-study';
import type { Cell, CodeReach, FigureTable, Grouping, PassageSet, Place } from './figure';
import { type CodingGroups, columnOfGroup, groupCodings } from './group-codings';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import type { ScopedStudy, ScopeTables } from './resolve-scope';
import { columnSumsOf, sum } from './sum';

export const matrixUnits = ['codings', 'documents', 'characters', 'words'] as const;
export const matrixShares = ['count', 'row', 'column', 'total'] as const;

export type MatrixSettings = {
  readonly kind: 'matrix';
  readonly columns: Grouping;
  readonly unit: (typeof matrixUnits)[number];
  /** Counts, or each cell's share of its row, its column or all cells. */
  readonly share: (typeof matrixShares)[number];
  readonly reach: CodeReach;
};

/**
 * Codes by documents, folders, sets, values of a variable, cases, coders or actors. A coding in several groups counts in
 * each; characters and words count once a cell. A share of nothing is undefined.
 */
export function* computeMatrix(
  scoped: ScopedStudy,
  settings: MatrixSettings,
  texts: StudyTexts,
  tables: ScopeTables,
): InSteps<FigureTable> {
  const { study } = scoped;
  const groups = groupCodings(scoped, settings.columns, tables);
  const width = groups.names.length;
  const cells = yield* countCells(scoped, settings, groups, texts);
  const shown = shownCodes(study, scoped.codes, settings.reach);
  const pathOf = codePathsOf(study);
  const counts: (readonly number[])[] = [];
  for (const code of shown) {
    counts.push(Array.from(cells.subarray(code * width, (code + 1) * width)));
    if (counts.length % rowsAtOnce === 0) yield;
  }
  const rows: Cell[][] = [];
  for (const row of sharesOf(counts, settings.share)) {
    rows.push([pathOf(shown[rows.length] ?? -1), ...row]);
    if (rows.length % rowsAtOnce === 0) yield;
  }
  return {
    columns: [
      { key: 'code', kind: 'words' },
      ...groups.names.map((_, group) => columnOfGroup(groups, group, settings.share === 'count' ? 'count' : 'share')),
    ],
    rows,
    rowIds: shown.map((code) => study.codes[code]?.id ?? ''),
    n: { codings: scoped.codings.length, documents: sum(scoped.sources), codes: shown.length, columns: width },
  };
}

/** The codings that a cell, or a row, counts. */
export function passagesOfMatrix(
  scoped: ScopedStudy,
  settings: MatrixSettings,
  tables: ScopeTables,
  { row, column }: Place,
): PassageSet {
  const { study } = scoped;
  const groups = groupCodings(scoped, settings.columns, tables);
  const code = shownCodes(study, scoped.codes, settings.reach)[row] ?? -1;
  const codeGroups = groupCodes(study, settings.reach);
  return passagesOfCodings(
    study,
    scoped.codings.filter(
      (coding) =>
        codeGroups(study.codings.code[coding] ?? 0).includes(code) &&
        (column === undefined || column === 0 || groups.groupsOf(coding).includes(column - 1)),
    ),
  );
}

/** Rows of a table that are made, and codings that are counted, in one step. */
const rowsAtOnce = 50;
const codingsAtOnce = 10_000;

/** Codes by groups, row after row. */
function* countCells(
  scoped: ScopedStudy,
  { unit, reach }: MatrixSettings,
  groups: CodingGroups,
  texts: StudyTexts,
): InSteps<Float64Array> {
  const { study, codings } = scoped;
  const width = groups.names.length;
  const codeGroups = groupCodes(study, reach);
  const cellsOf = (coding: number): readonly number[] => {
    const columns = groups.groupsOf(coding);
    return codeGroups(study.codings.code[coding] ?? 0).flatMap((code) =>
      columns.map((column) => code * width + column),
    );
  };
  const size = study.codes.length * width;
  if (unit === 'characters' || unit === 'words')
    return yield* codedSizes(scoped, texts, { groups: size, groupsOf: cellsOf }, unit);
  const cells = new Float64Array(size);
  const lastSource = new Int32Array(unit === 'documents' ? size : 0).fill(-1);
  for (let place = 0; place < codings.length; place++) {
    if (place % codingsAtOnce === codingsAtOnce - 1) yield;
    const coding = codings[place] ?? 0;
    const source = study.codings.source[coding] ?? 0;
    for (const cell of cellsOf(coding)) {
      if (unit === 'documents' && lastSource[cell] === source) continue;
      if (unit === 'documents') lastSource[cell] = source;
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
  }
  return cells;
}

/** Counts as they are, or as shares of their row, their column or all of them. */
export function* sharesOf(
  counts: readonly (readonly number[])[],
  share: MatrixSettings['share'],
): Generator<readonly Cell[], void, undefined> {
  if (share === 'count') return yield* counts;
  const columns = columnSumsOf(counts);
  const all = sum(columns);
  for (const row of counts) {
    const rowSum = sum(row);
    yield row.map((count, column) => ratio(count, { row: rowSum, column: columns[column] ?? 0, total: all }[share]));
  }
}
