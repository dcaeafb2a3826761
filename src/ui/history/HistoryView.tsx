import { useMessages } from '../messages/use-messages';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { noHistoryFilter, useHistoryView } from '../state/history';
import { ActList } from './ActList';
import { ActSide } from './ActSide';
import { FilterChips } from './FilterChips';
import { HistoryFilters } from './HistoryFilters';
import styles from './history.module.css';
import { useActs } from './use-acts';

/** The audit trail: every act with its coder and time, what it changed, and the way back to it. */
export function HistoryView() {
  const words = useMessages().history;
  const filter = useHistoryView((state) => state.filter);
  const seq = useHistoryView((state) => state.seq);
  const { acts, readMore } = useActs();
  return (
    <div className={styles['view']}>
      <section className={styles['acts']} aria-label={words.title}>
        <div className={styles['head']}>
          <h1 className={styles['title']}>{words.title}</h1>
          <ExportMenu kinds={['history']} />
        </div>
        <HistoryFilters />
        <FilterChips />
        {acts?.length === 0 ? (
          <p className={styles['nothing']} role="status">
            {filter === noHistoryFilter ? words.empty : words.nothing}
          </p>
        ) : null}
        {acts && acts.length > 0 ? <ActList acts={acts} onEnd={readMore} /> : null}
      </section>
      <ActSide act={acts?.find((act) => act.seq === seq) ?? null} />
    </div>
  );
}
