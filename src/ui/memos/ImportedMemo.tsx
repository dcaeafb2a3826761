import type { ReadMemos } from '../../contract/memo-jobs';
import { memoTitle } from '../../domain/memos/filter-memos';
import { useMessages } from '../messages/use-messages';
import { useKindName } from '../parts/memo/use-kind-name';
import styles from './import-memos.module.css';

type ImportedMemoProps = {
  readonly memo: ReadMemos['memos'][number];
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
};

/** One memo of the table: a box to tick, its title, what it is about, its first words. */
export function ImportedMemo({ memo, isTicked, onTick }: ImportedMemoProps) {
  const { records, memos: words } = useMessages();
  const kindName = useKindName();
  const { aboutTable, subject, kind, coderName, created } = memo;
  const title = memoTitle(memo);
  const facts = [kind === '' ? '' : kindName(kind), coderName ?? '', created?.slice(0, 10) ?? ''];
  return (
    <>
      <label className={styles['memo']}>
        <input
          type="checkbox"
          aria-label={words.importing.add(title)}
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span className={styles['title']}>{title}</span>
        <span className={styles['about']}>
          {records.tables[aboutTable]}
          {aboutTable === 'project' ? '' : `: ${subject}`}
        </span>
      </label>
      <p className={styles['words']}>
        {facts.filter((fact) => fact !== '').map((fact) => `${fact} · `)}
        {memo.text.slice(0, 300)}
      </p>
    </>
  );
}
