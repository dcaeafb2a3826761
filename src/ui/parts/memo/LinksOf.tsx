import { X } from 'lucide-react';
import type { Id, Link, LinkEnd } from '../../../domain/model';
import { removeLinks } from '../../actions/edit-links';
import { goToRecord } from '../../actions/go-to-subject';
import { relationName } from '../../messages/relation-name';
import { useMessages } from '../../messages/use-messages';
import { describeSubject } from '../../state/describe-subject';
import { usePassages } from '../../state/passages';
import { useProject } from '../../state/project';
import styles from './spoken.module.css';
import { useSpokenPassages } from './use-spoken-passages';

type OtherEnd = { readonly link: Link; readonly table: LinkEnd; readonly id: Id; readonly leadsHere: boolean };

/** The links that begin or end at records, each with its other end to go to; nothing when there are none. */
export function LinksOf({ ids }: { readonly ids: readonly Id[] }) {
  const links = useProject((state) => state.mirror?.links);
  const ends = [...(links?.values() ?? [])].flatMap((link): OtherEnd[] => {
    if (ids.includes(link.fromId)) return [{ link, table: link.toTable, id: link.toId, leadsHere: false }];
    if (ids.includes(link.toId)) return [{ link, table: link.fromTable, id: link.fromId, leadsHere: true }];
    return [];
  });
  return ends.length === 0 ? null : <LinkList ends={ends} />;
}

function LinkList({ ends }: { readonly ends: readonly OtherEnd[] }) {
  const messages = useMessages();
  const { links: words } = messages;
  const mirror = useProject((state) => state.mirror);
  const passages = usePassages((state) => state.passages);
  useSpokenPassages();
  if (!mirror) return null;
  return (
    <section className={styles['spoken']} aria-label={words.title} data-testid="links-of">
      <h3>{words.title}</h3>
      <ul>
        {ends.map(({ link, table, id, leadsHere }) => {
          const { words: name, where, colour } = describeSubject(mirror, passages, table, id);
          const relation = relationName(messages, link.relation);
          return (
            <li key={link.id}>
              <span className={styles['relation']}>
                {leadsHere ? words.incoming(relation) : words.outgoing(relation)}
              </span>
              <button type="button" className={styles['jump']} title={where} onClick={() => void goToRecord(table, id)}>
                {colour === null ? null : <span className={styles['dot']} style={{ background: colour }} />}
                {name === '' ? messages.records.tables[table] : name}
              </button>
              <button
                type="button"
                className={styles['remove']}
                aria-label={`${words.remove}: ${relation} ${name}`}
                title={words.remove}
                onClick={() => void removeLinks([link.id])}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
