import { statSync } from 'node:fs';
import { problem } from '../../domain/problem';
import { readHeader } from './sniff';

/** Knows what our last write left at a path, and notices when another program put something else there. */
export type IdentityGuard = {
  /** Throws `changedOnDisk` when the file is not what we left. */
  verify(): void;
  /** Our transaction is done: what is there now is ours, unless the file was exchanged meanwhile. */
  remember(): void;
  /** Our transaction was taken back: the file was written to, and yet must be the same. */
  resume(): void;
  /** From now on nothing passes: what is on the disk is not what this process believes. */
  distrust(): void;
};

export function guardIdentity(file: string, shownPath: string): IdentityGuard {
  let known: Identity | null = identify(file);
  const follow = (isStillOurs: (now: Identity, before: Identity) => boolean): void => {
    const now = identify(file);
    known = known && isStillOurs(now, known) ? now : null;
  };
  return {
    verify() {
      if (known === null || !isSame(identify(file), known)) throw problem('changedOnDisk', { path: shownPath });
    },
    remember() {
      follow((now, before) => now.place === before.place);
      if (known === null) throw problem('changedOnDisk', { path: shownPath });
    },
    resume: () => follow((now, before) => now.place === before.place && now.counters === before.counters),
    distrust() {
      known = null;
    },
  };
}

/**
 * Where the file is (device, inode), when and how long it was left, and SQLite's own counters of changes and pages: the
 * clock of a disk may tick too slowly to tell two writes apart.
 */
type Identity = { readonly place: string; readonly written: string; readonly counters: string };

function identify(file: string): Identity {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!found) return { place: 'gone', written: '', counters: '' };
  return {
    place: `${found.dev}:${found.ino}`,
    written: `${found.size}:${found.mtimeNs}`,
    counters: readHeader(file).subarray(24, 32).toString('hex'),
  };
}

function isSame(a: Identity, b: Identity): boolean {
  return a.place === b.place && a.written === b.written && a.counters === b.counters;
}
