import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/use-messages';
import { ChoiceEditor } from './ChoiceEditor';
import { readTyped } from './data-column';
import styles from './cell-editors.module.css';
import { type CellEditorProps, type FieldProps, hearEditorKey, type Leave } from './editor-keys';

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
