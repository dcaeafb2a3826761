import type { MouseEvent } from 'react';
import { memoTitle } from '../../domain/memos/filter-memos';
import { replaceRecordLinks } from '../../domain/text/record-links';
import { useMessages } from '../messages/use-messages';
import { useMoment } from '../parts/memo/use-moment';
import { useDayName } from '../parts/memo/use-day-name';
import { useKindName } from '../parts/memo/use-kind-name';
import { describeSubject } from '../state/describe-subject';
import { useMemos } from '../state/memos';
import { usePassages } from '../state/passages';
import { useProject } from '../state/project';
import styles from './memos.module.css';
import type { MemoRow } from './rows';

type MemoRowLineProps = {
  readonly row: MemoRow;
  readonly top: number;
  readonly height: number;
  readonly onPick: (event: MouseEvent) => void;
};

/** A memo in the list: title, what it is about, who and when; or the heading of a day. */
export function MemoRowLine({ row, top, height, onPick }: MemoRowLineProps) {
  const dayName = useDayName();
  const style = { height, transform: `translateY(${top}px)` };
  if (row.kind === 'memo') return <MemoLine memo={row.memo} style={style} onPick={onPick} />;
  return (
    <div className={styles['day']} style={style} role="row">
      <div role="gridcell">{dayName(row.day)}</div>
    </div>
  );
}

type MemoLineProps = {
  readonly memo: Extract<MemoRow, { kind: 'memo' }>['memo'];
  readonly style: { readonly height: number; readonly transform: string };
  readonly onPick: (event: MouseEvent) => void;
};

function MemoLine({ memo, style, onPick }: MemoLineProps) {
  const { memos: words, records } = useMessages();
  const kindName = useKindName();
  const moment = useMoment();
  const mirror = useProject((state) => state.mirror);
  const passages = usePassages((state) => state.passages);
  const isSelected = useMemos((state) => state.selectedIds.has(memo.id));
  const isActive = useMemos((state) => state.activeId === memo.id);
  if (!mirror) return null;
  const subject = describeSubject(mirror, passages, memo.aboutTable, memo.aboutId);
  const title = replaceRecordLinks(memoTitle(memo), (link) => link.words);
  const coder = mirror.coders.get(memo.coderId)?.name ?? '';

  return (
    // oxlint-disable-next-line click-events-have-key-events -- the list hears the keys
    <div
      id={`memo-${memo.id}`}
      className={styles['row']}
      style={style}
      role="row"
      tabIndex={-1}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      onMouseDown={onPick}
      onDoubleClick={() => useMemos.setState({ isEditing: true })}
    >
      <div role="gridcell">
        <p className={styles['row-title']}>
          <strong>{title === '' ? words.emptyMemo : title}</strong>
          {memo.kind === '' ? null : <span className={styles['kind']}>{kindName(memo.kind)}</span>}
        </p>
        <p className={styles['row-about']}>
          {subject.colour === null ? null : <span className={styles['dot']} style={{ background: subject.colour }} />}
          <span className={styles['table']}>{records.tables[memo.aboutTable]}</span>
          {memo.aboutTable === 'project' ? null : <span className={styles['words']}>{subject.words}</span>}
        </p>
        <p className={styles['row-who']}>
          {coder} · {moment(memo.modified)}
        </p>
      </div>
    </div>
  );
}
