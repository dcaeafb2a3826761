import { create } from 'zustand';
import type { Id } from '../../domain/model';

/** What has a history of its own. */
export type HistorySubject = { readonly table: 'source' | 'code' | 'case' | 'memo'; readonly id: Id };

/** Which acts are shown: those that fit everything that is chosen. */
export type HistoryFilter = {
  readonly words: string;
  readonly coder: string | null;
  /** The noun of their commands. */
  readonly kind: string | null;
  /** Days where the person is, such as `2016-11-16`; empty for any. */
  readonly from: string;
  readonly to: string;
  readonly undone: 'undone' | 'standing' | null;
  /** Only the acts on this record. */
  readonly about: HistorySubject | null;
};

/** What the history view shows, also when one comes back to it. */
export type HistoryView = {
  readonly filter: HistoryFilter;
  /** The act that is looked at. */
  readonly seq: number | null;
};

export const noHistoryFilter: HistoryFilter = {
  words: '',
  coder: null,
  kind: null,
  from: '',
  to: '',
  undone: null,
  about: null,
};

const atFirst: HistoryView = { filter: noHistoryFilter, seq: null };

export const useHistoryView = create<HistoryView>()(() => atFirst);

/** Narrows the acts that are shown. */
export function filterHistoryBy(changes: Partial<HistoryFilter>): void {
  useHistoryView.setState(({ filter }) => ({ filter: { ...filter, ...changes } }));
}

/** Another project has another history. */
export function forgetHistoryView(): void {
  useHistoryView.setState(atFirst);
}
