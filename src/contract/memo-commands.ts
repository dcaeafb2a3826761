import * as z from 'zod';
import { memoSubjects, type Id } from '../domain/model';
import { id, text, passage } from './arguments';
import { command } from './call';

/** Memos on the project and on any record. */
export const memoCommands = {
  'memo.create': command(
    'New memo on {subject}',
    z.strictObject({ aboutTable: z.enum(memoSubjects), aboutId: id, title: z.string().max(500), text }),
  ).returns<{ memoId: Id }>(),
  /** Marks the passage and writes the memo on it in one act. */
  'memo.createOnPassage': command('New memo on {subject}', z.strictObject({ ...passage, text })).returns<{
    memoId: Id;
    quotationId: Id;
  }>(),
  'memo.edit': command(
    'Edit memo on {subject}',
    z.strictObject({ memoId: id, title: z.string().max(500).optional(), text: text.optional() }),
  ).returns<void>(),
  'memo.remove': command('Remove memo on {subject}', z.strictObject({ memoId: id })).returns<void>(),
};
