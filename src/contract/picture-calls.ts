/** Files that the window itself makes: part of the list in engine.ts. */
import * as z from 'zod';
import { path } from './arguments';
import { query } from './call';

const mostBytes = 256 * 1024 * 1024;

export const pictureJobs = {
  /** Writes a drawn figure, whole or not at all. */
  'export.picture': query(
    z.strictObject({ path, bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= mostBytes) }),
  ).returns<void>(),
};
