/** The commands that change texts and what follows them: part of the list in engine.ts. */
import * as z from 'zod';
import type { Id } from '../domain/model';
import { hash, id, ids, names, newPlace, offset, readText, textEdit } from './arguments';
import { command } from './call';

export const textCommands = {
  /**
   * `textHash` is the text that the edits begin with. Each edit is in the coordinates that the earlier ones left;
   * quotations and marks follow, and what an edit leaves nothing of is lost.
   */
  'source.editText': command(
    'Edit text of {subject}',
    z.strictObject({ sourceId: id, textHash: hash, edits: z.array(textEdit).min(1) }),
  ).returns<{ lostQuotationIds: Id[] }>(),
  /** A quotation that `places` does not name must stand where the comparison of the texts puts it, word for word. */
  'source.replaceText': command(
    'Bring in {subject} again',
    z.strictObject({ sourceId: id, textHash: hash, document: readText, places: z.array(newPlace) }),
  ).returns<{ lostQuotationIds: Id[] }>(),
  'source.restoreText': command(
    'Restore an earlier text of {subject}',
    z.strictObject({ sourceId: id, textHash: hash }),
  ).returns<{ lostQuotationIds: Id[] }>(),

  /** Gives a quotation, above all a lost one, another place; one that stands there already takes everything over. */
  'quotation.place': command(
    'Place passage {subject}',
    z.strictObject({ quotationId: id, start: offset, end: offset }),
  ).returns<{ quotationId: Id }>(),
  /** With its codings and memos. */
  'quotation.remove': command('Remove passage {subject}', z.strictObject({ quotationIds: ids })).returns<void>(),

  /** Through the whole project in one act; the history does not say which names. */
  'pseudonym.apply': command('Replace names by pseudonyms', z.strictObject(names)).returns<{
    documents: number;
    occurrences: number;
  }>(),
  'pseudonym.remove': command(
    'Remove names from the table of pseudonyms',
    z.strictObject({ pseudonymIds: ids }),
  ).returns<void>(),
};

/** What stands in the history beside the commands, and cannot be taken back. */
export const purgeLabel = 'Remove earlier texts for good';
