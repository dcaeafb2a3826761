import type { VariableSubject } from '../../../domain/model';
import { beginVariable, moveVariableLeft, removeVariable } from '../../actions/edit-variables';
import type { Messages } from '../../messages/message';
import { openDialog } from '../../state/workspace';
import type { MenuEntry } from '../context-menu/menu-entry';
import { variableOfColumn } from './variable-columns';

/** What can be done with the variable of a column, and in any column: a new variable. */
export function variableMenu(
  about: VariableSubject,
  columnId: string,
  words: Messages['variables'],
): readonly MenuEntry[] {
  const variableId = variableOfColumn(columnId);
  const newVariable: MenuEntry = { kind: 'item', label: words.newVariable, run: () => beginVariable(about) };
  if (variableId === null) return [{ kind: 'separator' }, newVariable];
  return [
    { kind: 'separator' },
    { kind: 'item', label: words.edit, run: () => openDialog({ kind: 'variable', about, variableId }) },
    { kind: 'item', label: words.moveLeft, run: () => void moveVariableLeft(variableId) },
    newVariable,
    { kind: 'item', label: words.removeVariable, danger: true, run: () => void removeVariable(variableId) },
  ];
}
