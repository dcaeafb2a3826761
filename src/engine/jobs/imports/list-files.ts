import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { compareText } from '../../../domain/compare';
import { problem } from '../../../domain/problem';

/** A file that shall be imported; `folder` names the folder it lay in below the one that was chosen. */
export type ListedFile = {
  readonly path: string;
  readonly name: string;
  readonly folder: string | null;
};

/** More files than this in one go are a mistake of the hand. */
const mostFiles = 10_000;

/**
 * The files that paths name: themselves, whether they are there or not, and whatever lies in a folder, but for hidden
 * files and locks of other programs. A folder without any is a `noFiles` Problem.
 */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const given of paths) {
    const path = resolve(given);
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) files.push(...(await listFolder(path)));
    else files.push({ path, name: basename(path), folder: null });
    if (files.length > mostFiles) throw problem('tooManyFiles', { limit: mostFiles });
  }
  return files;
}

async function listFolder(root: string): Promise<ListedFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const wanted = found.filter((path) => !isHidden(relative(root, path)));
  if (wanted.length > mostFiles) throw problem('tooManyFiles', { limit: mostFiles });
  if (wanted.length === 0) throw problem('noFiles', { path: root });
  const sorted = wanted.toSorted((a, b) => compareText(a, b));
  return sorted.map((path) => ({ path, name: basename(path), folder: folderOf(root, path) }));
}

function folderOf(root: string, path: string): string {
  return join(basename(root), relative(root, dirname(path)))
    .replaceAll('\\', '/')
    .replace(/\/$/, '');
}

function isHidden(path: string): boolean {
  return path.split(/[\\/]/).some((part) => /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(part));
}
