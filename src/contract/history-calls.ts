/** What can be asked of the history, and how it is gone back through: part of the list in engine.ts. */
import * as z from 'zod';
import type { Code, Id, Source, TableName } from '../domain/model';
import { id, name } from './arguments';
import { query } from './call';
import type { HistoryRow } from './rows';

const seq = z.int().nonnegative();
const moment = z.iso.datetime();

/** Which acts are wanted: those that fit everything that is given. */
export const actFilter = {
  /** Words in what an act was done to, or acts of these names: what they are called depends on the language. */
  search: z.strictObject({ words: z.string().max(500), commands: z.array(z.string().max(100)) }).optional(),
  coder: name.optional(),
  /** The noun of their commands: `coding`, `memo`… */
  kind: z.string().max(100).optional(),
  /** From this moment, and up to but without that one. */
  from: moment.optional(),
  until: moment.optional(),
  /** Only those that were taken back, or only those that stand. */
  undone: z.boolean().optional(),
  /** Acts that changed this document, code, case or memo, or what belongs to it. */
  recordId: id.optional(),
};

export const historyQueries = {
  /** Newest first. `before` is the `seq` from which an earlier page goes on. */
  'history.list': query(
    z.strictObject({ limit: z.int().positive().optional(), before: z.int().optional(), ...actFilter }),
  ).returns<HistoryRow[]>(),
  /** What an act changed, record by record; of very many the first. */
  'history.read': query(z.strictObject({ seq })).returns<ActDetails>(),
  /** How many acts would be taken back to return to one, and whose they are. */
  'history.countAfter': query(z.strictObject({ seq })).returns<ActsAfter>(),
  /** A code as it was when an act had been done, beside what it is now. */
  'code.at': query(z.strictObject({ codeId: id, seq })).returns<CodeThen>(),
  /** The record of a document when an act had been done; null when it was not in the study. */
  'source.at': query(z.strictObject({ sourceId: id, seq })).returns<Source | null>(),
};

export const historyJobs = {
  /** Finds out which acts touched what; afterwards the acts on a record are listed without a wait. */
  'history.gather': query(z.strictObject({})).returns<void>(),
  /** Takes back all acts after one, the newest first; a Cancel stops between two acts. */
  'history.undoTo': query(z.strictObject({ seq })).returns<{ acts: number }>(),
};

export type ActDetails = {
  readonly records: readonly ChangedRecord[];
  readonly more: number;
  /** The documents and codes that the act touched, as far as they are in the study; of very many the first. */
  readonly subjects: readonly { readonly table: 'source' | 'code'; readonly id: Id; readonly name: string }[];
};

/** What an act did to one record. Fields that say nothing to a person are left out. */
export type ChangedRecord = {
  readonly table: TableName;
  readonly id: Id;
  readonly what: 'added' | 'removed' | 'changed';
  /** Which one it is, where no changed field says it: the name of a code, the words of a coding. */
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};

export type ActsAfter = {
  readonly acts: number;
  readonly coders: readonly { readonly coder: string; readonly acts: number }[];
};

/** A code at two moments, each with its path; null where it was not in the study. */
export type CodeThen = {
  readonly earlier: { readonly code: Code; readonly path: string } | null;
  readonly now: { readonly code: Code; readonly path: string } | null;
};
