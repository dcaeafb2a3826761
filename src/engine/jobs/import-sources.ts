import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NewDocument } from '../../contract/engine';
import { problem } from '../../domain/problem';
import type { Warning } from '../../domain/warning';
import { findImporter, largestFile } from '../../formats/import';
import type { JobFunction } from './job-function';

/** Reads files and adds them as documents: all in one act, or none when one of them fails. */
export const importSources: JobFunction<'source.import'> = async ({ paths }, { run, progress, signal }) => {
  const read: { readonly document: NewDocument; readonly charset: string; readonly warnings: readonly Warning[] }[] =
    [];
  for (const [done, path] of paths.entries()) {
    await setImmediate(); // lets a Cancel be heard between two files
    if (signal.aborted) throw problem('cancelled');
    progress({ done, total: paths.length });
    read.push(await readDocument(resolve(path)));
  }
  if (signal.aborted) throw problem('cancelled');
  const { sourceIds } = run('source.add', { documents: read.map(({ document }) => document) });
  progress({ done: paths.length, total: paths.length });
  return {
    documents: read.map(({ document, charset, warnings }, i) => ({
      sourceId: sourceIds[i] ?? '',
      title: document.title,
      charset,
      warnings,
    })),
  };
};

async function readDocument(path: string) {
  const name = basename(path);
  const size = await sizeOf(path);
  if (size > largestFile) throw problem('fileTooLarge', { file: name, limit: largestFile / 1024 / 1024 });
  const file = { name, bytes: new Uint8Array(await readFile(path)) };
  const importer = findImporter(file);
  const { text, marks, charset, language, warnings, about } = await importer.read(file);
  const document: NewDocument = {
    language,
    ...about,
    title: [about.title, basename(name, extname(name)), name].find((title) => title?.trim()) ?? name,
    kind: importer.kind,
    text,
    marks: [...marks],
    fileName: name,
    charset,
  };
  return { document, charset, warnings };
}

/** A pipe is read as well, and has no size; a folder or a device is no file. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() && !found?.isFIFO()) throw problem('fileMissing', { path });
  return found.size;
}
