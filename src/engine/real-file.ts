/**
 * SQLite on real files. sql.js only knows files in memory; here the open, delete, access and full-path functions of its
 * default file system (a public, frozen C structure in its memory) are pointed at functions over node:fs. Only claimed
 * paths and their journals are ours; every other name (temporary files, databases in memory) stays with the original.
 *
 * No JavaScript exception may unwind through SQLite's C frames: whatever is thrown becomes a result code, and the cause
 * waits in `takeError`.
 */
import { closeSync, constants, existsSync, openSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDiskFull } from './file/disk-problem';
import { syncFolder } from './file/durable-copy';
import { fileMethods, type OpenFile } from './file/file-methods';
import { accessExists, ioMethodFields, ok, openFlags, resultCodes, vfsField } from './file/sqlite-abi';
import type { WasmFunction, WasmMemory } from './file/wasm-memory';

/** One operation on a real file, told before it is done (`sync` and `syncFolder`: after). */
export type FileOperation =
  | { readonly name: 'read' | 'create' | 'sync' | 'delete' | 'syncFolder'; readonly path: string }
  | { readonly name: 'write'; readonly path: string; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly name: 'truncate'; readonly path: string; readonly size: number };

/** Sees every operation; what it throws is what the disk answers. */
export type FileHook = (operation: FileOperation) => void;

/** A path that is worked on, and what is known of its running transaction. */
export type ClaimedFile = {
  readonly path: string;
  readonly hook: FileHook | null;
  /** SQLite may make the file; otherwise a missing one is an error and never a fresh, empty project. */
  readonly mayCreate: boolean;
  /** An operation was refused since the last `watchCommit`. */
  refused: boolean;
  /** The journal was emptied before anything was refused: SQLite's moment of commit. */
  committed: boolean;
};

export type RealFiles = {
  /** From now on the path means the real file. */
  claim(path: string, options?: Partial<Pick<ClaimedFile, 'hook' | 'mayCreate'>>): ClaimedFile;
  release(claimed: ClaimedFile): void;
  /** The next database that is opened is the one at this path. */
  openNext(path: string | null): void;
  /** Whether `openNext` was taken up and the file is really open. */
  isOpen(path: string): boolean;
  /** What the disk answered last, once. */
  takeError(): NodeJS.ErrnoException | null;
};

/** A function of the file system itself: all its parameters are 32 bits. */
type PointerFunction = (...args: number[]) => number;

/** Answers null when the file system is not the one we know, so that nothing is done to it. */
export function installRealFiles(
  memory: WasmMemory,
  allocate: (size: number) => number,
  vfs: number,
): RealFiles | null {
  if (!isKnownVfs(memory, vfs)) return null;
  const claims = new Map<string, ClaimedFile>();
  const files = new Map<number, OpenFile>();
  let nextId = 1;
  let nextPath: string | null = null;
  let lastError: NodeJS.ErrnoException | null = null;

  const refuse = (claimed: ClaimedFile, error: unknown, code: number): number => {
    claimed.refused = true;
    lastError = error as NodeJS.ErrnoException;
    return isDiskFull(lastError) ? resultCodes.full : code;
  };
  const claimOf = (path: string): ClaimedFile | undefined =>
    claims.get(path) ?? claims.get(path.replace(/-(journal|wal)$/, ''));
  const guarded = (fn: WasmFunction): WasmFunction =>
    function (...args) {
      try {
        return fn(...args);
      } catch (error) {
        lastError = error as NodeJS.ErrnoException;
        return resultCodes.ioError;
      }
    };
  const original = (field: number): PointerFunction => {
    const fn = memory.functionAt(memory.readInt(vfs + field));
    if (!fn) throw new Error('SQLite has no such file function');
    return fn as PointerFunction;
  };
  const replace = (field: number, signature: string, make: (original: PointerFunction) => PointerFunction): void => {
    const pointer = memory.pointerTo(guarded(make(original(field))), signature);
    memory.writeInt(vfs + field, pointer);
  };

  const methods = allocate(4 * ioMethodFields);
  memory.bytes().fill(0, methods, methods + 4 * ioMethodFields);
  memory.writeInt(methods, 1); // version 1: no shared memory, which an exclusive lock makes needless
  fileMethods(memory, files, refuse).forEach(([signature, fn], index) => {
    memory.writeInt(methods + 4 + 4 * index, memory.pointerTo(guarded(fn), signature));
  });
  memory.writeInt(vfs + vfsField.longestPath, 4096);

  replace(
    vfsField.open,
    'iiiiii',
    (openOriginal) => (self: number, name: number, file: number, flags: number, flagsOut: number) => {
      const path = name ? memory.readText(name) : '';
      const claimed = claimOf(path);
      if (!claimed) return openOriginal(self, name, file, flags, flagsOut);
      memory.writeInt(file, 0);
      const isNew = !existsSync(path);
      try {
        const creates = (flags & openFlags.create) !== 0 && (path !== claimed.path || claimed.mayCreate);
        if (isNew && creates) claimed.hook?.({ name: 'create', path });
        const descriptor = openSync(path, nodeFlags(flags, creates), 0o644);
        const needsFolderSync = isNew && (flags & (openFlags.mainJournal | openFlags.writeAheadLog)) !== 0;
        files.set(nextId, { claimed, descriptor, path, needsFolderSync });
      } catch (error) {
        refuse(claimed, error, resultCodes.cannotOpen);
        return resultCodes.cannotOpen;
      }
      memory.writeInt(file, methods);
      memory.writeInt(file + 4, nextId++);
      if (flagsOut) memory.writeInt(flagsOut, flags);
      return ok;
    },
  );
  replace(vfsField.delete, 'iiii', (deleteOriginal) => (self: number, name: number, syncs: number) => {
    const path = memory.readText(name);
    const claimed = claimOf(path);
    if (!claimed) return deleteOriginal(self, name, syncs);
    try {
      claimed.hook?.({ name: 'delete', path });
      unlinkSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return resultCodes.ioErrorDeleteMissing;
      return refuse(claimed, error, resultCodes.ioErrorDelete);
    }
    if ((syncs & 1) === 0) return ok;
    try {
      syncFolder(dirname(path));
      claimed.hook?.({ name: 'syncFolder', path: dirname(path) });
      return ok;
    } catch (error) {
      return refuse(claimed, error, resultCodes.ioErrorFolderSync);
    }
  });
  replace(vfsField.access, 'iiiii', (accessOriginal) => (self: number, name: number, question: number, out: number) => {
    const path = memory.readText(name);
    if (!claimOf(path)) return accessOriginal(self, name, question, out);
    const found = statSync(path, { throwIfNoEntry: false });
    // An empty journal is no journal.
    memory.writeInt(out, found && (question !== accessExists || found.size > 0) ? 1 : 0);
    return ok;
  });
  replace(
    vfsField.fullPath,
    'iiiii',
    (fullPathOriginal) => (self: number, name: number, limit: number, out: number) => {
      const path = nextPath ?? memory.readText(name);
      nextPath = null;
      if (!claims.has(path)) return fullPathOriginal(self, name, limit, out);
      return memory.writeText(out, path, limit) ? ok : resultCodes.cannotOpen;
    },
  );

  return {
    claim(path, { hook = null, mayCreate = false } = {}) {
      if (claims.has(path)) throw new Error(`${path} is open already`);
      const claimed = { path, hook, mayCreate, refused: false, committed: false };
      claims.set(path, claimed);
      return claimed;
    },
    release(claimed) {
      claims.delete(claimed.path);
      for (const [id, file] of files) {
        if (file.claimed !== claimed) continue;
        files.delete(id);
        closeSync(file.descriptor);
      }
    },
    openNext(path) {
      nextPath = path;
    },
    isOpen: (path) => [...files.values()].some((file) => file.path === path),
    takeError() {
      const error = lastError;
      lastError = null;
      return error;
    },
  };
}

function isKnownVfs(memory: WasmMemory, vfs: number): boolean {
  if (vfs <= 0) return false;
  const version = memory.readInt(vfs + vfsField.version);
  const fileSize = memory.readInt(vfs + vfsField.fileSize);
  const replaced = [vfsField.open, vfsField.delete, vfsField.access, vfsField.fullPath];
  return (
    version >= 1 &&
    version <= 3 &&
    fileSize >= 16 &&
    fileSize < 4096 &&
    memory.readText(memory.readInt(vfs + vfsField.name)).startsWith('unix') &&
    replaced.every((field) => typeof memory.functionAt(memory.readInt(vfs + field)) === 'function')
  );
}

function nodeFlags(flags: number, creates: boolean): number {
  if ((flags & openFlags.readWrite) === 0) return constants.O_RDONLY;
  const exclusive = creates && (flags & openFlags.exclusive) !== 0;
  return constants.O_RDWR | (creates ? constants.O_CREAT : 0) | (exclusive ? constants.O_EXCL : 0);
}
