import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../messages/use-messages';
import { ChoiceEditor } from './ChoiceEditor';
import { type DataColumn, readTyped } from './data-column';
import styles from './data-table.module.css';
import type { TableRowProps } from './TableRow';
import type { Editing } from './use-table-selection';

export type CellEditorProps = TableRowProps & {
  readonly column: DataColumn;
  readonly value: string | null;
  readonly editing: Editing;
};

/** Where one goes when a cell was written. */
export type Leave = 'down' | 'up' | 'next' | 'back' | 'stay';

/** The field of a cell that is being written: kept by Enter, Tab or going elsewhere, taken back by Esc. What does not fit stays with a sentence. */
export function CellEditor(props: CellEditorProps) {
  const { rowId, column, value, editing, selection, onWrite, back } = props;
  const { tables } = useMessages();
  const [isRefused, setRefused] = useState(false);
  const isClosed = useRef(false);

  function close(leave: Leave): void {
    isClosed.current = true;
    selection.edit(null);
    if (leave === 'stay') return;
    back();
    const { line, column: at } = editing;
    if (leave === 'down') selection.go({ line: line + 1, column: at });
    else if (leave === 'up') selection.go({ line: Math.max(0, line - 1), column: at });
    else if (leave === 'next') selection.go({ line, column: at + 1 });
    else if (at > 0) selection.go({ line, column: at - 1 });
  }

  function keep(typed: string, leave: Leave): void {
    if (isClosed.current) return;
    const parsed = readTyped(column, typed);
    if (!parsed.fits) {
      setRefused(true);
      return;
    }
    if (parsed.value !== value) onWrite([{ rowId, columnId: column.id, value: parsed.value }], parsed.isNewChoice);
    close(leave);
  }

  function takeBack(): void {
    isClosed.current = true;
    selection.edit(null);
    back();
  }

  const shared = { isRefused, onKeep: keep, onTakeBack: takeBack, onType: () => setRefused(false) };
  const isList = column.rule.kind === 'choice' || column.rule.kind === 'boolean';
  return (
    <>
      {isList ? <ChoiceEditor {...props} {...shared} /> : <TypedEditor {...props} {...shared} />}
      {isRefused ? (
        <span role="alert" className={styles['refusal']}>
          {tables.unfit[column.rule.kind]}
        </span>
      ) : null}
    </>
  );
}

export type FieldProps = CellEditorProps & {
  readonly isRefused: boolean;
  readonly onKeep: (typed: string, leave: Leave) => void;
  readonly onTakeBack: () => void;
  readonly onType: () => void;
};

function TypedEditor({ column, value, editing, isRefused, onKeep, onTakeBack, onType }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (editing.typed === null) field.current?.select();
  }, [editing.typed]);
  return (
    <input
      ref={field}
      className={styles['editor']}
      aria-label={column.name}
      aria-invalid={isRefused}
      defaultValue={editing.typed ?? value ?? ''}
      maxLength={10_000}
      dir="auto"
      autoFocus
      onInput={onType}
      onBlur={(event) => onKeep(event.currentTarget.value, 'stay')}
      onKeyDown={(event) => hearEditorKey(event, event.currentTarget.value, { onKeep, onTakeBack })}
    />
  );
}

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
