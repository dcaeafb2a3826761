import type { VariableKind } from '../model';

/** What the cells of a column are for a document; `case` is who answered, `file` the name of the file that a row is about. */
export const columnRoles = [
  'text',
  'title',
  'author',
  'publisher',
  'date',
  'language',
  'url',
  'folder',
  'case',
  'file',
  'variable',
  'leaveOut',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A column of a table with what it becomes; `kind` tells how its values are read when it is a variable. */
export type TableColumn = { readonly name: string; readonly role: ColumnRole; readonly kind: VariableKind };

/** Whether the rows of a table become documents, say something about other files, or neither. */
export const tableUses = ['documents', 'metadata', 'none'] as const;
export type TableUse = (typeof tableUses)[number];

/** How a sheet is used: its columns in their order, and whether several texts of a row become a document each. */
export type TableChoice = {
  readonly use: TableUse;
  /** Which of the sheets, counted from 0. */
  readonly sheet: number;
  /** Whether the first row holds the names of the columns. */
  readonly header: boolean;
  readonly columns: readonly TableColumn[];
  readonly textsApart: boolean;
};

/** A sheet as it was read, without empty rows at its end; every row has as many cells as the widest. */
export type TableSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };
