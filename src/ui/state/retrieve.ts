import { create } from 'zustand';
import type { Retrieval, RetrievedPassage } from '../../contract/retrieval-calls';
import type { PassageOrder } from '../../domain/analysis/query/arrange';
import type { Scope } from '../../domain/analysis/scope';

/** By what passages can be gathered in the list. */
export const retrievedGroupings = ['none', 'document', 'code', 'case', 'coder', 'actor', 'folder'] as const;
export type RetrievedGrouping = (typeof retrievedGroupings)[number];

/** The workspace Retrieve as somebody left it. */
export type RetrieveState = {
  /** The question as it is typed. */
  readonly words: string;
  readonly groupBy: RetrievedGrouping;
  readonly sortBy: PassageOrder;
  readonly contextShown: boolean;
  /** What the list answers; null before the first question. */
  readonly asked: { readonly words: string; readonly scope: Scope } | null;
  readonly answer: Omit<Retrieval, 'passages'> | null;
  /** Passages that were read, by their row. */
  readonly passages: ReadonlyMap<number, RetrievedPassage>;
  readonly isAsking: boolean;
  /** What is wrong with the question, in a sentence. */
  readonly refusal: string | null;
  /** The row that has the keyboard, and those that are chosen with it. */
  readonly row: number;
  readonly chosen: ReadonlySet<number>;
  /** The row on which a memo is being written. */
  readonly memoRow: number | null;
};

const atFirst: RetrieveState = {
  words: '',
  groupBy: 'none',
  sortBy: 'place',
  contextShown: false,
  asked: null,
  answer: null,
  passages: new Map(),
  isAsking: false,
  refusal: null,
  row: 0,
  chosen: new Set(),
  memoRow: null,
};

export const useRetrieve = create<RetrieveState>()(() => atFirst);

/** Another project begins without a question. */
export function forgetRetrieval(): void {
  useRetrieve.setState(atFirst);
}

/** The chosen rows, or the one that has the keyboard, as far as they were read. */
export function chosenPassages({ chosen, row, passages }: RetrieveState = useRetrieve.getState()): RetrievedPassage[] {
  const rows = chosen.size > 0 ? [...chosen].sort((a, b) => a - b) : [row];
  return rows.flatMap((one) => passages.get(one) ?? []);
}
