import { statSync } from 'node:fs';
import { problem, type Problem } from '../../domain/problem';
import { readHeader } from './sniff';

/** Knows what our last write left at a path, and notices when another program put something else there. */
export type IdentityGuard = {
  /** Throws `changedOnDisk` when the file is not what we left. */
  verify(): void;
  /** Our transaction is done: what is there now is ours, unless the file was exchanged meanwhile. */
  remember(): void;
  /** Our transaction was taken back: the file was written to, and yet must be the same. */
  resume(): void;
  /** From now on nothing passes, and this is why: what is on the disk may not be what this process believes. */
  distrust(reason: Problem): void;
};

export function guardIdentity(file: string, shownPath: string): IdentityGuard {
  let known = identify(file);
  let distrusted: Problem | null = null;
  const follow = (isStillOurs: (now: Identity, before: Identity) => boolean): void => {
    const now = identify(file);
    if (!isStillOurs(now, known)) distrusted ??= problem('changedOnDisk', { path: shownPath });
    known = now;
  };
  const requireTrust = (): void => {
    if (distrusted) throw problem(distrusted.reason, distrusted.details);
  };
  return {
    verify() {
      requireTrust();
      if (!isSame(identify(file), known)) throw problem('changedOnDisk', { path: shownPath });
    },
    remember() {
      follow((now, before) => now.place === before.place);
      requireTrust();
    },
    resume: () => follow((now, before) => now.place === before.place && now.counters === before.counters),
    distrust(reason) {
      distrusted ??= reason;
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
