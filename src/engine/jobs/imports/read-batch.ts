import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RefusedFile } from '../../../contract/imports';
import { guessChoice } from '../../../domain/imports/guess-columns';
import { guessMetadataChoice } from '../../../domain/imports/match-metadata';
import { isProblem, problem } from '../../../domain/problem';
import { largestFile } from '../../../formats/import';
import type { ImportedText } from '../../../formats/import/importer';
import { hashFile } from '../../files';
import type { JobContext } from '../job-function';
import { filesBeside } from './choose-columns';
import { composeBatch, isTable } from './compose-batch';
import { splitOrJoin } from './split-or-join';
import { guessUses } from './guess-uses';
import { chooseNamedColumns, type NamedColumns } from './named-columns';
import type { DeskBatch, DeskDocument, DeskTable, DeskWhole } from './import-desk';
import { listFiles, type ListedFile } from './list-files';
import { newDocument } from './new-document';
import { readFileNames } from './read-file-names';

/** What is wished beforehand, of tables, of the names of files, and of files of many articles. */
type Wishes = NamedColumns & {
  readonly metadata?: string | undefined;
  readonly namePattern?: string | undefined;
  readonly articles?: 'split' | 'whole' | undefined;
};

type Reading = Pick<JobContext, 'files' | 'birth' | 'progress' | 'signal'>;

/**
 * Reads files and whatever lies in folders, one after another; those that are refused are named with their reason.
 * `wishes` say how tables are used; the one of `metadata` may lie among the files. Files of many articles are taken apart
 * unless they shall stay whole.
 */
export async function readBatch(paths: readonly string[], context: Reading, wishes: Wishes = {}): Promise<DeskBatch> {
  const { birth, progress, signal } = context;
  const { metadata, namePattern, articles } = wishes;
  const listed = (await listFiles(paths)).filter(({ path }) => path !== resolveIfGiven(metadata));
  const files: (DeskWhole | DeskTable)[] = [];
  const refused: RefusedFile[] = [];
  for (const [done, file] of listed.entries()) {
    if (signal.aborted) throw problem('cancelled');
    progress({ done, total: listed.length });
    try {
      files.push(...(await readOne(file, `${done}`, context)));
    } catch (error) {
      if (!isProblem(error) || error.kind === 'cancelled') throw error;
      refused.push({ file: file.name, reason: error.reason, details: error.details });
    }
  }
  const wanted = articles === 'whole' ? files.map((file) => splitOrJoin(file, false)) : files;
  const named = namePattern === undefined ? wanted : readFileNames(wanted, namePattern);
  const used = chooseNamedColumns(guessUses(named), wishes);
  const all = metadata === undefined ? used : await withMetadata(used, metadata, context);
  const batch = await composeBatch({ id: birth.newId(), files: all, refused }, signal);
  progress({ done: listed.length, total: listed.length });
  return batch;
}

/** The files with one more: a table about them. Whatever else was said to be about them is so no longer. */
export async function withMetadata(
  files: DeskBatch['files'],
  path: string,
  context: Pick<Reading, 'files' | 'signal'>,
): Promise<DeskBatch['files']> {
  const [listed] = await listFiles([path]);
  if (!listed) throw problem('fileMissing', { path });
  const key = `m${files.length}`;
  const [table] = await readOne(listed, key, context);
  if (!table || !isTable(table)) throw problem('notATable', { file: listed.name });
  const others = files.filter(
    (file) => !(isTable(file) && (file.from.path === listed.path || file.choice.use === 'metadata')),
  );
  const about = guessMetadataChoice(table.table.sheets, filesBeside({ files: others }), { meant: true });
  return [...others, about ? { ...table, choice: about } : table];
}

/** Reads one file as the one document in it; of many articles in it the one that is called `title`, if there is one. */
export async function readDocument(
  path: string,
  title: string,
  context: Pick<Reading, 'files' | 'signal'>,
): Promise<Pick<DeskDocument, 'document' | 'warnings'>> {
  const [listed] = await listFiles([path]);
  if (!listed) throw problem('fileMissing', { path });
  const [file] = await readOne(listed, '0', context);
  if (!file) throw problem('nothingInFile', { file: listed.name });
  if (isTable(file)) throw problem('tableHasRows', { file: listed.name });
  return file.articles.find(({ document }) => document.title === title) ?? file;
}

/** Reads one file as the tables in it. */
export async function readTable(
  path: string,
  context: Pick<Reading, 'files' | 'signal'>,
): Promise<Pick<DeskTable, 'from' | 'table'>> {
  const [listed] = await listFiles([path]);
  if (!listed) throw problem('fileMissing', { path });
  const tables = (await readOne(listed, '0', context)).filter(isTable);
  const [table] = tables;
  if (!table) throw problem('notATable', { file: listed.name });
  return table;
}

async function readOne(
  file: ListedFile,
  key: string,
  { files, signal }: Pick<Reading, 'files' | 'signal'>,
): Promise<(DeskWhole | DeskTable)[]> {
  const size = await sizeOf(file.path);
  if (size > largestFile) throw problem('fileTooLarge', { file: file.name, limit: largestFile / 1024 / 1024 });
  const bytes = new Uint8Array(await readFile(file.path));
  const read = await files.read('documents', { name: file.name, bytes }, signal);
  const from = { ...file, size: bytes.length, mediaType: read.mediaType, hash: hashFile(bytes) };
  const { kind, document, articles, table } = read;
  const toDocument = (text: ImportedText, place: string): DeskDocument => ({
    key: place,
    ...newDocument(from, kind, text),
    from,
  });
  const parts = articles.map((article, i) => toDocument(article, `${key}.a${i}`));
  return [
    ...(document ? [{ ...toDocument(document, key), articles: parts, isSplit: parts.length > 0 }] : []),
    ...(table ? [{ key, table, choice: guessChoice(table.sheets), from }] : []),
  ];
}

function resolveIfGiven(path: string | undefined): string | null {
  return path === undefined ? null : resolve(path);
}

/** A pipe is read as well, and has no size; a device is no file. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() && !found?.isFIFO()) throw problem('fileMissing', { path });
  return found.size;
}
