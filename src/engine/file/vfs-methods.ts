import { constants, existsSync, openSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Claims } from './claims';
import { syncFolder } from './durable-copy';
import { accessExists, ok, openFlags, resultCodes, vfsField } from './sqlite-abi';
import type { WasmMemory } from './wasm-memory';

/** A function of the file system itself: all its parameters have 32 bits. */
export type VfsFunction = (...args: number[]) => number;

/** One function of `struct sqlite3_vfs`: where it stands, its C signature, and ours made around the original. */
export type VfsMethod = {
  readonly field: number;
  readonly signature: string;
  readonly around: (original: VfsFunction) => VfsFunction;
};

/** Opens, deletes, looks for and names claimed files; everything else is left to the originals. */
export function vfsMethods(
  memory: WasmMemory,
  claims: Claims,
  ioMethods: number,
  takeNextPath: () => string | null,
): readonly VfsMethod[] {
  const open =
    (original: VfsFunction): VfsFunction =>
    (self = 0, name = 0, file = 0, flags = 0, flagsOut = 0) => {
      const path = name === 0 ? '' : memory.readText(name);
      const claimed = claims.claimOf(path);
      if (!claimed) return original(self, name, file, flags, flagsOut);
      memory.writeInt(file, 0); // no methods: SQLite does not close what was not opened
      const creates = (flags & openFlags.create) !== 0 && (path !== claimed.path || claimed.mayCreate);
      const isNew = !existsSync(path);
      try {
        if (isNew && creates) claimed.hook?.({ name: 'create', path });
        const descriptor = openSync(path, nodeFlags(flags, creates), 0o644);
        const isJournal = (flags & (openFlags.mainJournal | openFlags.writeAheadLog)) !== 0;
        const id = claims.addOpen({ claimed, descriptor, path, needsFolderSync: isNew && isJournal });
        memory.writeInt(file, ioMethods);
        memory.writeInt(file + 4, id);
      } catch (error) {
        claims.refuse(claimed, error, resultCodes.cannotOpen);
        return resultCodes.cannotOpen;
      }
      if (flagsOut !== 0) memory.writeInt(flagsOut, flags);
      return ok;
    };

  const remove =
    (original: VfsFunction): VfsFunction =>
    (self = 0, name = 0, syncs = 0) => {
      const path = memory.readText(name);
      const claimed = claims.claimOf(path);
      if (!claimed) return original(self, name, syncs);
      try {
        claimed.hook?.({ name: 'delete', path });
        unlinkSync(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return resultCodes.ioErrorDeleteMissing;
        return claims.refuse(claimed, error, resultCodes.ioErrorDelete);
      }
      if ((syncs & 1) === 0) return ok;
      try {
        syncFolder(dirname(path));
        claimed.hook?.({ name: 'syncFolder', path: dirname(path) });
        return ok;
      } catch (error) {
        return claims.refuse(claimed, error, resultCodes.ioErrorFolderSync);
      }
    };

  const access =
    (original: VfsFunction): VfsFunction =>
    (self = 0, name = 0, question = 0, out = 0) => {
      const path = memory.readText(name);
      if (!claims.claimOf(path)) return original(self, name, question, out);
      const found = statSync(path, { throwIfNoEntry: false });
      const isThere = found !== undefined && (question !== accessExists || found.size > 0); // an empty journal is none
      memory.writeInt(out, isThere ? 1 : 0);
      return ok;
    };

  const fullPath =
    (original: VfsFunction): VfsFunction =>
    (self = 0, name = 0, limit = 0, out = 0) => {
      const path = takeNextPath() ?? memory.readText(name);
      if (!claims.isClaimed(path)) return original(self, name, limit, out);
      return memory.writeText(out, path, limit) ? ok : resultCodes.cannotOpen;
    };

  return [
    { field: vfsField.open, signature: 'iiiiii', around: open },
    { field: vfsField.delete, signature: 'iiii', around: remove },
    { field: vfsField.access, signature: 'iiiii', around: access },
    { field: vfsField.fullPath, signature: 'iiiii', around: fullPath },
  ];
}

function nodeFlags(flags: number, creates: boolean): number {
  if ((flags & openFlags.readWrite) === 0) return constants.O_RDONLY;
  const exclusive = creates && (flags & openFlags.exclusive) !== 0;
  return constants.O_RDWR | (creates ? constants.O_CREAT : 0) | (exclusive ? constants.O_EXCL : 0);
}
