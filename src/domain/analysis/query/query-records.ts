import type { SavedQuery } from '../../model';
import type { ScopedStudy, ScopeTables } from '../resolve-scope';

/** What a query reads of a study beside its codings and texts. */
export type QueryRecords = {
  readonly savedQueries: readonly SavedQuery[];
  readonly tables: ScopeTables;
  /** All memos on a coding and on its quotation, by the coding's number. */
  readonly memoWordsOf: (coding: number) => string;
  /** The study in the scope that a query was kept with. */
  readonly scopedOf: (scope: string) => ScopedStudy;
};
