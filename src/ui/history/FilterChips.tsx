import { X } from 'lucide-react';
import { useMessages } from '../messages/use-messages';
import { filterHistoryBy, type HistoryFilter, noHistoryFilter, useHistoryView } from '../state/history';
import { useProject } from '../state/project';
import { nameOfRecord } from '../state/record-names';
import styles from './history.module.css';

/** What the acts are narrowed by, each to be taken away by itself. */
export function FilterChips() {
  const words = useMessages().history;
  const filter = useHistoryView((state) => state.filter);
  const { about } = filter;
  const subject = useProject(({ mirror }) =>
    about === null ? '' : `${words.tables[about.table]}: ${(mirror && nameOfRecord(mirror, about)) ?? '…'}`,
  );
  const chips: readonly (readonly [words: string, without: Partial<HistoryFilter>])[] = [
    ...(about === null ? [] : [[subject, { about: null }] as const]),
    ...(filter.words.trim() === '' ? [] : [[words.chips.words(filter.words.trim()), { words: '' }] as const]),
    ...(filter.coder === null ? [] : [[filter.coder, { coder: null }] as const]),
    ...(filter.kind === null ? [] : [[words.kinds[filter.kind] ?? filter.kind, { kind: null }] as const]),
    ...(filter.undone === null ? [] : [[words.states[filter.undone], { undone: null }] as const]),
    ...(filter.from === '' ? [] : [[words.chips.from(filter.from), { from: '' }] as const]),
    ...(filter.to === '' ? [] : [[words.chips.to(filter.to), { to: '' }] as const]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={words.chips.label}>
      {chips.map(([label, without]) => (
        <li key={Object.keys(without).join(' ')}>
          <button
            type="button"
            className={styles['chip']}
            aria-label={words.chips.remove(label)}
            onClick={() => filterHistoryBy(without)}
          >
            <span className={styles['chipWords']}>{label}</span>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles['clear']} onClick={() => filterHistoryBy(noHistoryFilter)}>
          {words.chips.clear}
        </button>
      </li>
    </ul>
  );
}
