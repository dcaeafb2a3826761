import { MoreHorizontal } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SavedQuery } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { changeQuery, removeQuery, scopeOf, takeOverQuestion } from '../actions/edit-retrieved';
import { putQuestion } from '../actions/retrievals';
import { useMessages } from '../messages/use-messages';
import { IconButton } from '../parts/button/Button';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { ScopeBar } from '../parts/scope/ScopeBar';
import type { Mirror } from '../state/mirror';
import { useRetrieve } from '../state/retrieve';
import { openDialog } from '../state/workspace';
import styles from './saved.module.css';
import { useSmartCounts } from './use-smart-counts';

/** Queries that were kept, with the counts of smart codes, and what part of the study is asked. */
export function SavedQueries({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().retrieve;
  const saved = [...mirror.savedQueries.values()].sort(byPosition);
  const counts = useSmartCounts(saved);
  return (
    <aside className={styles['left']} aria-label={words.saved}>
      <h2 className={styles['heading']}>{words.saved}</h2>
      {saved.length === 0 ? <p className={styles['none']}>{words.noneSaved}</p> : null}
      <ul className={styles['list']}>
        {saved.map((query) => (
          <SavedRow key={query.id} query={query} count={counts.get(query.id)} />
        ))}
      </ul>
      <ScopePart />
    </aside>
  );
}

function SavedRow({ query, count }: { readonly query: SavedQuery; readonly count: number | undefined }) {
  const isShown = useRetrieve((state) => state.words === query.words);
  return (
    <li className={styles['row']}>
      <button
        type="button"
        className={styles['name']}
        aria-current={isShown || undefined}
        title={query.words}
        onClick={() => putQuestion(query.words, scopeOf(query))}
      >
        <i style={{ background: query.smart === 1 ? query.colour : 'transparent' }} aria-hidden />
        <span className={styles['label']}>{query.name}</span>
        {query.smart === 1 ? <span className={styles['count']}>{count ?? '…'}</span> : null}
      </button>
      <QueryMenu query={query} />
    </li>
  );
}

function QueryMenu({ query }: { readonly query: SavedQuery }) {
  const words = useMessages().retrieve;
  const hasWords = useRetrieve((state) => state.asked !== null);
  const entries = [
    { id: 'rename', name: words.rename, run: () => openDialog({ kind: 'save-query', queryId: query.id }) },
    { id: 'take', name: words.takeWords, run: () => void takeOverQuestion(query), isDisabled: !hasWords },
    {
      id: 'smart',
      name: query.smart === 1 ? words.makePlain : words.makeSmart,
      run: () => void changeQuery(query.id, { smart: query.smart === 0 }),
    },
    { id: 'remove', name: words.removeQuery, run: () => void removeQuery(query) },
  ];
  return (
    <MenuTrigger>
      <IconButton label={words.more(query.name)}>
        <MoreHorizontal size={14} aria-hidden />
      </IconButton>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu className={menu['menu'] ?? ''} aria-label={words.more(query.name)}>
          {entries.map(({ id, name, run, isDisabled = false }) => (
            <MenuItem key={id} id={id} className={menu['item'] ?? ''} isDisabled={isDisabled} onAction={run}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ScopePart() {
  const words = useMessages().analyse;
  return (
    <section aria-label={words.scope}>
      <h2 className={`${styles['heading']} ${styles['scopeHead']}`}>{words.scope}</h2>
      <div className={styles['scope']}>
        <ScopeBar />
      </div>
    </section>
  );
}
