/**
 * SQLite on real files. sql.js only knows files in memory; here the open, delete, access and full-path functions of its
 * default file system (a public, frozen C structure in its memory) are pointed at functions over node:fs. Only claimed
 * paths and their journals are ours; every other name (temporary files, databases in memory) stays with the original.
 */
import { type ClaimedFile, type Claims, createClaims, type DiskErrors } from './file/claims';
import { fileMethods } from './file/file-methods';
import { ioMethodFields, resultCodes, vfsField } from './file/sqlite-abi';
import { vfsMethods, type VfsFunction } from './file/vfs-methods';
import type { WasmFunction, WasmMemory } from './file/wasm-memory';

export type RealFiles = DiskErrors & {
  /** From now on the path means the real file; whoever claims it releases it. */
  readonly claim: Claims['claim'];
  readonly release: Claims['release'];
  /**
   * Has `open` open a database, which becomes the one at the claimed path. Answers false when SQLite did not take it up
   * and would work on a copy in memory.
   */
  redirect(claimed: ClaimedFile, open: () => void): boolean;
};

/** Answers null when the file system is not the one we know, so that nothing is done to it. */
export function installRealFiles(
  memory: WasmMemory,
  allocate: (size: number) => number,
  vfs: number,
): RealFiles | null {
  if (!isKnownVfs(memory, vfs)) return null;
  const claims = createClaims();
  let nextPath: string | null = null;
  const takeNextPath = (): string | null => {
    const path = nextPath;
    nextPath = null;
    return path;
  };

  const ioMethods = allocate(4 * ioMethodFields);
  memory.bytes().fill(0, ioMethods, ioMethods + 4 * ioMethodFields);
  memory.writeInt(ioMethods, 1); // version 1: no shared memory, which an exclusive lock makes needless
  for (const [index, [signature, fn]] of fileMethods(memory, claims).entries()) {
    memory.writeInt(ioMethods + 4 + 4 * index, memory.pointerTo(guard(claims, fn), signature));
  }
  for (const { field, signature, around } of vfsMethods(memory, claims, ioMethods, takeNextPath)) {
    const original = memory.functionAt(memory.readInt(vfs + field)) as VfsFunction;
    memory.writeInt(vfs + field, memory.pointerTo(guard(claims, around(original)), signature));
  }
  memory.writeInt(vfs + vfsField.longestPath, 4096);

  return {
    claim: claims.claim,
    release: claims.release,
    takeError: claims.takeError,
    redirect(claimed, open) {
      nextPath = claimed.path;
      try {
        open();
        return claims.isOpen(claimed.path);
      } finally {
        nextPath = null;
      }
    },
  };
}

/** No JavaScript exception may unwind through SQLite's C frames: whatever slips through is an I/O error to it. */
function guard(claims: Claims, fn: WasmFunction): WasmFunction {
  return (...args) => {
    try {
      return fn(...args);
    } catch (error) {
      claims.noteError(error);
      return resultCodes.ioError;
    }
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
