import { resolve } from 'node:path';
import type { OriginalFile } from '../../contract/reports';
import type { Id, Source } from '../../domain/model';
import { problem } from '../../domain/problem';
import { readFile } from '../files';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';
import { writeWholeFile } from './file-sink';
import type { JobFunctions } from './job-function';

/** The files that documents were read from, out of the project again. */
export const originalFileJobs: Pick<JobFunctions, 'source.readFile' | 'source.saveFile'> = {
  'source.readFile': ({ sourceId }, { project }) => originalOf(project(), sourceId).original,

  async 'source.saveFile'({ sourceId, path }, { project }) {
    const { bytes } = originalOf(project(), sourceId).original;
    await writeWholeFile(resolve(path), (file) => file.write(bytes));
  },
};

/** A document with the file it was read from; a Problem when that is not kept. */
export function originalOf(
  { file, reads }: OpenProject,
  sourceId: Id,
): { readonly source: Source; readonly original: OriginalFile } {
  const source = getOrFail(reads, 'source', sourceId);
  const original = source.fileHash === null ? null : readFile(file.db, source.fileHash);
  if (!original) throw problem('noOriginal', { document: source.title });
  return { source, original };
}
