import { readFileSync } from 'node:fs';
import type { NewDocument } from '../../../contract/engine';
import type { DocumentToKeep } from '../../../contract/imports';
import type { ImportReport } from '../../../contract/reports';
import { problem } from '../../../domain/problem';
import { byPosition } from '../../../domain/order';
import { hashFile } from '../../files';
import { getOrFail, type ReadTx } from '../../tx';
import type { JobContext } from '../job-function';
import type { DeskDocument, DeskFile } from './import-desk';
import { findDuplicates } from './show-batch';
import { wordsRead } from './words-read';

type Chosen = DeskDocument & { readonly corrected?: Omit<DocumentToKeep, 'key'> };

/** Adds documents that were read, as the person corrected them, all in one act; with their files when those shall be kept. */
export function keepDocuments(
  documents: readonly Chosen[],
  keepOriginals: boolean,
  { run, project }: Pick<JobContext, 'run' | 'project'>,
): Pick<ImportReport, 'documents' | 'variables' | 'cases'> {
  if (documents.length === 0) return { documents: [], variables: [], cases: [] };
  const { reads } = project();
  const duplicates = findDuplicates(documents, reads);
  const before = namesIn(reads);
  const files = new Map(keepOriginals ? documents.map(({ from }) => [from.hash, fileOf(from)]) : []);
  const added = documents.map(({ document, corrected = {}, from }): NewDocument => {
    const given = Object.entries(corrected).filter(([, value]) => value !== undefined);
    const file = files.get(from.hash);
    // In another language a text may have other words.
    const isSameLanguage = corrected.language === undefined || corrected.language === document.language;
    return {
      ...document,
      ...Object.fromEntries(given),
      ...(isSameLanguage ? { words: () => wordsRead(document) } : {}),
      ...(file ? { file } : {}),
    };
  });
  const { sourceIds } = run('source.add', { documents: added });
  const after = namesIn(reads);
  return {
    documents: documents.map(({ key, document: { charset = null, kind }, from, warnings }, i) => {
      const source = getOrFail(reads, 'source', sourceIds[i] ?? '');
      return {
        sourceId: source.id,
        title: source.title,
        file: from.name,
        kind,
        charset,
        characters: source.characters,
        words: source.words,
        warnings,
        duplicateOf: duplicates.get(key) ?? null,
      };
    }),
    variables: after.variables.filter((name) => !before.variables.includes(name)),
    cases: after.cases.filter((name) => !before.cases.includes(name)),
  };
}

function namesIn(reads: ReadTx): { readonly variables: readonly string[]; readonly cases: readonly string[] } {
  return {
    variables: reads
      .where('variable', { about: 'source' })
      .toSorted(byPosition)
      .map(({ name }) => name),
    cases: reads.where('case', {}).map(({ name }) => name),
  };
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
