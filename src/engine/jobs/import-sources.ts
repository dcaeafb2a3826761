import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NewDocument } from '../../contract/engine';
import { isProblem, problem, type Problem } from '../../domain/problem';
import type { Warning } from '../../domain/warning';
import { findImporter, largestFile } from '../../formats/import';
import type { JobFunction } from './job-function';

/** Reads files and adds them as documents, all in one act; one that is refused is left out or keeps all out, as asked. */
export const importSources: JobFunction<'source.import'> = async (
  { paths, skipRefused = false },
  { run, progress, signal },
) => {
  const refused: Problem[] = [];
  const read: {
    readonly document: NewDocument;
    readonly charset: string | null;
    readonly warnings: readonly Warning[];
  }[] = [];
  for (const [done, path] of paths.entries()) {
    await setImmediate(); // lets a Cancel be heard between two files
    if (signal.aborted) throw problem('cancelled');
    progress({ done, total: paths.length });
    try {
      read.push(await readDocument(resolve(path)));
    } catch (error) {
      if (!skipRefused || !isProblem(error)) throw error;
      refused.push(error);
    }
  }
  if (signal.aborted) throw problem('cancelled');
  if (read.length === 0 && refused[0]) throw refused[0];
  const { sourceIds } = run('source.add', { documents: read.map(({ document }) => document) });
  progress({ done: paths.length, total: paths.length });
  return {
    documents: read.map(({ document, charset, warnings }, i) => ({
      sourceId: sourceIds[i] ?? '',
      title: document.title,
      charset,
      warnings,
    })),
    refused: refused.map(({ reason, details }) => ({ reason, details })),
  };
};

/** Reads a file as the document it would become. */
export async function readDocument(path: string) {
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
