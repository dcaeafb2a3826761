import type { VariableKind } from '../../domain/model';
import type { Cell, Table } from './table';
import { type RecordColumn, variableTable } from './variables';

/** A case as an export shows it; `values` stand in the order of the variables. */
export type ExportedCase = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly documents: number;
  readonly passages: number;
  readonly codings: number;
  readonly supports: number;
  readonly opposes: number;
  readonly neutral: number;
  readonly values: readonly (string | null)[];
};

const columns = [
  { key: 'id', width: 38 },
  { key: 'name', width: 40 },
  { key: 'kind', width: 14 },
  { key: 'documents', isNumber: true },
  { key: 'passages', isNumber: true },
  { key: 'codings', isNumber: true },
  { key: 'supports', isNumber: true },
  { key: 'opposes', isNumber: true },
  { key: 'neutral', isNumber: true },
] as const satisfies readonly (RecordColumn & { readonly key: keyof ExportedCase })[];

/** Cases as a table: one row each, what belongs to it, how it speaks, and what it is by the variables. */
export function caseTable(
  cases: readonly ExportedCase[],
  variables: readonly { readonly name: string; readonly kind: VariableKind }[],
): Table {
  function* rows(): Iterable<readonly Cell[]> {
    for (const one of cases)
      yield [
        ...columns.map(({ key }) => one[key]),
        ...variables.map(({ kind }, i) => valueCell(one.values[i] ?? null, kind)),
      ];
  }
  return variableTable({ name: 'Cases', fields: columns, variables, rows: rows() });
}

/** A number of few digits is written as a number; one that would lose some stays text. */
function valueCell(value: string | null, kind: VariableKind): Cell {
  return value !== null && kind === 'number' && String(Number(value)) === value ? Number(value) : value;
}
