import { Plus, X } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import fieldStyles from '../parts/field/field.module.css';
import { createNameRow, readPastedRows, type NameRow } from './name-rows';
import styles from './texts.module.css';

type NameTableProps = { readonly rows: readonly NameRow[]; readonly onChange: (rows: readonly NameRow[]) => void };

/** Names and what shall stand in their place; two columns of a spreadsheet can be pasted into it. */
export function NameTable({ rows, onChange }: NameTableProps) {
  const words = useMessages().texts.names;

  function write(key: number, changes: Partial<NameRow>): void {
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  }
  function paste(event: ClipboardEvent, at: number): void {
    const pasted = readPastedRows(event.clipboardData.getData('text/plain'));
    if (!pasted) return;
    event.preventDefault();
    const isEmpty = rows[at]?.name === '' && rows[at]?.pseudonym === '';
    onChange([...rows.slice(0, isEmpty ? at : at + 1), ...pasted, ...rows.slice(at + 1)]);
  }

  return (
    <div className={styles['names']} role="group" aria-label={words.table}>
      <div className={styles['nameHead']} aria-hidden>
        <span>{words.name}</span>
        <span>{words.pseudonym}</span>
      </div>
      {rows.map((row, at) => (
        <div key={row.key} className={styles['nameRow']} data-testid="name-row">
          <input
            className={fieldStyles['input']}
            aria-label={words.nameIn(at + 1)}
            value={row.name}
            autoFocus={at === 0}
            onPaste={(event) => paste(event, at)}
            onChange={(event) => write(row.key, { name: event.currentTarget.value })}
          />
          <input
            className={fieldStyles['input']}
            aria-label={words.pseudonymIn(at + 1)}
            value={row.pseudonym}
            onChange={(event) => write(row.key, { pseudonym: event.currentTarget.value })}
          />
          <IconButton
            label={words.removeRow(at + 1)}
            isDisabled={rows.length === 1}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button kind="quiet" onPress={() => onChange([...rows, createNameRow()])}>
          <Plus size={14} aria-hidden /> {words.addRow}
        </Button>
      </div>
    </div>
  );
}
