import { memoTitle } from '../../../domain/memos/filter-memos';
import type { RecordAddress } from '../../../domain/text/record-links';
import { useMessages } from '../../messages/use-messages';
import { showMemo } from '../../state/memos';
import { memosReferringTo } from '../../state/memo-references';
import { useProject } from '../../state/project';
import styles from './spoken.module.css';

/** The memos that refer to a record; nothing when none does. */
export function Backlinks({ address }: { readonly address: RecordAddress }) {
  const words = useMessages().memos;
  const mirror = useProject((state) => state.mirror);
  const memos = mirror ? memosReferringTo(mirror, address) : [];
  if (memos.length === 0) return null;
  return (
    <section className={styles['spoken']} aria-label={words.backlinks} data-testid="backlinks">
      <h3>{words.backlinks}</h3>
      <ul>
        {memos.map((memo) => (
          <li key={memo.id}>
            <button type="button" className={styles['jump']} onClick={() => showMemo(memo.id)}>
              {memoTitle(memo)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
