/** What can be asked of the history, and how it is gone back through: part of the list in engine.ts. */
import * as z from 'zod';
import type { Id, TableName } from '../domain/model';
import { id, name } from './arguments';
import { query } from './call';
import type { HistoryRow } from './rows';

export const historyQueries = {
  /** Newest first. `before` is the `seq` from which an earlier page goes on. */
  'history.list': query(
    z.strictObject({
      limit: z.int().positive().optional(),
      before: z.int().optional(),
      /** Words in what an act was done to, or acts of these names: what they are called depends on the language. */
      search: z.strictObject({ words: z.string().max(500), commands: z.array(z.string().max(100)) }).optional(),
      coder: name.optional(),
      /** Acts that changed a document, its passages, their codings or memos; or a code and its codings. */
      sourceId: id.optional(),
      codeId: id.optional(),
    }),
  ).returns<HistoryRow[]>(),
  /** What an act changed, record by record; of very many the first. */
  'history.read': query(z.strictObject({ seq: z.int() })).returns<ActDetails>(),
};

export type ActDetails = { readonly records: readonly ChangedRecord[]; readonly more: number };

/** What an act did to one record. Fields that say nothing to a person are left out. */
export type ChangedRecord = {
  readonly table: TableName;
  readonly id: Id;
  readonly what: 'added' | 'removed' | 'changed';
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};
