import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { SavedQuery } from '../../domain/model';
import { openQuery } from '../actions/saved-queries';
import { useMessages } from '../messages/use-messages';
import { IconButton } from '../parts/button/Button';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { queryMenu } from '../parts/queries/query-menu';
import { QueryMark } from '../parts/queries/QueryMark';
import { SmartCount } from '../parts/queries/SmartCount';
import { useCountedQueries } from '../parts/queries/use-counted-queries';
import side from '../parts/side/side.module.css';
import { SideScope } from '../parts/side/SideScope';
import type { Mirror } from '../state/mirror';
import { useRetrieve } from '../state/retrieve';
import type { SmartCount as Counted } from '../state/smart-counts';
import styles from './saved.module.css';

type OpenMenu = { readonly query: SavedQuery; readonly at: { readonly x: number; readonly y: number } };

/** Queries that were kept, with the counts of smart codes, and what part of the study is asked. */
export function SavedQueries({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().retrieve;
  const { queries, counts } = useCountedQueries(mirror.savedQueries);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  return (
    <aside className={side['side']} data-focus-panel="saved" tabIndex={-1} aria-label={words.saved}>
      <h2 className={side['heading']}>{words.saved}</h2>
      {queries.length === 0 ? <p className={styles['none']}>{words.noneSaved}</p> : null}
      <ul className={styles['list']}>
        {queries.map((query) => (
          <SavedRow
            key={query.id}
            query={query}
            counted={counts.get(query.id)}
            onMenu={(at) => setMenu({ query, at })}
          />
        ))}
      </ul>
      <SideScope />
      {menu ? (
        <ContextMenu
          label={words.more(menu.query.name)}
          at={menu.at}
          entries={queryMenu(menu.query)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </aside>
  );
}

type SavedRowProps = {
  readonly query: SavedQuery;
  readonly counted: Counted | undefined;
  readonly onMenu: (at: OpenMenu['at']) => void;
};

function SavedRow({ query, counted, onMenu }: SavedRowProps) {
  const words = useMessages().retrieve;
  const isShown = useRetrieve((state) => state.queryId === query.id);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- by keyboard the button with the dots opens the same menu
    <li
      className={styles['row']}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <button
        type="button"
        className={styles['name']}
        aria-current={isShown || undefined}
        title={query.words}
        onClick={() => openQuery(query)}
      >
        <span className={styles['mark']}>{query.smart === 1 ? <QueryMark colour={query.colour} /> : null}</span>
        <span className={styles['label']}>{query.name}</span>
        {query.smart === 1 ? (
          <>
            <span className="visually-hidden"> {words.smartSpoken} </span>
            <SmartCount counted={counted} />
          </>
        ) : null}
      </button>
      <IconButton
        label={words.more(query.name)}
        onPress={({ target }) => {
          const box = target.getBoundingClientRect();
          onMenu({ x: box.left, y: box.bottom });
        }}
      >
        <MoreHorizontal size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
