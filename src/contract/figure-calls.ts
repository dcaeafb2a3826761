/** The jobs behind the workspace Analyse: part of the list in engine.ts. */
import * as z from 'zod';
import { cooccurrenceMeasures, cooccurrenceShapes, nearnesses } from '../domain/analysis/cooccurrence';
import { crosstabCells } from '../domain/analysis/crosstab';
import { codeReaches, type FigureTable, groupings } from '../domain/analysis/figure';
import type { CodingFigureSettings } from '../domain/analysis/figure-settings';
import { frequencyUnits } from '../domain/analysis/frequencies';
import { matrixShares, matrixUnits } from '../domain/analysis/matrix';
import type { PackedTable } from '../domain/analysis/packed-table';
import { periodKinds } from '../domain/analysis/periods';
import type { Id } from '../domain/model';
import { id, path } from './arguments';
import { query } from './call';
import type { ExportReport } from './reports';
import { scope } from './scope';
import { wordFigures } from './word-figures';

const reach = z.enum(codeReaches);
const grouping = z.strictObject({ by: z.enum(groupings), variableId: id.optional() });

const codingFigure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('frequencies'), unit: z.enum(frequencyUnits), reach }),
  z.strictObject({
    kind: z.literal('matrix'),
    columns: grouping,
    unit: z.enum(matrixUnits),
    share: z.enum(matrixShares),
    reach,
  }),
  z.strictObject({
    kind: z.literal('cooccurrence'),
    nearness: z.enum(nearnesses),
    distance: z.int().nonnegative().optional(),
    measure: z.enum(cooccurrenceMeasures),
    shape: z.enum(cooccurrenceShapes).optional(),
    reach,
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    period: z.enum(periodKinds),
    unit: z.enum(['codings', 'per-1000-words']),
    average: z.int().min(1).max(99),
    reach,
  }),
  z.strictObject({ kind: z.literal('lines'), reach }),
  z.strictObject({ kind: z.literal('portraits'), parts: z.int().min(1).max(2000), reach }),
  z.strictObject({ kind: z.literal('uncoded') }),
  z.strictObject({
    kind: z.literal('sequences'),
    share: z.enum(['count', 'row']),
    distance: z.int().nonnegative().nullable(),
    reach,
  }),
  z.strictObject({ kind: z.literal('crosstab'), rows: grouping, columns: grouping, cells: z.enum(crosstabCells) }),
]) satisfies z.ZodType<CodingFigureSettings>;

/** What a figure shows and how: everything about it but the scope. */
export const figureSettings = z.discriminatedUnion('kind', [...codingFigure.options, ...wordFigures]);
export type FigureSettings = z.infer<typeof figureSettings>;

const place = z.strictObject({ row: z.int().nonnegative(), column: z.int().nonnegative().optional() });

export const figureJobs = {
  /** The table behind a figure: window, exports and command line read their numbers here. */
  'figure.compute': query(z.strictObject({ settings: figureSettings, scope })).returns<FigureTable>(),
  /** The same table by its columns, for a window: hundreds of thousands of rows would hold it up. */
  'figure.computeColumns': query(z.strictObject({ settings: figureSettings, scope })).returns<PackedTable>(),
  /** The passages behind a place of that table, at most `limit` of them from `from` on. */
  'figure.passages': query(
    z.strictObject({
      settings: figureSettings,
      scope,
      place,
      from: z.int().nonnegative(),
      limit: z.int().min(1).max(1000),
    }),
  ).returns<FoundPassages>(),
  /** Writes that table. */
  'export.figure': query(
    z.strictObject({ path, format: z.enum(['xlsx', 'csv', 'json']), settings: figureSettings, scope }),
  ).returns<ExportReport>(),
};

/** Passages in reading order, as lists show them. */
export type FoundPassages = { readonly total: number; readonly passages: readonly FoundPassage[] };

export type FoundPassage = {
  readonly sourceId: Id;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** The words of the passage, at most 2,000 characters of them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Of a coding; null for a stretch of text, such as a hit or an uncoded paragraph. */
  readonly codingId: Id | null;
  readonly quotationId: Id | null;
  readonly codeId: Id | null;
  readonly coderId: Id | null;
};
