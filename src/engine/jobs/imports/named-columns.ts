import { guessChoice } from '../../../domain/imports/guess-columns';
import type { ColumnRole, TableChoice, TableColumn } from '../../../domain/imports/table-columns';
import { problem } from '../../../domain/problem';
import { isTable } from './compose-batch';
import type { DeskBatch, DeskTable } from './import-desk';

/** Of tables whose rows become documents, a sheet and columns by their names. */
export type NamedColumns = {
  readonly sheet?: string | undefined;
  readonly textColumns?: readonly string[] | undefined;
  readonly titleColumn?: string | undefined;
  readonly caseColumn?: string | undefined;
};

/** The files of a batch with their tables used so; a name that no table has is a Problem that lists those there are. */
export function chooseNamedColumns(files: DeskBatch['files'], named: NamedColumns): DeskBatch['files'] {
  const isUsed = (file: DeskBatch['files'][number]): file is DeskTable =>
    isTable(file) && file.choice.use === 'documents';
  const onSheets = files.map((file) => (isUsed(file) ? onSheet(file, named.sheet) : file));
  const tables = onSheets.filter(isUsed);
  if (named.sheet !== undefined && !tables.some((file) => nameOfSheet(file) === named.sheet)) {
    const sheets = tables.flatMap(({ table }) => table.sheets.map(({ name }) => name)).join(', ');
    throw problem('sheetMissing', { sheet: named.sheet, sheets });
  }
  const known = tables.flatMap(({ choice }) => choice.columns.map(({ name }) => name));
  const { textColumns = [], titleColumn, caseColumn } = named;
  for (const column of [...textColumns, titleColumn, caseColumn]) {
    if (column !== undefined && !known.some((name) => isSame(name, column))) {
      throw problem('columnMissing', { column, columns: known.join(', ') });
    }
  }
  return onSheets.map((file) => (isUsed(file) ? { ...file, choice: withColumns(file.choice, named) } : file));
}

function onSheet(file: DeskTable, name: string | undefined): DeskTable {
  const sheet = file.table.sheets.findIndex((each) => each.name === name);
  return sheet < 0 ? file : { ...file, choice: guessChoice(file.table.sheets, { sheet }) };
}

function nameOfSheet({ table, choice }: DeskTable): string | undefined {
  return table.sheets[choice.sheet]?.name;
}

function withColumns(choice: TableChoice, { textColumns = [], titleColumn, caseColumn }: NamedColumns): TableChoice {
  const given: readonly (readonly [ColumnRole, readonly string[]])[] = [
    ['text', textColumns],
    ['title', titleColumn === undefined ? [] : [titleColumn]],
    ['case', caseColumn === undefined ? [] : [caseColumn]],
  ];
  const columns = given.reduce<readonly TableColumn[]>(
    (all, [role, names]) => giveRole(all, role, names),
    choice.columns,
  );
  return { ...choice, columns };
}

/** The columns of these names have the role, and those that had it are variables, where the table has any of them. */
function giveRole(columns: readonly TableColumn[], role: ColumnRole, names: readonly string[]): readonly TableColumn[] {
  const isNamed = ({ name }: TableColumn): boolean => names.some((each) => isSame(each, name));
  if (!columns.some(isNamed)) return columns;
  return columns.map((column) => {
    if (isNamed(column)) return { ...column, role };
    return column.role === role ? { ...column, role: 'variable' } : column;
  });
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
