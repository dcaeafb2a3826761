import type { ArgsOf } from '../../contract/engine';
import type { FileDescription } from '../../contract/reports';
import { describeFile } from '../files';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';

/** What the file is that a document was read from; null when it is not kept. */
export function describeOriginalFile(
  { file, reads }: OpenProject,
  { sourceId }: ArgsOf<'source.describeFile'>,
): FileDescription | null {
  const { fileHash } = getOrFail(reads, 'source', sourceId);
  return fileHash === null ? null : describeFile(file.db, fileHash);
}
