import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { beginJournalEntry } from '../actions/edit-memos';
import { chooseAndReadMemos } from '../actions/exchange-memos';
import { keyOf } from '../actions/key-of';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { useSpokenPassages } from '../parts/memo/use-spoken-passages';
import { useMemos } from '../state/memos';
import { useProject } from '../state/project';
import { MemoFilters } from './MemoFilters';
import { MemoList } from './MemoList';
import { MemoSide } from './MemoSide';
import styles from './memos.module.css';
import { listRows } from './rows';

/** All memos of the study: found, filtered and ordered at the left, read and written at the right. */
export function MemosView() {
  const words = useMessages().memos;
  const memos = useProject((state) => state.mirror?.memos);
  const filter = useMemos((state) => state.filter);
  const order = useMemos((state) => state.order);
  const layout = useMemos((state) => state.layout);
  useSpokenPassages();
  const rows = useMemo(() => (memos ? listRows(memos, filter, order, layout) : []), [memos, filter, order, layout]);
  if (!memos) return null;
  const shown = layout === 'list' ? rows.length : rows.filter(({ kind }) => kind === 'memo').length;

  return (
    <div className={styles['view']} data-testid="memos-view">
      <header className={styles['header']}>
        <h1>{words.title}</h1>
        <span className={styles['count']} role="status">
          {words.count(shown, memos.size)}
        </span>
        <div className={styles['layouts']} role="group" aria-label={words.layout}>
          {(['list', 'journal'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={layout === name}
              onClick={() => useMemos.setState({ layout: name, scrollTop: 0 })}
            >
              {words[name]}
            </button>
          ))}
        </div>
        <span title={keyOf('memo.journalEntry') ?? undefined}>
          <Button kind="quiet" onPress={beginJournalEntry}>
            <Plus size={14} aria-hidden />
            {words.new}
          </Button>
        </span>
        <Button kind="quiet" onPress={() => void chooseAndReadMemos()}>
          {words.actions.import}
        </Button>
        <ExportMenu kinds={['memos', 'journal']} look="quiet" />
      </header>
      <MemoFilters memos={memos} />
      <div className={styles['columns']}>
        {rows.length > 0 ? (
          <MemoList key={layout} rows={rows} />
        ) : (
          <div className={styles['nothing']}>
            <strong>{memos.size === 0 ? words.nothing.title : words.nothingFound.title}</strong>
            <p>{memos.size === 0 ? words.nothing.text : words.nothingFound.text}</p>
          </div>
        )}
        <MemoSide />
      </div>
    </div>
  );
}
