import type { ArgsOf } from '../../contract/engine';
import type { TextContent, TextVersion } from '../../contract/texts';
import { problem } from '../../domain/problem';
import type { OpenProject } from '../open-project';
import { listVersions, readVersion } from '../text-versions';
import { getOrFail } from '../tx';

/** The texts that a document had, newest first. */
export function listTextVersions({ file }: OpenProject, { sourceId }: ArgsOf<'source.versions'>): TextVersion[] {
  return listVersions(file.db, sourceId).map(({ marksHash: _marksHash, ...version }) => version);
}

/** One of those texts with its marks. */
export function readTextVersion(
  { file, reads }: OpenProject,
  { sourceId, textHash }: ArgsOf<'source.readVersion'>,
): TextContent {
  const { title } = getOrFail(reads, 'source', sourceId);
  const version = readVersion(file.db, sourceId, textHash);
  if (!version) throw problem('versionMissing', { document: title });
  return version;
}
