import type { Id, MemoSubject } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { describeSubject } from '../state/describe-subject';
import { usePassages } from '../state/passages';
import { useProject } from '../state/project';
import styles from './memos.module.css';

/** What a memo is about. */
export function SubjectLine({ table, id }: { readonly table: MemoSubject; readonly id: Id }) {
  const { records } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const passages = usePassages((state) => state.passages);
  if (!mirror) return null;
  const { words, where, colour } = describeSubject(mirror, passages, table, id);
  return (
    <div className={styles['subject']}>
      <span className={styles['table']}>
        {colour === null ? null : <span className={styles['dot']} style={{ background: colour }} />}
        {records.tables[table]}
        {where === '' ? null : ` · ${where}`}
      </span>
      {table === 'quotation' || table === 'coding' ? <blockquote data-selectable>{words}</blockquote> : <p>{words}</p>}
    </div>
  );
}
