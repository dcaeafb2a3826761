import * as z from 'zod';
import { type Id, variableKinds, variableSubjects } from '../domain/model';
import { caseFields, sourceFields } from '../domain/variables/record-fields';
import { id, ids, name } from './arguments';
import { command } from './call';

const value = z.string().max(10_000);
const choices = z.array(z.string().trim().min(1).max(500)).max(2000);
const about = z.enum(variableSubjects);
const kind = z.enum(variableKinds);

/** One cell of a table: what a record is by a variable, or one of its own fields. Null empties it. */
const cell = z.union([
  z.strictObject({ aboutId: id, variableId: id, value: value.nullable() }),
  z.strictObject({ aboutId: id, field: z.enum([...sourceFields, ...caseFields]), value: value.nullable() }),
]);
export type CellToSet = z.infer<typeof cell>;

/** Variables of documents and of cases, and what these are by them. */
export const variableCommands = {
  'variable.create': command(
    'New variable {subject}',
    z.strictObject({ about, name, kind, choices: choices.optional() }),
  ).returns<{ variableId: Id }>(),
  /**
   * Name, kind and choices in one act. Values that do not fit a new kind stay in their words; `unfit` counts them, and what
   * becomes a choice offers its values. `renamed` choices become others wherever they are; a value that is no longer
   * offered stays where it is.
   */
  'variable.change': command(
    'Change variable {subject}',
    z.strictObject({
      variableId: id,
      name: name.optional(),
      kind: kind.optional(),
      choices: choices.optional(),
      renamed: z.array(z.strictObject({ from: value, to: value })).optional(),
    }),
  ).returns<{ converted: number; unfit: number }>(),
  'variable.move': command(
    'Move variable {subject}',
    z.strictObject({ variableIds: ids, beforeId: id.nullable() }),
  ).returns<void>(),
  'variable.remove': command('Remove variable {subject}', z.strictObject({ variableIds: ids })).returns<void>(),
  /** What many documents or cases are by one variable; with `addChoices` new words become choices of it. */
  'value.set': command(
    'Set {subject}',
    z.strictObject({
      variableId: id,
      cells: z.array(z.strictObject({ aboutId: id, value: value.nullable() })).min(1),
      addChoices: z.boolean().optional(),
    }),
  ).returns<void>(),
  /** A block of cells: several variables, and the fields of the records themselves. */
  'value.setMany': command(
    'Fill in {subject}',
    z.strictObject({ about, cells: z.array(cell).min(1), addChoices: z.boolean().optional() }),
  ).returns<void>(),
  /** What a table says of documents or cases: variables that are not there yet are added, by their names. */
  'variable.import': command(
    'Import variables {subject}',
    z.strictObject({
      about,
      /** Names the act. */
      from: name,
      variables: z.array(z.strictObject({ name, kind })),
      cells: z.array(z.strictObject({ aboutId: id, variable: name, value })),
      fields: z.array(z.strictObject({ aboutId: id, field: z.enum([...sourceFields, ...caseFields]), value })),
    }),
  ).returns<{ variableIds: Id[]; values: number }>(),
};
