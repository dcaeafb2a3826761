import type { Variable, VariableSubject } from '../../../domain/model';
import { byPosition } from '../../../domain/order';
import { readChoices } from '../../../domain/variables/choices';
import { formatValue, type TruthWords } from '../../../domain/variables/format-value';
import type { Mirror } from '../../state/mirror';
import type { DataColumn } from './data-column';

const widths = { text: 160, number: 100, date: 116, choice: 130, boolean: 90 } as const;
const prefix = 'variable ';

/** The variables of documents or of cases as columns, in their order. */
export function variableColumns(
  about: VariableSubject,
  { variables, valuesByAbout }: Pick<Mirror, 'variables' | 'valuesByAbout'>,
  words: TruthWords,
): readonly DataColumn[] {
  return [...variables.values()]
    .filter((variable) => variable.about === about)
    .sort(byPosition)
    .map((variable) => variableColumn(variable, valuesByAbout, words));
}

function variableColumn(variable: Variable, valuesByAbout: Mirror['valuesByAbout'], words: TruthWords): DataColumn {
  const { id, kind } = variable;
  return {
    id: variableColumnId(id),
    name: variable.name,
    rule: { kind, choices: readChoices(variable) },
    width: widths[kind],
    isEditable: true,
    takesNewChoices: kind === 'choice',
    read: (rowId) => valuesByAbout.get(rowId)?.get(id)?.value ?? null,
    ...(kind === 'boolean' && { show: (value: string) => formatValue(kind, value, words) }),
  };
}

/** What the column of a variable is called among the columns of a table. */
export function variableColumnId(variableId: string): string {
  return prefix + variableId;
}

/** The variable of a column; null for a field of the records themselves. */
export function variableOfColumn(columnId: string): string | null {
  return columnId.startsWith(prefix) ? columnId.slice(prefix.length) : null;
}
