import type { ArgsOf } from '../../contract/engine';
import type { CellToSet } from '../../contract/variable-commands';
import type { Id, RecordOf, Variable, VariableSubject } from '../../domain/model';
import { groupBy } from '../../domain/group-by';
import { problem } from '../../domain/problem';
import { ruleOf, withChoices, writeChoices } from '../../domain/variables/choices';
import { parseValue } from '../../domain/variables/parse-value';
import {
  type CaseField,
  caseFields,
  parseField,
  sourceFields,
  type SourceField,
} from '../../domain/variables/record-fields';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { refuseKnownCase } from './memberships';
import { findOrCreateVariable } from './variables';

type CellOf = { readonly aboutId: Id; readonly value: string | null };
type FieldCell = Extract<CellToSet, { readonly field: string }>;

/** So many cells of one variable, and its values are read at once. */
const manyCells = 50;

/** What documents and cases are by variables, cell by cell or block by block. */
export const valueCommands = {
  'value.set'(tx, { variableId, cells, addChoices = false }, context) {
    const variable = getOrFail(tx, 'variable', variableId);
    context.name(variable.name);
    setValues(tx, variable, cells, { addChoices, context });
  },

  'value.setMany'(tx, { about, cells, addChoices = false }, context) {
    const byVariable = groupBy(cells, (cell) => ('variableId' in cell ? cell.variableId : null));
    const names: string[] = [];
    for (const [variableId, ofVariable] of byVariable) {
      if (variableId === null) continue;
      const variable = getOrFail(tx, 'variable', variableId);
      if (variable.about !== about) throw problem('recordMissing', { table: 'variable' });
      names.push(variable.name);
      setValues(tx, variable, ofVariable, { addChoices, context });
    }
    const fieldCells = cells.filter((cell) => 'field' in cell);
    setFields(tx, about, fieldCells);
    context.name(...nameRecords(tx, about, cells), ...(cells.length > 1 ? [] : names));
  },

  'variable.import'(tx, { about, from, variables, cells, fields }, context) {
    context.name(from);
    const byName = new Map(
      variables.map(({ name, kind }) => [name, findOrCreateVariable(tx, { about, name, kind }, context)] as const),
    );
    for (const [name, ofVariable] of groupBy(cells, ({ variable }) => variable)) {
      const variable = byName.get(name) ?? tx.where('variable', { about, name })[0];
      if (!variable) throw problem('variableMissing', { variable: name });
      setValues(tx, variable, ofVariable, { addChoices: true, context });
    }
    setFields(tx, about, fields);
    return { variableIds: [...byName.values()].map(({ id }) => id), values: cells.length };
  },
} satisfies Partial<CommandFunctions>;

/** Says what records are by a variable; what is no value of it is refused, with everything else. */
export function setValues(
  tx: Tx,
  variable: Variable,
  cells: readonly CellOf[],
  { addChoices, context }: { readonly addChoices: boolean; readonly context: CommandContext },
): void {
  const rule = ruleOf(variable);
  const isOpen = variable.kind === 'choice' && addChoices && rule.choices.length > 0;
  const added = new Set<string>();
  const known =
    cells.length > manyCells
      ? new Map(tx.where('value', { variableId: variable.id }).map((value) => [value.aboutId, value]))
      : null;
  for (const { aboutId, value } of new Map(cells.map((cell) => [cell.aboutId, cell])).values()) {
    refuseUnknown(tx, variable.about, aboutId);
    const before = known ? known.get(aboutId) : tx.where('value', { variableId: variable.id, aboutId })[0];
    const parsed = parseValue(rule, value ?? '');
    if (!parsed.fits && !isOpen) throw problem('valueUnfit', { value: parsed.typed, variable: variable.name });
    if (!parsed.fits) added.add(parsed.typed);
    const after = parsed.fits ? parsed.value : parsed.typed;
    if (after === null && before) tx.remove('value', before.id);
    else if (after !== null && after !== before?.value)
      tx.put('value', { id: before?.id ?? context.newId(), variableId: variable.id, aboutId, value: after });
  }
  if (added.size > 0) tx.put('variable', { ...variable, choices: writeChoices(withChoices(rule.choices, added)) });
}

function setFields(tx: Tx, about: VariableSubject, cells: readonly FieldCell[]): void {
  for (const [id, ofRecord] of groupBy(cells, ({ aboutId }) => aboutId)) {
    const fields = Object.fromEntries(ofRecord.map(({ field, value }) => [field, readField(about, field, value)]));
    if (about === 'source') putChanged(tx, 'source', getOrFail(tx, 'source', id), fields);
    else {
      if ('name' in fields && fields['name'] !== null) refuseKnownCase(tx, fields['name'] ?? '', id);
      putChanged(tx, 'case', getOrFail(tx, 'case', id), fields);
    }
  }
}

function putChanged<T extends 'source' | 'case'>(tx: Tx, table: T, record: RecordOf<T>, fields: object): void {
  const changed = { ...record, ...fields };
  if (Object.entries(fields).some(([field, value]) => record[field as keyof RecordOf<T>] !== value))
    tx.put(table, changed);
}

function readField(about: VariableSubject, field: SourceField | CaseField, value: string | null): string | null {
  const fields: readonly string[] = about === 'source' ? sourceFields : caseFields;
  if (!fields.includes(field)) throw problem('badArguments', { detail: `${about} has no ${field}` });
  const parsed = parseField(field, value ?? '');
  if (parsed.fits) return parsed.value;
  if (field === 'title' || field === 'name') throw problem('emptyName');
  if (field === 'date') throw problem('badDate', { date: parsed.typed });
  throw problem('valueUnfit', { value: parsed.typed, variable: field });
}

function refuseUnknown(tx: ReadTx, about: VariableSubject, id: Id): void {
  getOrFail(tx, about === 'source' ? 'source' : 'case', id);
}

/** The first record with how many there are besides, so that the history says what a block was about. */
function nameRecords(tx: ReadTx, about: VariableSubject, cells: ArgsOf<'value.setMany'>['cells']): readonly string[] {
  return [...new Set(cells.map(({ aboutId }) => aboutId))].map((id) =>
    about === 'source' ? getOrFail(tx, 'source', id).title : getOrFail(tx, 'case', id).name,
  );
}
