import { readFile } from 'node:fs/promises';
import { planCodebookImport } from '../../domain/codebook/plan-import';
import { problem } from '../../domain/problem';
import { largestFile } from '../../formats/import';
import { listOwnCodebook } from '../commands/codebook-import';
import { listFiles } from './imports/list-files';
import { sizeOf } from './imports/read-batch';
import type { JobFunction } from './job-function';

/** Reads a codebook from a file, where it can do no harm, and finds what of it is in the project already. */
export const readCodebookFile: JobFunction<'codebook.read'> = async ({ path }, { files, project, signal }) => {
  const { reads } = project();
  const [listed] = await listFiles([path]);
  if (!listed) throw problem('fileMissing', { path });
  if ((await sizeOf(listed.path)) > largestFile) {
    throw problem('fileTooLarge', { file: listed.name, limit: largestFile / 1024 / 1024 });
  }
  const bytes = new Uint8Array(await readFile(listed.path));
  const { codes, sets } = await files.read('codebook', { name: listed.name, bytes }, signal);
  return { file: listed.name, codes: planCodebookImport(codes, listOwnCodebook(reads)), sets };
};
