import type { Project, RecordOf } from '../domain/model';
import type { Act, Counts } from './engine';

/** The tables that a window has whole, by the names that it has them under. */
export const overviewTables = {
  coders: 'coder',
  sources: 'source',
  codes: 'code',
  sets: 'set',
  setMembers: 'setMember',
  codebookVersions: 'codebookVersion',
  cases: 'case',
  memos: 'memo',
  variables: 'variable',
  memberships: 'membership',
  links: 'link',
  pseudonyms: 'pseudonym',
  savedQueries: 'savedQuery',
  summaries: 'summary',
  reportItems: 'reportItem',
  titlePages: 'titlePage',
} as const;
export type OverviewTables = typeof overviewTables;

/** What a window is told when it enters a project; it patches these by `changed` events. */
export type Overview = {
  readonly path: string;
  readonly project: Project;
  readonly counts: Counts;
  readonly undo: Act | null;
  readonly redo: Act | null;
} & { readonly [K in keyof OverviewTables]: readonly RecordOf<OverviewTables[K]>[] };
