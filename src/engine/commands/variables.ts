import type { Id, Variable, VariableKind, VariableSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { problem } from '../../domain/problem';
import type { ReadTx, Tx } from '../tx';
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

/** The variable of this name, added behind the others when there is none. */
export function findOrCreateVariable(
  tx: Tx,
  wanted: Pick<Variable, 'about' | 'name' | 'kind'>,
  context: CommandContext,
): Variable {
  const { about, name } = wanted;
  return tx.where('variable', { about, name })[0] ?? createVariable(tx, { ...wanted, choices: '[]' }, context);
}

/** Adds a variable behind the others. */
export function createVariable(
  tx: Tx,
  wanted: Pick<Variable, 'about' | 'name' | 'kind' | 'choices'>,
  { newId, now }: CommandContext,
): Variable {
  const last = tx.where('variable', { about: wanted.about }).sort(byPosition).at(-1);
  const variable = { id: newId(), ...wanted, position: (last?.position ?? 0) + 1, created: now };
  tx.put('variable', variable);
  return variable;
}

/** Names tell variables apart, those of documents and those of cases each among themselves. */
export function refuseKnownName(
  tx: ReadTx,
  { id, about, name }: Pick<Variable, 'about' | 'name'> & { readonly id?: Id },
): void {
  if (tx.where('variable', { about, name }).some((known) => known.id !== id))
    throw problem('variableExists', { variable: name });
}
