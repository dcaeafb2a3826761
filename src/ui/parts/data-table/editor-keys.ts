import type { KeyboardEvent } from 'react';
import type { Id } from '../../../domain/model';
import type { CellWrite, DataColumn } from './data-column';
import type { Editing, TableSelection } from './use-table-selection';

export type CellEditorProps = {
  readonly rowId: Id;
  readonly selection: TableSelection;
  readonly onWrite: (cells: readonly CellWrite[], addChoices: boolean) => void;
  /** The keyboard goes back to the cells. */
  readonly back: () => void;
  readonly column: DataColumn;
  readonly value: string | null;
  readonly editing: Editing;
};

/** Where one goes when a cell was written. */
export type Leave = 'down' | 'up' | 'next' | 'back' | 'stay';

export type FieldProps = CellEditorProps & {
  readonly isRefused: boolean;
  readonly onKeep: (typed: string, leave: Leave) => void;
  readonly onTakeBack: () => void;
  readonly onType: () => void;
};

/** The keys that end writing in a cell. */
export function hearEditorKey(
  event: KeyboardEvent,
  typed: string,
  { onKeep, onTakeBack }: Pick<FieldProps, 'onKeep' | 'onTakeBack'>,
): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') onTakeBack();
  else if (event.key === 'Enter' && !event.ctrlKey) onKeep(typed, event.shiftKey ? 'up' : 'down');
  else if (event.key === 'Tab') onKeep(typed, event.shiftKey ? 'back' : 'next');
  else return;
  event.preventDefault();
  event.stopPropagation();
}
