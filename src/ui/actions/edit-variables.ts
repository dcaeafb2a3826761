import type { ArgsOf } from '../../contract/engine';
import type { CellToSet } from '../../contract/variable-commands';
import type { Id, Variable, VariableSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { ruleOf } from '../../domain/variables/choices';
import { parseValue } from '../../domain/variables/parse-value';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Writes cells of a table of documents or cases: one act. */
export async function writeCells(
  about: VariableSubject,
  cells: readonly CellToSet[],
  addChoices: boolean,
): Promise<void> {
  const [first, another] = cells;
  if (!first) return;
  if (!another && 'variableId' in first) {
    const { variableId, ...cell } = first;
    await runCommand('value.set', { variableId, cells: [cell], addChoices });
  } else await runCommand('value.setMany', { about, cells: [...cells], addChoices });
}

/** Sets what one record is by a variable; new words become choices of it. False when they are no value of it. */
export async function setValue(variable: Variable, aboutId: Id, typed: string): Promise<boolean> {
  const parsed = parseValue(ruleOf(variable), typed);
  if (!parsed.fits && variable.kind !== 'choice') return false;
  const value = parsed.fits ? parsed.value : parsed.typed;
  await runCommand('value.set', { variableId: variable.id, cells: [{ aboutId, value }], addChoices: true });
  return true;
}

export async function createVariable(args: ArgsOf<'variable.create'>): Promise<boolean> {
  return (await runCommand('variable.create', args)) !== null;
}

type Wanted = Pick<Variable, 'name' | 'kind'> & {
  readonly choices: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
};

/** Changes what differs of name, kind and choices, in one act. False when the engine refused. */
export async function changeVariable(variable: Variable, { name, kind, choices, renamed }: Wanted): Promise<boolean> {
  const isNewKind = kind !== variable.kind;
  const hasChoices = kind === 'choice' && !isNewKind;
  const isNewChoices = hasChoices && (renamed.length > 0 || JSON.stringify(choices) !== variable.choices);
  if (name === variable.name && !isNewKind && !isNewChoices) return true;
  const changed = {
    variableId: variable.id,
    name,
    kind,
    ...(isNewChoices && { choices: [...choices], renamed: [...renamed] }),
  };
  return (await runCommand('variable.change', changed)) !== null;
}

/** Removes a variable with its values, and offers to take it back. */
export async function removeVariable(variableId: Id): Promise<void> {
  const { mirror } = useProject.getState();
  const variable = mirror?.variables.get(variableId);
  if (!mirror || !variable) return;
  let values = 0;
  for (const ofOne of mirror.valuesByAbout.values()) if (ofOne.has(variableId)) values++;
  const done = await runCommand('variable.remove', { variableIds: [variableId] });
  if (done !== null) showNotice('success', messagesNow().variables.removed(variable.name, values), undoAction());
}

/** Places a variable before the one to its left: the order in which every table and export has them. */
export async function moveVariableLeft(variableId: Id): Promise<void> {
  const variables = variablesAbout(useProject.getState().mirror?.variables.get(variableId)?.about ?? 'source');
  const before = variables[variables.findIndex(({ id }) => id === variableId) - 1];
  if (before) await runCommand('variable.move', { variableIds: [variableId], beforeId: before.id });
}

/** The variables of documents or of cases in their order. */
export function variablesAbout(about: VariableSubject): readonly Variable[] {
  const variables = useProject.getState().mirror?.variables.values() ?? [];
  return [...variables].filter((variable) => variable.about === about).sort(byPosition);
}

/** Asks for a new variable. */
export function beginVariable(about: VariableSubject): void {
  openDialog({ kind: 'variable', about, variableId: null });
}
