import * as z from 'zod';
import type { Id } from '../domain/model';
import { id, ids, name } from './arguments';
import { command } from './call';

const reason = z.string().max(10_000);

/** Versions of the codebook, and the codings that were made under them. */
export const versionCommands = {
  /** Keeps the codebook as it stands under a name; codings from now on are made under it. */
  'codebook.recordVersion': command('Record codebook version {subject}', z.strictObject({ name, reason })).returns<{
    versionId: Id;
  }>(),
  'codebook.describeVersion': command(
    'Describe codebook version {subject}',
    z.strictObject({ versionId: id, name: name.optional(), reason: reason.optional() }),
  ).returns<void>(),
  /** Codings that were made under it count as made under the version before. */
  'codebook.removeVersion': command(
    'Remove codebook version {subject}',
    z.strictObject({ versionId: id }),
  ).returns<void>(),
  /** Says that codings which were made under an older definition fit the present one: they are under the latest version. */
  'coding.confirm': command('Confirm {subject}', z.strictObject({ codingIds: ids })).returns<void>(),
};
