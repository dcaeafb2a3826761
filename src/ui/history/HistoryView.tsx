import { useId } from 'react';
import { undoBackTo } from '../actions/history-actions';
import { describeCommand } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { useHistoryView } from '../state/history';
import { useProject } from '../state/project';
import { ActDetailsCard } from './ActDetailsCard';
import { ActList } from './ActList';
import styles from './history.module.css';
import { useActs } from './use-acts';

/** The audit trail: every act with its coder and time, what it changed, and the way back to it. */
export function HistoryView() {
  const messages = useMessages();
  const words = messages.history;
  const { words: search, about, seq } = useHistoryView();
  const { acts, readMore } = useActs();
  const subject = useProject(({ mirror }) =>
    about === null
      ? ''
      : about.table === 'source'
        ? (mirror?.sources.get(about.id)?.title ?? '')
        : (mirror?.codes.get(about.id)?.name ?? ''),
  );
  const chosen = acts?.find((act) => act.seq === seq) ?? null;
  const fieldId = useId();
  return (
    <div className={styles['view']}>
      <section className={styles['acts']} aria-label={words.title}>
        <div className={styles['head']}>
          <h1 className={styles['title']}>{words.title}</h1>
          <label className={styles['label']} htmlFor={fieldId}>
            {words.search}
          </label>
          <input
            id={fieldId}
            className={styles['field']}
            data-testid="history-search"
            type="search"
            autoComplete="off"
            placeholder={words.searchHint}
            value={search}
            onChange={(event) => useHistoryView.setState({ words: event.target.value })}
          />
          {about === null ? null : (
            <Button kind="quiet" onPress={() => useHistoryView.setState({ about: null })}>
              {words.only(subject)}
            </Button>
          )}
          <ExportMenu kinds={['history']} />
        </div>
        {acts?.length === 0 ? <p className={styles['faint']}>{search || about ? words.nothing : words.empty}</p> : null}
        {acts && acts.length > 0 ? <ActList acts={acts} onEnd={readMore} /> : null}
      </section>
      <section className={styles['details']} aria-label={words.details}>
        {chosen === null ? (
          <p className={styles['faint']}>{words.chooseOne}</p>
        ) : (
          <>
            <h2 className={styles['title']}>{describeCommand(chosen.command, chosen.subject, messages)}</h2>
            {chosen.undone ? null : <Button onPress={() => void undoBackTo(chosen.seq)}>{words.undoBack}</Button>}
            <ActDetailsCard key={chosen.seq} seq={chosen.seq} />
          </>
        )}
      </section>
    </div>
  );
}
