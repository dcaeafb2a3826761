import { closeSync } from 'node:fs';
import { isDiskFull } from './disk-problem';
import { resultCodes } from './sqlite-abi';

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
  /** What is cut off is overwritten first, so that the disk does not keep it where the file no longer reaches. */
  overwrites: boolean;
  /** An operation was refused since this was last set to false. */
  refused: boolean;
  /** The journal was emptied before anything was refused: SQLite's moment of commit. */
  committed: boolean;
};

/** A file that SQLite holds open: a claimed one or its journal. */
export type OpenFile = {
  readonly claimed: ClaimedFile;
  readonly descriptor: number;
  readonly path: string;
  /** A new journal's name is durable only when its folder is. */
  needsFolderSync: boolean;
};

/** What the disk answered last, and not since it was asked. */
export type DiskErrors = { readonly takeError: () => NodeJS.ErrnoException | null };

/** The paths that mean real files, and the files that are open of them. */
export type Claims = DiskErrors & {
  readonly claim: (path: string, options?: Partial<Pick<ClaimedFile, 'hook' | 'mayCreate'>>) => ClaimedFile;
  readonly release: (claimed: ClaimedFile) => void;
  isClaimed(path: string): boolean;
  /** The claim to which a file belongs: the path itself or its journal. */
  claimOf(path: string): ClaimedFile | undefined;
  addOpen(file: OpenFile): number;
  openAt(id: number): OpenFile;
  removeOpen(id: number): void;
  isOpen(path: string): boolean;
  /** Answers the code that tells SQLite that the disk refused, and remembers why. */
  readonly refuse: (claimed: ClaimedFile, error: unknown, code: number) => number;
  /** Remembers what no file operation expected. */
  noteError(error: unknown): void;
};

export function createClaims(): Claims {
  const claims = new Map<string, ClaimedFile>();
  const files = new Map<number, OpenFile>();
  let nextId = 1;
  let lastError: NodeJS.ErrnoException | null = null;
  return {
    claim(path, { hook = null, mayCreate = false } = {}) {
      if (claims.has(path)) throw new Error(`${path} is open already`);
      const claimed = { path, hook, mayCreate, overwrites: false, refused: false, committed: false };
      claims.set(path, claimed);
      return claimed;
    },
    release(claimed) {
      if (claims.get(claimed.path) === claimed) claims.delete(claimed.path);
      for (const [id, file] of files) {
        if (file.claimed !== claimed) continue;
        files.delete(id);
        closeSync(file.descriptor);
      }
    },
    isClaimed: (path) => claims.has(path),
    claimOf: (path) => claims.get(path) ?? claims.get(path.replace(/-(journal|wal)$/, '')),
    addOpen(file) {
      files.set(nextId, file);
      return nextId++;
    },
    openAt(id) {
      const file = files.get(id);
      if (!file) throw new Error('SQLite used a file that is closed');
      return file;
    },
    removeOpen: (id) => void files.delete(id),
    isOpen: (path) => [...files.values()].some((file) => file.path === path),
    refuse(claimed, error, code) {
      claimed.refused = true;
      lastError = error as NodeJS.ErrnoException;
      return isDiskFull(lastError) ? resultCodes.full : code;
    },
    noteError(error) {
      lastError = error as NodeJS.ErrnoException;
    },
    takeError() {
      const error = lastError;
      lastError = null;
      return error;
    },
  };
}
