import * as z from 'zod';
import { caseKinds, type Id } from '../domain/model';
import { id, name } from './arguments';
import { command } from './call';

/** Cases: who speaks and who is spoken about. */
export const caseCommands = {
  'case.create': command('New case {subject}', z.strictObject({ name, kind: z.enum(caseKinds) })).returns<{
    caseId: Id;
  }>(),
  'case.rename': command('Rename case to {subject}', z.strictObject({ caseId: id, name })).returns<void>(),
  'case.remove': command('Remove case {subject}', z.strictObject({ caseId: id })).returns<void>(),
};
