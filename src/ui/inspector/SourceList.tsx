import type { Source } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import styles from './inspector.module.css';
import { Section } from './Section';

/** A selection of thousands is told by its number; the first of them are named. */
const mostListed = 60;

type SourceListProps = { readonly sources: readonly Source[]; readonly mirror: Mirror };

/** Several selected documents with their codings: none of them can be taken for the one that is described. */
export function SourceList({ sources, mirror }: SourceListProps) {
  const { inspector, chrome } = useMessages();
  return (
    <Section title={inspector.selectedDocuments(sources.length)}>
      <div className={styles['card']}>
        {sources.slice(0, mostListed).map(({ id, title }) => (
          <div key={id} className={styles['listed']}>
            <span>{title}</span>
            <span className={styles['where']}>{chrome.number(mirror.codingsBySource.get(id) ?? 0)}</span>
          </div>
        ))}
        {sources.length > mostListed ? (
          <p className={styles['where']}>{inspector.moreDocuments(sources.length - mostListed)}</p>
        ) : null}
      </div>
    </Section>
  );
}
