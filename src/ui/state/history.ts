import { create } from 'zustand';
import type { Id } from '../../domain/model';

/** What the history view shows, also when one comes back to it. */
export type HistoryView = {
  readonly words: string;
  /** Only the acts on this document or code. */
  readonly about: { readonly table: 'source' | 'code'; readonly id: Id } | null;
  /** The act that is looked at. */
  readonly seq: number | null;
};

const atFirst: HistoryView = { words: '', about: null, seq: null };

export const useHistoryView = create<HistoryView>()(() => atFirst);

/** Another project has another history. */
export function forgetHistoryView(): void {
  useHistoryView.setState(atFirst);
}
