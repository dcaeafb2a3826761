import { readFileSync } from 'node:fs';
import type { NewDocument } from '../../../contract/engine';
import type { DocumentToKeep } from '../../../contract/imports';
import type { ImportReport } from '../../../contract/reports';
import { problem } from '../../../domain/problem';
import { hashFile } from '../../files';
import type { JobContext } from '../job-function';
import type { DeskDocument, DeskFile } from './import-desk';

/** Adds documents that were read, as the person corrected them, all in one act; with their files when those shall be kept. */
export function keepDocuments(
  documents: readonly (DeskDocument & { readonly corrected?: Omit<DocumentToKeep, 'key'> })[],
  keepOriginals: boolean,
  run: JobContext['run'],
): ImportReport['documents'] {
  const files = new Map(keepOriginals ? documents.map(({ from }) => [from.hash, fileOf(from)]) : []);
  const added = documents.map(({ document, corrected = {}, from }): NewDocument => {
    const given = Object.entries(corrected).filter(([, value]) => value !== undefined);
    const file = files.get(from.hash);
    return { ...document, ...Object.fromEntries(given), ...(file ? { file } : {}) };
  });
  const { sourceIds } = run('source.add', { documents: added });
  return documents.map(({ document: { charset = null }, warnings }, i) => ({
    sourceId: sourceIds[i] ?? '',
    title: added[i]?.title ?? '',
    charset,
    warnings,
  }));
}

/** Its bytes are read when they are written, so that a batch of large files never lies in memory as a whole. */
function fileOf({ path, name, mediaType, hash }: DeskFile): NonNullable<NewDocument['file']> {
  return {
    name,
    mediaType,
    bytes: () => {
      const bytes = readAgain(path, name);
      if (hashFile(bytes) !== hash) throw problem('fileChanged', { file: name });
      return bytes;
    },
  };
}

function readAgain(path: string, name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw problem('fileChanged', { file: name });
  }
}
