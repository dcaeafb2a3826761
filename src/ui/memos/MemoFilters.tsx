import { useMemo } from 'react';
import { memoOrders } from '../../domain/memos/filter-memos';
import { type Id, type Memo, memoKinds, memoSubjects } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { useKindName } from '../parts/memo/use-kind-name';
import { filterMemosBy, noMemoFilter, useMemos } from '../state/memos';
import { useProject } from '../state/project';
import { ChoiceField } from '../parts/field/ChoiceField';
import styles from './memos.module.css';
import { kindsOf } from './rows';

/** What narrows the list of memos, and its order. */
export function MemoFilters({ memos }: { readonly memos: ReadonlyMap<Id, Memo> }) {
  const { memos: words, records } = useMessages();
  const kindName = useKindName();
  const filter = useMemos((state) => state.filter);
  const order = useMemos((state) => state.order);
  const layout = useMemos((state) => state.layout);
  const coders = useProject((state) => state.mirror?.coders);
  const kinds = useMemo(() => [...new Set([...memoKinds, ...kindsOf(memos)])], [memos]);
  const isNarrow = Object.entries(filter).some(([, value]) => value !== null && value !== '');

  return (
    <div className={styles['filters']} role="search">
      <input
        type="search"
        className={styles['search']}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.query}
        spellCheck={false}
        onChange={(event) => filterMemosBy({ query: event.target.value })}
        data-testid="memo-search"
      />
      <ChoiceField
        label={words.kind}
        value={filter.kind}
        all={words.all.kind}
        choices={[['', words.noKind], ...kinds.map((kind) => [kind, kindName(kind)] as const)]}
        onChange={(kind) => filterMemosBy({ kind })}
      />
      <ChoiceField
        label={words.about}
        value={filter.about}
        all={words.all.about}
        choices={memoSubjects.map((table) => [table, records.tables[table]] as const)}
        onChange={(about) => filterMemosBy({ about })}
      />
      <ChoiceField
        label={words.coder}
        value={filter.coderId}
        all={words.all.coder}
        choices={[...(coders?.values() ?? [])].map(({ id, name }) => [id, name] as const)}
        onChange={(coderId) => filterMemosBy({ coderId })}
      />
      <input
        type="date"
        aria-label={words.from}
        title={words.from}
        value={filter.from}
        onChange={(event) => filterMemosBy({ from: event.target.value })}
      />
      <input
        type="date"
        aria-label={words.to}
        title={words.to}
        value={filter.to}
        onChange={(event) => filterMemosBy({ to: event.target.value })}
      />
      {layout === 'list' ? (
        <ChoiceField
          label={words.order}
          value={order}
          choices={memoOrders.map((name) => [name, words.orders[name]] as const)}
          onChange={(chosen) => chosen !== null && useMemos.setState({ order: chosen, scrollTop: 0 })}
        />
      ) : null}
      {isNarrow ? (
        <button type="button" className={styles['clear']} onClick={() => filterMemosBy(noMemoFilter)}>
          {words.clear}
        </button>
      ) : null}
    </div>
  );
}
