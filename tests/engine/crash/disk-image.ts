import type { FileOperation } from '../../../src/engine/file/claims';
import type { Random } from './random';

/** A file operation, or the moment at which an act was acknowledged. */
export type LogEntry = FileOperation | { readonly name: 'acknowledged'; readonly act: number };

/** What a disk holds: name → bytes. */
export type DiskImage = ReadonlyMap<string, Buffer>;

type Unsynced = Extract<FileOperation, { name: 'write' | 'truncate' }>;
type SimulatedFile = { bytes: Buffer; unsynced: Unsynced[] };
type FolderOperation = {
  readonly name: string;
  readonly isCreation: boolean;
  readonly before: SimulatedFile | undefined;
};

const sector = 512;

/**
 * A disk as it may be after the power failed at the end of `log`: everything that a finished sync covers is there. Of the
 * rest each sector of each write may be lost by itself, each truncation, and the last names that were made or removed.
 */
export function imagineDisk(before: DiskImage, log: readonly LogEntry[], loss: number, random: Random): DiskImage {
  const files = new Map<string, SimulatedFile>();
  for (const [name, bytes] of before) files.set(name, { bytes: Buffer.from(bytes), unsynced: [] });
  const folder: FolderOperation[] = [];
  for (const entry of log) replay(files, folder, entry);

  // A file system keeps the order in which names change, so that only the last ones can be lost.
  while (folder.length > 0 && random.chance(loss)) {
    const lost = folder.pop();
    if (!lost) break;
    if (lost.isCreation) files.delete(lost.name);
    else if (lost.before) files.set(lost.name, lost.before);
  }
  for (const file of files.values()) {
    for (const operation of file.unsynced) {
      for (const part of sectorsOf(operation)) if (!random.chance(loss)) apply(file, part);
    }
  }
  return new Map([...files].map(([name, file]) => [name, file.bytes]));
}

function replay(files: Map<string, SimulatedFile>, folder: FolderOperation[], entry: LogEntry): void {
  switch (entry.name) {
    case 'create':
      folder.push({ name: entry.path, isCreation: true, before: undefined });
      files.set(entry.path, { bytes: Buffer.alloc(0), unsynced: [] });
      return;
    case 'delete':
      folder.push({ name: entry.path, isCreation: false, before: files.get(entry.path) });
      files.delete(entry.path);
      return;
    case 'write':
    case 'truncate':
      files.get(entry.path)?.unsynced.push(entry);
      return;
    case 'sync': {
      const file = files.get(entry.path);
      if (!file) return;
      for (const operation of file.unsynced) apply(file, operation);
      file.unsynced = [];
      return;
    }
    case 'syncFolder':
      folder.length = 0;
      return;
    case 'read':
    case 'acknowledged':
      return;
  }
}

function sectorsOf(operation: Unsynced): Unsynced[] {
  if (operation.name === 'truncate') return [operation];
  const parts: Unsynced[] = [];
  for (let start = 0; start < operation.bytes.length; start += sector) {
    const bytes = operation.bytes.subarray(start, start + sector);
    parts.push({ ...operation, offset: operation.offset + start, bytes });
  }
  return parts;
}

function apply(file: SimulatedFile, operation: Unsynced): void {
  const end = operation.name === 'write' ? operation.offset + operation.bytes.length : operation.size;
  const length = operation.name === 'write' ? Math.max(file.bytes.length, end) : end;
  if (length !== file.bytes.length) {
    const resized = Buffer.alloc(length);
    file.bytes.copy(resized);
    file.bytes = resized;
  }
  if (operation.name === 'write') file.bytes.set(operation.bytes, operation.offset);
}
