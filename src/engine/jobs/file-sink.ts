import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { problem } from '../../domain/problem';
import { applicationId, readHeader } from '../file/sniff';

/** Where an export writes its bytes. */
export type FileSink = { readonly write: (chunk: Uint8Array) => Promise<void> };

/**
 * Writes a file whole or not at all: beside its place first, then synced and renamed, so that neither a crash nor a
 * Cancel leaves half an export, nor takes the earlier one away. A pipe or a device is written to as it is.
 */
export async function writeWholeFile<R>(path: string, fill: (sink: FileSink) => Promise<R>): Promise<R> {
  const { target, isFile } = await findTarget(path);
  return isFile ? replaceFile(target, fill) : fillFile(target, fill);
}

async function replaceFile<R>(target: string, fill: (sink: FileSink) => Promise<R>): Promise<R> {
  const unfinished = `${target}.unfinished`;
  try {
    const result = await fillFile(unfinished, fill, { sync: true });
    await rename(unfinished, target);
    return result;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function fillFile<R>(path: string, fill: (sink: FileSink) => Promise<R>, { sync = false } = {}): Promise<R> {
  const file = await open(path, 'w');
  try {
    const result = await fill({
      async write(chunk) {
        await file.writeFile(chunk);
      },
    });
    if (sync) await file.sync();
    return result;
  } finally {
    await file.close();
  }
}

/** Follows links, and refuses what must not be written over: a folder, and any Postil project, this one above all. */
async function findTarget(path: string): Promise<{ readonly target: string; readonly isFile: boolean }> {
  const found = await stat(path).catch(() => null);
  if (!found) {
    const folder = dirname(path);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw problem('fileMissing', { path: folder });
    return { target: path, isFile: true };
  }
  if (found.isDirectory() || (found.isFile() && isProject(path))) throw problem('fileExists', { path });
  return { target: await realpath(path), isFile: found.isFile() };
}

function isProject(path: string): boolean {
  const header = readHeader(path);
  return header.length >= 72 && header.readUInt32BE(68) === applicationId;
}
