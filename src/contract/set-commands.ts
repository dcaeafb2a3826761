import * as z from 'zod';
import { type Id, setSubjects } from '../domain/model';
import { id, ids, name } from './arguments';
import { command } from './call';

/** Sets: codes gathered across the tree, documents across the folders. */
export const setCommands = {
  /** `memberIds` are in it from the beginning. */
  'set.create': command(
    'New set {subject}',
    z.strictObject({ about: z.enum(setSubjects), name, memberIds: z.array(id).optional() }),
  ).returns<{ setId: Id }>(),
  'set.rename': command('Rename set to {subject}', z.strictObject({ setId: id, name })).returns<void>(),
  /** What was in it stays. */
  'set.remove': command('Remove set {subject}', z.strictObject({ setId: id })).returns<void>(),
  /** Before another set of the same kind, or behind all of them. */
  'set.move': command('Move set {subject}', z.strictObject({ setId: id, beforeId: id.nullable() })).returns<void>(),
  'set.addMembers': command('Add to set {subject}', z.strictObject({ setId: id, memberIds: ids })).returns<void>(),
  'set.removeMembers': command(
    'Take out of set {subject}',
    z.strictObject({ setId: id, memberIds: ids }),
  ).returns<void>(),
};
