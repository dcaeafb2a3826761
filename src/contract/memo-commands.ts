import * as z from 'zod';
import { memoSubjects, type Id } from '../domain/model';
import { id, ids, name, text, passage } from './arguments';
import { command } from './call';

const title = z.string().max(500);
/** One of `memoKinds` or an own word; empty for none. */
const kind = z.string().trim().max(100);
const subject = { aboutTable: z.enum(memoSubjects), aboutId: id };

/** A memo that comes from elsewhere, with who wrote it and when, as far as that is known. */
export const newMemo = z.strictObject({
  ...subject,
  kind: kind.optional(),
  title,
  text,
  coderName: name.optional(),
  created: z.iso.datetime({ precision: 3 }).optional(),
});

/** Memos on the project and on any record. */
export const memoCommands = {
  'memo.create': command(
    'New memo on {subject}',
    z.strictObject({ ...subject, kind: kind.optional(), title, text }),
  ).returns<{ memoId: Id }>(),
  /** Marks the passage and writes the memo on it in one act. */
  'memo.createOnPassage': command('New memo on {subject}', z.strictObject({ ...passage, text })).returns<{
    memoId: Id;
    quotationId: Id;
  }>(),
  'memo.edit': command(
    'Edit memo on {subject}',
    z.strictObject({ memoId: id, kind: kind.optional(), title: title.optional(), text: text.optional() }),
  ).returns<void>(),
  'memo.remove': command('Remove memo on {subject}', z.strictObject({ memoIds: ids })).returns<void>(),
  'memo.import': command(
    'Bring in memos on {subject}',
    z.strictObject({ memos: z.array(newMemo).min(1).max(100_000) }),
  ).returns<{ memoIds: Id[] }>(),
};
