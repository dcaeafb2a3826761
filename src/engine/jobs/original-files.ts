import { resolve } from 'node:path';
import type { OriginalFile } from '../../contract/reports';
import type { Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import { readFile } from '../files';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';
import { writeWholeFile } from './file-sink';
import type { JobFunctions } from './job-function';

/** The files that documents were read from, out of the project again. */
export const originalFileJobs: Pick<JobFunctions, 'source.readFile' | 'source.saveFile'> = {
  'source.readFile': ({ sourceId }, { project }) => originalOf(project(), sourceId),

  async 'source.saveFile'({ sourceId, path }, { project }) {
    const { bytes } = originalOf(project(), sourceId);
    await writeWholeFile(resolve(path), (file) => file.write(bytes));
  },
};

function originalOf({ file, reads }: OpenProject, sourceId: Id): OriginalFile {
  const { title, fileHash } = getOrFail(reads, 'source', sourceId);
  const original = fileHash === null ? null : readFile(file.db, fileHash);
  if (!original) throw problem('noOriginal', { document: title });
  return original;
}
