import { create } from 'zustand';
import type { Act } from '../../contract/engine';
import type { Retrieval, RetrievedPassage } from '../../contract/retrieval-calls';
import { type PassageOrder, passageOrders } from '../../domain/analysis/query/arrange';
import type { Scope } from '../../domain/analysis/scope';
import type { Id } from '../../domain/model';
import { useProject } from './project';
import { useSmartCounts } from './smart-counts';

/** By what passages can be gathered in the list. */
export const retrievedGroupings = [
  'none',
  'document',
  'code',
  'case',
  'coder',
  'actor',
  'stance',
  'folder',
  'set',
  'variable',
] as const;
export type RetrievedGrouping = (typeof retrievedGroupings)[number];

/** What is wrong with a question, in a sentence, and from where on; null where it is wrong as a whole. */
export type QueryRefusal = { readonly words: string; readonly sentence: string; readonly at: number | null };

/** A question as it was asked: in a scope, in an arrangement, of the study after an act. */
export type AskedQuestion = {
  readonly words: string;
  readonly scope: Scope;
  readonly arrangement: string;
  readonly undo: Act | null;
  readonly redo: Act | null;
};

/** The workspace Retrieve as somebody left it. */
export type RetrieveState = {
  /** The question as it is typed. */
  readonly words: string;
  /** The saved query that was opened last; its words may be others by now. */
  readonly queryId: Id | null;
  readonly groupBy: RetrievedGrouping;
  /** Of documents; null unless they are grouped by it. */
  readonly groupVariableId: Id | null;
  readonly sortBy: PassageOrder;
  readonly contextShown: boolean;
  /** What the list answers; null before the first question. */
  readonly asked: AskedQuestion | null;
  readonly answer: Omit<Retrieval, 'passages'> | null;
  /** Passages that were read, by their row. */
  readonly passages: ReadonlyMap<number, RetrievedPassage>;
  readonly isAsking: boolean;
  /** What is wrong with a question. */
  readonly refusal: QueryRefusal | null;
  /** Questions that were answered lately, the last one first. */
  readonly recent: readonly string[];
  /** Groups whose passages are folded away, by their keys. */
  readonly folded: ReadonlySet<string>;
  /** The row that has the keyboard, and those that are chosen with it. */
  readonly row: number;
  /** The group whose heading has the keyboard in place of its first row. */
  readonly heading: string | null;
  readonly chosen: ReadonlySet<number>;
  /** The row on which a memo is being written. */
  readonly memoRow: number | null;
};

const atFirst: RetrieveState = {
  words: '',
  queryId: null,
  groupBy: 'none',
  groupVariableId: null,
  sortBy: 'place',
  contextShown: false,
  asked: null,
  answer: null,
  passages: new Map(),
  isAsking: false,
  refusal: null,
  recent: [],
  folded: new Set(),
  row: 0,
  heading: null,
  chosen: new Set(),
  memoRow: null,
};

export const useRetrieve = create<RetrieveState>()(() => atFirst);

/** Another project begins without a question. */
export function forgetRetrieval(): void {
  useRetrieve.setState(atFirst);
  useSmartCounts.setState({ counts: new Map() });
}

/** Another project is asked as it was left. */
export function restoreRetrieval(): void {
  useRetrieve.setState({ ...atFirst, ...readKept(), folded: new Set(), chosen: new Set() });
}

const mostRecent = 20;

/** Notes a question that was answered; one that was typed on takes the place of its beginning. */
export function rememberQuestion(words: string): void {
  const { recent } = useRetrieve.getState();
  const [last = ''] = recent;
  const before = (words.startsWith(last) ? recent.slice(1) : recent).filter((one) => one !== words);
  useRetrieve.setState({ recent: [words, ...before].slice(0, mostRecent) });
}

/** The rows that are chosen, or the one that has the keyboard; in their order. */
export function chosenRows({ chosen, row, answer }: RetrieveState = useRetrieve.getState()): readonly number[] {
  if (chosen.size > 0) return [...chosen].sort((a, b) => a - b);
  return answer && row < answer.rows ? [row] : [];
}

/** The passages of the chosen rows, as far as they were read. */
export function chosenPassages(state: RetrieveState = useRetrieve.getState()): RetrievedPassage[] {
  return chosenRows(state).flatMap((row) => state.passages.get(row) ?? []);
}

/** Chooses every row of the list. */
export function chooseAllRows(): void {
  useRetrieve.setState(({ answer }) => ({ chosen: new Set(Array.from({ length: answer?.rows ?? 0 }, (_, i) => i)) }));
}

/** Kept in the profile of the window for each project: what somebody asks is no part of the study. */
const storeKey = 'questions';
const mostKept = 40;
const kept = ['words', 'groupBy', 'groupVariableId', 'sortBy', 'contextShown', 'recent'] as const;
type Kept = Pick<RetrieveState, (typeof kept)[number]>;
let timer: ReturnType<typeof setTimeout> | undefined;

useRetrieve.subscribe((state, before) => {
  const { id } = useProject.getState().mirror?.project ?? {};
  if (id === undefined || kept.every((key) => state[key] === before[key])) return;
  clearTimeout(timer);
  timer = setTimeout(() => keep(id), 200);
});

function keep(projectId: Id): void {
  const { words, groupBy, groupVariableId, sortBy, contextShown, recent } = useRetrieve.getState();
  const own: Kept = { words, groupBy, groupVariableId, sortBy, contextShown, recent };
  const { [projectId]: _, ...others } = readStore();
  const all = Object.fromEntries(Object.entries(others).slice(-mostKept));
  localStorage.setItem(storeKey, JSON.stringify({ ...all, [projectId]: own }));
}

function readKept(): Partial<Kept> {
  const own = readStore()[useProject.getState().mirror?.project.id ?? ''];
  if (typeof own !== 'object' || own === null) return {};
  const { words, groupBy, groupVariableId, sortBy, contextShown, recent } = own as Record<string, unknown>;
  return {
    words: typeof words === 'string' ? words : '',
    groupBy: retrievedGroupings.find((by) => by === groupBy) ?? 'none',
    groupVariableId: typeof groupVariableId === 'string' ? groupVariableId : null,
    sortBy: passageOrders.find((order) => order === sortBy) ?? 'place',
    contextShown: contextShown === true,
    recent: Array.isArray(recent) ? recent.filter((one) => typeof one === 'string').slice(0, mostRecent) : [],
  };
}

function readStore(): Readonly<Record<string, unknown>> {
  if (typeof localStorage === 'undefined') return {};
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    // A store that cannot be read says nothing: every project begins without a question.
    return {};
  }
}
