import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import styles from './inspector.module.css';
import { MemoList } from './MemoList';
import { Section } from './Section';

type ProjectInspectorProps = {
  readonly mirror: Mirror;
  /** Whether a document is shown above; without one the person is told what to do. */
  readonly hasDocument: boolean;
};

/** The study as a whole: how much there is, and the project's memos. */
export function ProjectInspector({ mirror, hasDocument }: ProjectInspectorProps) {
  const words = useMessages().inspector;
  const codings = [...mirror.codingsBySource.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Section title={words.project}>
        <div className={styles['card']}>
          <div className={styles['card-title']}>{mirror.project.name}</div>
          <p className={styles['hint']}>{words.projectCounts(mirror.sources.size, mirror.codes.size, codings)}</p>
          <MemoList
            about={[{ table: 'project', id: mirror.project.id }]}
            mirror={mirror}
            addLabel={words.projectMemo}
          />
        </div>
      </Section>
      {hasDocument ? null : (
        <div className={styles['nothing']}>
          <strong>{words.nothing.title}</strong>
          <p>{words.nothing.text}</p>
        </div>
      )}
    </>
  );
}
