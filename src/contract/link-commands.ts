import * as z from 'zod';
import { linkEnds, type Id } from '../domain/model';
import { id, ids, passage } from './arguments';
import { command } from './call';

/** One of `relations` or an own word. */
const relation = z.string().trim().min(1).max(100);
/** A record, or a passage that is marked in the same act. */
const end = z.union([z.strictObject({ table: z.enum(linkEnds), id }), z.strictObject(passage)]);
export type NewLinkEnd = z.infer<typeof end>;

/** Named relations between quotations, codings and memos. */
export const linkCommands = {
  /** The same link by the same coder is there only once. */
  'link.create': command('Link {subject}', z.strictObject({ from: end, relation, to: end })).returns<{ linkId: Id }>(),
  'link.setRelation': command(
    'Change relation to {subject}',
    z.strictObject({ linkIds: ids, relation }),
  ).returns<void>(),
  /** Of all links that have it. */
  'link.renameRelation': command(
    'Rename relation to {subject}',
    z.strictObject({ relation, name: relation }),
  ).returns<void>(),
  'link.remove': command('Remove link {subject}', z.strictObject({ linkIds: ids })).returns<void>(),
};
