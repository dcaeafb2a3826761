import { Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { beginCode } from '../actions/code-actions';
import { openSets } from '../actions/sets';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { type CodebookShow, useCodebook } from '../state/codebook';
import { useSets } from '../state/sets';
import styles from './codebook.module.css';

type CodebookToolsProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly count: number;
  readonly found: number | null;
};

/** What the codebook is narrowed to, and what begins in it. */
export function CodebookTools({ field, count, found }: CodebookToolsProps) {
  const messages = useMessages();
  const words = messages.codebook;
  const typed = useCodebook((state) => state.words);
  const withChildren = useCodebook((state) => state.withChildren);
  return (
    <header className={styles['tools']}>
      <h1>{messages.panels.codebook.title}</h1>
      <span className={styles['count']} role="status">
        {found === null ? messages.panels.codebook.count(count) : messages.panels.codebook.found(found, count)}
      </span>
      <input
        ref={field}
        type="search"
        className={styles['find']}
        aria-label={words.filter}
        placeholder={words.filter}
        value={typed}
        spellCheck={false}
        onChange={(event) => useCodebook.setState({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
          event.stopPropagation();
          useCodebook.setState({ words: '' });
        }}
      />
      <ShowChoice />
      <label className={styles['switch']} title={words.withChildrenHelp}>
        <input
          type="checkbox"
          checked={withChildren}
          onChange={(event) => useCodebook.setState({ withChildren: event.target.checked })}
        />
        {words.withChildren}
      </label>
      <span className={styles['gap']} />
      <Button kind="quiet" onPress={() => openSets('code')}>
        {words.sets}
      </Button>
      <Button onPress={() => beginCode(null)}>
        <Plus size={14} aria-hidden /> {words.newCode}
      </Button>
    </header>
  );
}

const shows = ['all', 'used', 'unused', 'undefined', 'folders'] as const;

function ShowChoice() {
  const words = useMessages().codebook;
  const show = useCodebook((state) => state.show);
  const sets = useSets('code');
  const isGone = typeof show === 'object' && !sets.some(({ id }) => id === show.setId);
  return (
    <select
      className={styles['select']}
      aria-label={words.show}
      value={isGone ? 'all' : typeof show === 'object' ? show.setId : show}
      onChange={({ target: { value } }) => useCodebook.setState({ show: showOf(value) })}
    >
      {shows.map((one) => (
        <option key={one} value={one}>
          {words.shows[one]}
        </option>
      ))}
      {sets.length === 0 ? null : (
        <optgroup label={words.sets}>
          {sets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}

function showOf(value: string): CodebookShow {
  return shows.find((show) => show === value) ?? { setId: value };
}
