import type { Id, Value, Variable, VariableKind } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { problem } from '../../domain/problem';
import { writeChoices } from '../../domain/variables/choices';
import { convertValues } from '../../domain/variables/convert-values';
import { getOrFail, type Tx } from '../tx';
import type { CommandFunctions } from './command-function';
import type { CommandContext } from './context';
import { createVariable, refuseKnownName } from './variables';

/** Variables themselves: the columns of the tables of documents and cases. */
export const variableCommands = {
  'variable.create'(tx, { choices = [], ...wanted }, context) {
    context.name(wanted.name);
    refuseKnownName(tx, wanted);
    const offered = wanted.kind === 'choice' ? writeChoices(choices) : '[]';
    return { variableId: createVariable(tx, { ...wanted, choices: offered }, context).id };
  },

  'variable.change'(tx, { variableId, name, kind, choices, renamed = [] }, context) {
    const before = getOrFail(tx, 'variable', variableId);
    const named = { ...before, name: name ?? before.name };
    context.name(named.name);
    refuseKnownName(tx, named);
    const { variable, ...counts } = changeKind(tx, named, kind ?? before.kind);
    if (choices && variable.kind !== 'choice') throw problem('notAChoice', { variable: variable.name });
    const offered = choices ? writeChoices(choices) : variable.choices;
    if (variable.kind === 'choice') renameChoices(tx, variableId, renamed, context);
    const isSame = variable.name === before.name && variable.kind === before.kind && offered === before.choices;
    if (!isSame) tx.put('variable', { ...variable, choices: offered });
    return counts;
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

/** Values become those of the kind; of the same kind there is nothing to convert, and the list of choices stays the person's own. */
function changeKind(tx: Tx, variable: Variable, kind: VariableKind) {
  const values = tx.where('value', { variableId: variable.id });
  if (kind === variable.kind) return { variable, converted: values.length, unfit: 0 };
  const {
    values: written,
    unfit,
    choices,
  } = convertValues(
    values.map(({ value }) => value),
    kind,
  );
  for (const [i, value] of values.entries()) changeValue(tx, value, written[i] ?? value.value);
  return {
    variable: { ...variable, kind, choices: writeChoices(choices) },
    converted: values.length - unfit.length,
    unfit: unfit.length,
  };
}

function renameChoices(
  tx: Tx,
  variableId: Id,
  renamed: readonly { readonly from: string; readonly to: string }[],
  { renamesValue }: CommandContext,
): void {
  const newNames = new Map(renamed.map(({ from, to }) => [from, to]));
  if (newNames.size === 0) return;
  for (const [from, to] of newNames) if (to !== '') renamesValue(variableId, from, to);
  for (const value of tx.where('value', { variableId }))
    changeValue(tx, value, newNames.get(value.value) ?? value.value);
}

function changeValue(tx: Tx, before: Value, value: string): void {
  if (value !== before.value && value !== '') tx.put('value', { ...before, value });
}

function nameVariables(tx: Tx, ids: readonly Id[], name: (...names: readonly string[]) => void): readonly Variable[] {
  const variables = [...new Set(ids)].map((id) => getOrFail(tx, 'variable', id));
  name(...variables.map((variable) => variable.name));
  return variables;
}
