/** What can be asked of variables, and how tables of them come in and go out. */
import * as z from 'zod';
import type { TableSheet } from '../domain/imports/table-columns';
import { type Id, type VariableKind, type VariableSubject, variableSubjects } from '../domain/model';
import type { Warning } from '../domain/warning';
import { path } from './arguments';
import { query } from './call';
import type { ExportReport } from './reports';

export type VariableRow = {
  readonly id: Id;
  readonly about: VariableSubject;
  readonly name: string;
  readonly kind: VariableKind;
  readonly choices: readonly string[];
  /** How many documents or cases have a value. */
  readonly values: number;
};

/** A table that was read whole; what it would say is planned where it is shown (domain/variables/plan-import.ts). */
export type VariableTable = {
  readonly fileName: string;
  readonly sheets: readonly TableSheet[];
  readonly warnings: readonly Warning[];
};

export const variableQueries = {
  'variable.list': query(z.strictObject({})).returns<VariableRow[]>(),
  /** How many different codes each document has; those without any are left out. */
  'source.countCodes': query(z.strictObject({})).returns<Readonly<Record<Id, number>>>(),
};

export const variableJobs = {
  'variable.readTable': query(z.strictObject({ path })).returns<VariableTable>(),
  'export.variables': query(
    z.strictObject({ path, format: z.enum(['xlsx', 'csv', 'json']), about: z.enum(variableSubjects) }),
  ).returns<ExportReport>(),
};
