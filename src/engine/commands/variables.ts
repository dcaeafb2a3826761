import type { Id, Variable, VariableKind, VariableSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { Tx } from '../tx';
import type { CommandContext } from './context';

/** Sets what a document or case is by the variable of this name, which is added when there is none. */
export function setValueNamed(
  tx: Tx,
  { about, aboutId }: { readonly about: VariableSubject; readonly aboutId: Id },
  { variable: name, kind, value }: { readonly variable: string; readonly kind: VariableKind; readonly value: string },
  context: CommandContext,
): void {
  const variable = findOrCreateVariable(tx, { about, name, kind }, context);
  const [known] = tx.where('value', { variableId: variable.id, aboutId });
  tx.put('value', { id: known?.id ?? context.newId(), variableId: variable.id, aboutId, value });
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
  const variable = { id: newId(), about, name, kind, position: (known.at(-1)?.position ?? 0) + 1, created: now };
  tx.put('variable', variable);
  return variable;
}
