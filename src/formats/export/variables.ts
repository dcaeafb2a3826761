import type { VariableKind } from '../../domain/model';
import { variableSuffix } from '../../domain/variables/plan-import';
import type { Cell, Column, Table } from './table';

/** A field that every record has: its name is the same in each export. */
export type RecordColumn = { readonly key: string; readonly isNumber?: boolean; readonly width?: number };

export type RecordTable = {
  readonly name: string;
  readonly fields: readonly RecordColumn[];
  readonly variables: readonly { readonly name: string; readonly kind: VariableKind }[];
  /** The fields first, then the values of the variables. */
  readonly rows: Iterable<readonly Cell[]>;
};

/** Documents or cases as a table, one row each, with a column for each variable; numbers are numbers. */
export function variableTable({ name, fields, variables, rows }: RecordTable): Table {
  const taken = new Set(fields.map(({ key }) => key));
  const columns: readonly Column[] = [
    ...fields.map(({ key, isNumber = false, width }): Column => ({
      key,
      title: key,
      type: isNumber ? 'number' : 'text',
      ...(width !== undefined && { width }),
    })),
    ...variables.map((variable): Column => {
      const title = taken.has(variable.name) ? `${variable.name}${variableSuffix}` : variable.name;
      return { key: title, title, type: variable.kind === 'number' ? 'number' : 'text', width: 16 };
    }),
  ];
  return { name, columns, rows };
}
