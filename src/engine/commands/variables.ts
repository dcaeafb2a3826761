import type { Id, Variable, VariableKind, VariableSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { Tx } from '../tx';
import type { CommandContext } from './context';

/** Variables by what they are about and their names, of a command that sets thousands of values. */
export type KnownVariables = Map<string, Id>;

type NamedValue = { readonly variable: string; readonly kind: VariableKind; readonly value: string };

/** Says what a document or case that is new is by the variables of these names, which are added when there are none. */
export function setFirstValues(
  tx: Tx,
  { about, aboutId }: { readonly about: VariableSubject; readonly aboutId: Id },
  values: readonly NamedValue[],
  { known, context }: { readonly known: KnownVariables; readonly context: CommandContext },
): void {
  const valueByVariable = new Map<Id, string>();
  for (const { variable: name, kind, value } of values) {
    const key = `${about}/${name}`;
    const variableId = known.get(key) ?? findOrCreateVariable(tx, { about, name, kind }, context).id;
    known.set(key, variableId);
    valueByVariable.set(variableId, value);
  }
  for (const [variableId, value] of valueByVariable) {
    tx.put('value', { id: context.newId(), variableId, aboutId, value });
  }
}

/** Removes what a document or case is by any variable; the variables stay. */
export function removeValuesOf(tx: Tx, aboutId: Id): void {
  for (const { id } of tx.where('value', { aboutId })) tx.remove('value', id);
}

function findOrCreateVariable(
  tx: Tx,
  { about, name, kind }: Pick<Variable, 'about' | 'name' | 'kind'>,
  { newId, now }: CommandContext,
): Variable {
  const known = tx.where('variable', { about }).sort(byPosition);
  const found = known.find((variable) => variable.name === name);
  if (found) return found;
  const variable = {
    id: newId(),
    about,
    name,
    kind,
    choices: '[]',
    position: (known.at(-1)?.position ?? 0) + 1,
    created: now,
  };
  tx.put('variable', variable);
  return variable;
}
