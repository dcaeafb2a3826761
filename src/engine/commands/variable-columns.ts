import type { Id, Value, Variable } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { problem } from '../../domain/problem';
import { readChoices, writeChoices } from '../../domain/variables/choices';
import { convertValues } from '../../domain/variables/convert-values';
import { getOrFail, type Tx } from '../tx';
import type { CommandFunctions } from './command-function';
import { createVariable, refuseKnownName } from './variables';

/** Variables themselves: the columns of the tables of documents and cases. */
export const variableCommands = {
  'variable.create'(tx, { choices = [], ...wanted }, context) {
    context.name(wanted.name);
    refuseKnownName(tx, wanted);
    const offered = wanted.kind === 'choice' ? writeChoices(choices) : '[]';
    return { variableId: createVariable(tx, { ...wanted, choices: offered }, context).id };
  },

  'variable.rename'(tx, { variableId, name }, context) {
    context.name(name);
    const variable = getOrFail(tx, 'variable', variableId);
    refuseKnownName(tx, { id: variableId, about: variable.about, name });
    tx.put('variable', { ...variable, name });
  },

  'variable.setKind'(tx, { variableId, kind }, context) {
    const variable = getOrFail(tx, 'variable', variableId);
    context.name(variable.name);
    const values = tx.where('value', { variableId });
    const written = values.map(({ value }) => value);
    // Of the same kind there is nothing to convert, and the list of choices stays the person's own.
    if (kind === variable.kind) return { converted: written.length, unfit: 0 };
    const converted = convertValues(written, kind);
    for (const [i, value] of values.entries()) changeValue(tx, value, converted.values[i] ?? value.value);
    tx.put('variable', { ...variable, kind, choices: writeChoices(converted.choices) });
    return { converted: written.length - converted.unfit.length, unfit: converted.unfit.length };
  },

  'variable.setChoices'(tx, { variableId, choices, renamed = [] }, context) {
    const variable = getOrFail(tx, 'variable', variableId);
    context.name(variable.name);
    if (variable.kind !== 'choice') throw problem('notAChoice', { variable: variable.name });
    const newNames = new Map(renamed.map(({ from, to }) => [from, to]));
    if (newNames.size > 0) {
      for (const value of tx.where('value', { variableId }))
        changeValue(tx, value, newNames.get(value.value) ?? value.value);
    }
    const next = writeChoices(choices);
    if (next !== writeChoices(readChoices(variable))) tx.put('variable', { ...variable, choices: next });
  },

  'variable.move'(tx, { variableIds, beforeId }, context) {
    const moved = nameVariables(tx, variableIds, context.name);
    const about = moved[0]?.about ?? 'source';
    if (moved.some((variable) => variable.about !== about)) throw problem('recordMissing', { table: 'variable' });
    const positions = placeBefore(tx.where('variable', { about }).sort(byPosition), variableIds, beforeId);
    for (const [id, position] of positions) tx.put('variable', { ...getOrFail(tx, 'variable', id), position });
  },

  'variable.remove'(tx, { variableIds }, context) {
    for (const { id } of nameVariables(tx, variableIds, context.name)) {
      for (const value of tx.where('value', { variableId: id })) tx.remove('value', value.id);
      tx.remove('variable', id);
    }
  },
} satisfies Partial<CommandFunctions>;

function changeValue(tx: Tx, before: Value, value: string): void {
  if (value !== before.value && value !== '') tx.put('value', { ...before, value });
}

function nameVariables(tx: Tx, ids: readonly Id[], name: (...names: readonly string[]) => void): readonly Variable[] {
  const variables = [...new Set(ids)].map((id) => getOrFail(tx, 'variable', id));
  name(...variables.map((variable) => variable.name));
  return variables;
}
