import { StickyNote } from 'lucide-react';
import { useMemo, useState } from 'react';
import { filterMemos, memoTitle, sortMemos } from '../../domain/memos/filter-memos';
import type { Id, Memo } from '../../domain/model';
import { addToReport } from '../actions/edit-report';
import { useMessages } from '../messages/use-messages';
import { ChooseFrom } from '../parts/choose/ChooseFrom';
import { useProject } from '../state/project';
import { closeDialog, useWorkspace } from '../state/workspace';
import styles from './report.module.css';

/** More would only be scrolled past: typing narrows the list. */
const mostShown = 100;

/** Asks for the memo that the report gets: typed words of its title or text narrow the list, the latest stand first. */
export function ChooseMemo() {
  const memos = useProject((state) => state.mirror?.memos);
  const isAsked = useWorkspace((state) => state.dialog?.kind === 'choose-memo');
  return isAsked && memos ? <MemoChoices memos={memos} /> : null;
}

function MemoChoices({ memos }: { readonly memos: ReadonlyMap<Id, Memo> }) {
  const { report, panels } = useMessages();
  const words = report.addMemo;
  const [typed, setTyped] = useState('');
  const sorted = useMemo(() => sortMemos([...memos.values()], 'modified'), [memos]);
  const choices = useMemo(
    () =>
      filterMemos(sorted, { ...everyMemo, query: typed }, (time) => time)
        .slice(0, mostShown)
        .map((memo) => ({ key: memo.id, memo })),
    [sorted, typed],
  );
  return (
    <ChooseFrom
      title={words.title}
      closeLabel={panels.cancel}
      field={words.find}
      list={words.memos}
      none={words.none}
      choices={choices}
      typed={typed}
      onType={setTyped}
      onChoose={({ memo }) => void addToReport({ kind: 'memo', settings: { memoId: memo.id } })}
      onClose={closeDialog}
    >
      {({ memo }) => (
        <>
          <StickyNote size={14} aria-hidden />
          <span className={styles['memoTitle']}>{memoTitle(memo)}</span>
        </>
      )}
    </ChooseFrom>
  );
}

const everyMemo = { query: '', kind: null, coderId: null, about: null, from: '', to: '' } as const;
