import { useMemo } from 'react';
import { relationName } from '../messages/relation-name';
import { useMessages } from '../messages/use-messages';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { useSpokenPassages } from '../parts/memo/use-spoken-passages';
import { useLinks } from '../state/links';
import { usePassages } from '../state/passages';
import { useProject } from '../state/project';
import { chooseRows, describeLinks } from './link-rows';
import { LinkTable } from './LinkTable';
import styles from './links.module.css';

/** All links of the study in a table: found, sorted, gone to from either end, changed and removed. */
export function LinksView() {
  const messages = useMessages();
  const { links: words } = messages;
  const mirror = useProject((state) => state.mirror);
  const passages = usePassages((state) => state.passages);
  const query = useLinks((state) => state.query);
  const relation = useLinks((state) => state.relation);
  const sortBy = useLinks((state) => state.sortBy);
  const isDescending = useLinks((state) => state.isDescending);
  useSpokenPassages();
  const all = useMemo(
    () => (mirror ? describeLinks(mirror, passages, (name) => relationName(messages, name)) : []),
    [mirror, passages, messages],
  );
  const rows = useMemo(
    () => chooseRows(all, { query, relation, sortBy, isDescending }),
    [all, query, relation, sortBy, isDescending],
  );
  const relations = [...new Set(all.map(({ link }) => link.relation))].toSorted();

  return (
    <div className={styles['view']} data-testid="links-view">
      <header className={styles['header']}>
        <h1>{words.title}</h1>
        <span className={styles['count']} role="status">
          {words.count(rows.length, all.length)}
        </span>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          spellCheck={false}
          onChange={(event) => useLinks.setState({ query: event.target.value, scrollTop: 0 })}
        />
        <select
          aria-label={words.relation}
          value={relations.indexOf(relation ?? '')}
          onChange={(event) => useLinks.setState({ relation: relations[Number(event.target.value)] ?? null })}
        >
          <option value={-1}>{words.allRelations}</option>
          {relations.map((name, i) => (
            <option key={name} value={i}>
              {relationName(messages, name)}
            </option>
          ))}
        </select>
        <ExportMenu kinds={['links']} look="quiet" />
      </header>
      {rows.length > 0 ? (
        <LinkTable rows={rows} />
      ) : (
        <div className={styles['nothing']}>
          <strong>{all.length === 0 ? words.nothing.title : words.nothingFound.title}</strong>
          <p>{all.length === 0 ? words.nothing.text : words.nothingFound.text}</p>
        </div>
      )}
    </div>
  );
}
