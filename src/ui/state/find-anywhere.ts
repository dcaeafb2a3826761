import type { FoundField, FoundInRecord, FoundTexts } from '../../contract/find-jobs';
import type { Id } from '../../domain/model';
import type { ListedHits } from '../../domain/text/list-hits';
import { create } from 'zustand';

/** Hits that are shown together: those of one document's text, or those in all titles, codes, cases or memos. */
export type HitGroup = {
  readonly key: string;
  readonly table: 'text' | FoundInRecord['table'];
  /** All hits; `hits` lists the first of them. */
  readonly count: number;
  readonly hits: ListedHits;
  /** For each listed hit the record it is in. */
  readonly ids: readonly Id[];
  readonly fields: readonly FoundField[];
};

export type FindAnywhereState = {
  readonly query: string;
  /** What the list answers: words and manner of looking. Empty before the first search. */
  readonly asked: string;
  readonly groups: readonly HitGroup[];
  /** All hits, listed or not. */
  readonly count: number;
  readonly listed: number;
  readonly isLooking: boolean;
  /** Documents searched so far, of all. */
  readonly done: number;
  readonly total: number;
  /** Why it was not looked for, in a sentence. */
  readonly refusal: string | null;
  readonly folded: ReadonlySet<string>;
  /** The row that has the keyboard: groups and hits counted together, folded hits left out. */
  readonly row: number;
  readonly reviewed: boolean;
};

const nothing = { groups: [], count: 0, listed: 0, done: 0, total: 0, refusal: null, row: 0 };

export const useFindAnywhere = create<FindAnywhereState>()(() => ({
  ...nothing,
  query: '',
  asked: '',
  isLooking: false,
  folded: new Set(),
  reviewed: false,
}));

/** The list of another project, or of another search, begins empty. */
export function forgetFound(query = '', asked = ''): void {
  useFindAnywhere.setState({ ...nothing, query, asked, isLooking: false, folded: new Set(), reviewed: false });
}

/** What was found in records, one group a table. */
export function addFoundRecords(found: readonly FoundInRecord[]): void {
  const tables = ['source', 'code', 'case', 'memo'] as const;
  const groups = tables.flatMap((table) => {
    const inTable = found.filter((record) => record.table === table);
    return inTable.length === 0 ? [] : [recordGroup(table, inTable)];
  });
  // Records stand above the texts, of which some may have come before.
  const lines = groups.length;
  useFindAnywhere.setState((state) => ({
    ...counted(state, groups),
    groups: [...groups, ...state.groups],
    // Closed at first: they would push the texts out of sight.
    folded: new Set([...state.folded, ...groups.map(({ key }) => key)]),
    row: state.row === 0 ? 0 : state.row + lines,
  }));
}

/** One more page of texts. */
export function addFoundTexts({ documents, done, total, lastId }: FoundTexts): void {
  const groups = documents.map(({ sourceId, count, hits }): HitGroup => ({
    key: sourceId,
    table: 'text',
    count,
    hits,
    ids: [sourceId],
    fields: [],
  }));
  useFindAnywhere.setState((state) => ({
    ...counted(state, groups),
    groups: groups.length === 0 ? state.groups : [...state.groups, ...groups],
    done,
    total,
    isLooking: lastId !== null,
  }));
}

function counted(state: FindAnywhereState, groups: readonly HitGroup[]): Pick<FindAnywhereState, 'count' | 'listed'> {
  let { count, listed } = state;
  for (const group of groups) {
    count += group.count;
    listed += group.hits.starts.length;
  }
  return { count, listed };
}

function recordGroup(table: FoundInRecord['table'], found: readonly FoundInRecord[]): HitGroup {
  const all = <K extends keyof ListedHits>(column: K) => found.flatMap(({ hits }) => [...hits[column]]);
  return {
    key: table,
    table,
    count: found.reduce((sum, { count }) => sum + count, 0),
    hits: {
      starts: all('starts'),
      ends: all('ends'),
      paragraphs: all('paragraphs'),
      before: all('before'),
      words: all('words'),
      after: all('after'),
    },
    ids: found.flatMap(({ id, hits }) => hits.starts.map(() => id)),
    fields: found.flatMap(({ field, hits }) => hits.starts.map(() => field)),
  };
}
