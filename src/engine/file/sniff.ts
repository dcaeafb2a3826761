import { accessSync, closeSync, constants, openSync, readSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { problem } from '../../domain/problem';

/** “Post”, in the header of every project file. */
export const applicationId = 0x506f7374;

const headerLength = 100;

/**
 * Looks at the first 100 bytes before SQLite gets to see the file, and throws the Problem that fits: missing, empty, cut
 * short, not ours, newer than `newestVersion`, or not writable.
 */
export function sniffProjectFile(path: string, newestVersion: number): void {
  const found = statFile(path);
  if (!found.isFile()) throw problem('notAProject', { path });
  if (found.size === 0) throw problem('emptyFile', { path });
  requireWritable(path);
  const bytes = readHeader(path);
  if (!isSqlite(bytes)) throw problem('notAProject', { path });
  if (bytes.length < headerLength) throw problem('truncatedFile', { path, missing: headerLength - bytes.length });
  const header = parseHeader(bytes);
  if (header.applicationId !== applicationId) throw problem('notAProject', { path });
  if (!header.isSound) throw problem('damagedFile', { path, detail: 'its first bytes make no sense' });
  if (header.version > newestVersion) throw problem('newerVersion', { path });
  const missing = header.pages * header.pageSize - found.size;
  if (missing > 0 && header.pagesAreKnown && !hasJournal(path)) throw problem('truncatedFile', { path, missing });
}

/** The first bytes of a file, 100 at most. */
export function readHeader(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headerLength);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, headerLength, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** A journal with content: a transaction was cut off, and SQLite takes it back when the file is opened. */
export function hasJournal(path: string): boolean {
  return ['-journal', '-wal'].some((ending) => (statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

/** Its file and its folder (for journal, lock and backups) can be written to. */
function requireWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw problem('readOnly', { path });
  }
}

function statFile(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EACCES' ? problem('readOnly', { path }) : problem('fileMissing', { path });
  }
}

function isSqlite(bytes: Buffer): boolean {
  const magic = Buffer.from('SQLite format 3\0');
  return bytes.length >= magic.length && bytes.subarray(0, magic.length).equals(magic);
}

/** https://sqlite.org/fileformat.html, section 1.3 */
function parseHeader(bytes: Buffer): {
  readonly applicationId: number;
  readonly version: number;
  readonly pageSize: number;
  readonly pages: number;
  readonly pagesAreKnown: boolean;
  readonly isSound: boolean;
} {
  const written = bytes.readUInt16BE(16);
  const pageSize = written === 1 ? 65536 : written;
  const isPowerOfTwo = (pageSize & (pageSize - 1)) === 0;
  return {
    applicationId: bytes.readUInt32BE(68),
    version: bytes.readUInt32BE(60),
    pageSize,
    pages: bytes.readUInt32BE(28),
    pagesAreKnown: bytes.readUInt32BE(92) === bytes.readUInt32BE(24),
    isSound: pageSize >= 512 && isPowerOfTwo && bytes[21] === 64 && bytes[22] === 32 && bytes[23] === 32,
  };
}
