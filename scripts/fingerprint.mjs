import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * Says whether a build is still of these sources: one hash over name, size and time of every file under the given paths
 * (relative to the repository). Names and times are enough, and cost a few milliseconds where contents would not.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, join(root, path));
  return hash.digest('hex');
}

function addPath(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
  if (!found?.isDirectory()) return;
  for (const name of readdirSync(path).sort()) addPath(hash, join(path, name));
}
