import { useMessages } from '../messages/use-messages';
import { ChoiceField } from '../parts/field/ChoiceField';
import { filterHistoryBy, useHistoryView } from '../state/history';
import { useProject } from '../state/project';
import styles from './history.module.css';

/** What narrows the acts that are shown. */
export function HistoryFilters() {
  const words = useMessages().history;
  const filter = useHistoryView((state) => state.filter);
  const coders = useProject((state) => state.mirror?.coders);
  return (
    <div className={styles['filters']} role="search" aria-label={words.chips.label}>
      <input
        type="search"
        className={styles['search']}
        data-testid="history-search"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.search}
        placeholder={words.searchHint}
        value={filter.words}
        onChange={(event) => filterHistoryBy({ words: event.target.value })}
      />
      <ChoiceField
        label={words.coder}
        value={filter.coder}
        all={words.all.coder}
        choices={[...(coders?.values() ?? [])].map(({ name }) => [name, name] as const)}
        onChange={(coder) => filterHistoryBy({ coder })}
      />
      <ChoiceField
        label={words.kind}
        value={filter.kind}
        all={words.all.kind}
        choices={Object.entries(words.kinds)}
        onChange={(kind) => filterHistoryBy({ kind })}
      />
      <ChoiceField
        label={words.state}
        value={filter.undone}
        all={words.all.state}
        choices={[
          ['standing', words.states.standing],
          ['undone', words.states.undone],
        ]}
        onChange={(undone) => filterHistoryBy({ undone })}
      />
      <DayField label={words.from} value={filter.from} onChange={(from) => filterHistoryBy({ from })} />
      <DayField label={words.to} value={filter.to} onChange={(to) => filterHistoryBy({ to })} />
    </div>
  );
}

type DayFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
};

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className={styles['dayField']}>
      {label}
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
