import { useMessages } from '../../messages/use-messages';
import type { NamedRecord } from '../../state/complete-records';
import styles from './markdown.module.css';

type RecordChoicesProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly NamedRecord[];
  readonly chosen: NamedRecord;
  readonly onChoose: (record: NamedRecord) => void;
};

/** The records that a link which is being written may mean; the field above keeps the keyboard. */
export function RecordChoices({ id, label, choices, chosen, onChoose }: RecordChoicesProps) {
  const { tables } = useMessages().records;
  return (
    <div id={id} role="listbox" aria-label={label} className={styles['choices']}>
      {choices.map((record) => (
        <div
          key={record.id}
          id={`${id}-${record.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={record === chosen}
          className={styles['choice']}
          // The field must not lose the focus, or what is being written would be put away.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(record);
          }}
        >
          <span>{record.name}</span>
          <small>{tables[record.table]}</small>
        </div>
      ))}
    </div>
  );
}
