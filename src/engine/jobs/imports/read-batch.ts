import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { NewDocument } from '../../../contract/engine';
import type { RefusedFile } from '../../../contract/imports';
import { isProblem, problem } from '../../../domain/problem';
import { largestFile } from '../../../formats/import';
import type { ImportedText } from '../../../formats/import/importer';
import type { ReadFile } from '../../../formats/import/read-file';
import { hashFile } from '../../files';
import type { JobContext } from '../job-function';
import type { DeskBatch, DeskDocument, DeskFile } from './import-desk';
import { listFiles, type ListedFile } from './list-files';

/** Reads files and whatever lies in folders, one after another; those that are refused are named with their reason. */
export async function readBatch(
  paths: readonly string[],
  { files, birth, progress, signal }: Pick<JobContext, 'files' | 'birth' | 'progress' | 'signal'>,
): Promise<DeskBatch> {
  const listed = await listFiles(paths);
  const documents: DeskDocument[] = [];
  const refused: RefusedFile[] = [];
  for (const [done, file] of listed.entries()) {
    if (signal.aborted) throw problem('cancelled');
    progress({ done, total: listed.length });
    try {
      const { from, read } = await readOne(file, files, signal);
      for (const text of read.documents) {
        documents.push({ key: `${documents.length}`, ...newDocument(from, read, text), from });
      }
    } catch (error) {
      if (!isProblem(error) || error.kind === 'cancelled') throw error;
      refused.push({ file: file.name, reason: error.reason, details: error.details });
    }
  }
  progress({ done: listed.length, total: listed.length });
  return { id: birth.newId(), documents, refused };
}

/** Reads one file as the one document in it. */
export async function readDocument(
  path: string,
  { files, signal }: Pick<JobContext, 'files' | 'signal'>,
): Promise<Pick<DeskDocument, 'document' | 'warnings'>> {
  const [file] = await listFiles([path]);
  if (!file) throw problem('fileMissing', { path });
  const { from, read } = await readOne(file, files, signal);
  const [text] = read.documents;
  if (!text) throw problem('nothingInFile', { file: file.name });
  return newDocument(from, read, text);
}

async function readOne(
  file: ListedFile,
  files: JobContext['files'],
  signal: AbortSignal,
): Promise<{ readonly from: DeskFile; readonly read: ReadFile }> {
  const size = await sizeOf(file.path);
  if (size > largestFile) throw problem('fileTooLarge', { file: file.name, limit: largestFile / 1024 / 1024 });
  const bytes = new Uint8Array(await readFile(file.path));
  const read = await files.read('documents', { name: file.name, bytes }, signal);
  const hash = hashFile(bytes);
  return { from: { ...file, size: bytes.length, mediaType: read.mediaType, hash }, read };
}

/** A pipe is read as well, and has no size; a device is no file. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() && !found?.isFIFO()) throw problem('fileMissing', { path });
  return found.size;
}

function newDocument(
  { name, folder }: DeskFile,
  { kind }: ReadFile,
  { text, marks, charset, language, warnings, about, comments, values, caseName }: ImportedText,
): Pick<DeskDocument, 'document' | 'warnings'> {
  const titles = [about.title, name.slice(0, name.length - extname(name).length), name];
  const document: NewDocument = {
    language,
    ...about,
    title: (titles.find((title) => title?.trim()) ?? name).slice(0, 500),
    kind,
    text,
    marks: [...marks],
    fileName: name,
    charset,
    folder,
    ...(comments ? { comments: [...comments] } : {}),
    ...(values ? { values: [...values] } : {}),
    ...(caseName === undefined ? {} : { caseName }),
  };
  return { document, warnings };
}
