import type { Id, MemoSubject } from '../../domain/model';
import { showMemo } from '../state/memos';
import { useProject } from '../state/project';
import { showRecord } from './show-record';

/** Goes to what a memo is about; from one on the study, or on a coder, there is nowhere to go. */
export async function goToSubject(memoId: Id): Promise<void> {
  const memo = useProject.getState().mirror?.memos.get(memoId);
  if (memo) await goToRecord(memo.aboutTable, memo.aboutId);
}

/** Goes to any record that a memo may be about. */
export async function goToRecord(table: MemoSubject, id: Id): Promise<void> {
  if (table === 'memo') showMemo(id);
  else if (table !== 'project' && table !== 'coder') await showRecord({ table, id });
}
