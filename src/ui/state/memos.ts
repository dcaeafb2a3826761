import { create } from 'zustand';
import type { MemoFilter, MemoOrder } from '../../domain/memos/filter-memos';
import type { Id, MemoSubject } from '../../domain/model';
import { showView } from './views';

/** What the memo view shows, kept while the person is elsewhere. */
export type MemosState = {
  readonly filter: MemoFilter;
  readonly order: MemoOrder;
  readonly layout: 'list' | 'journal';
  /** The memo that is read at the side. */
  readonly activeId: Id | null;
  readonly selectedIds: ReadonlySet<Id>;
  /** The active memo is being written. */
  readonly isEditing: boolean;
  /** A memo that is being written and not there yet. */
  readonly draft: { readonly aboutTable: MemoSubject; readonly aboutId: Id } | null;
  readonly scrollTop: number;
};

export const noMemoFilter: MemoFilter = { query: '', kind: null, coderId: null, about: null, from: '', to: '' };

const beginning: MemosState = {
  filter: noMemoFilter,
  order: 'modified',
  layout: 'list',
  activeId: null,
  selectedIds: new Set(),
  isEditing: false,
  draft: null,
  scrollTop: 0,
};

export const useMemos = create<MemosState>(() => beginning);

/** Begins anew, for another project. */
export function resetMemos(): void {
  useMemos.setState(beginning);
}

/** Shows a memo in the memo view, to be read or to be written. */
export function showMemo(memoId: Id, isEditing = false): void {
  useMemos.setState({ activeId: memoId, selectedIds: new Set([memoId]), isEditing, draft: null });
  showView('memos');
}

/** Begins a memo on a record in the memo view; it is there when it is saved. */
export function draftMemo(aboutTable: MemoSubject, aboutId: Id): void {
  useMemos.setState({ draft: { aboutTable, aboutId }, isEditing: true });
  showView('memos');
}

/** Narrows the list of memos. */
export function filterMemosBy(changes: Partial<MemoFilter>): void {
  useMemos.setState(({ filter }) => ({ filter: { ...filter, ...changes }, scrollTop: 0 }));
}
