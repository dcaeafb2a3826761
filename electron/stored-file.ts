import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as z from 'zod';

/** A small JSON file of the desktop's own, such as the settings: read once, whole on the disk after every write. */
export type StoredFile<T> = { readonly read: () => T; readonly write: (value: T) => void };

/** Whatever cannot be read (no file yet, damaged, of another version) counts as `fallback`: it is never worth a failure. */
export function openStoredFile<T>(folder: string, name: string, schema: z.ZodType<T>, fallback: T): StoredFile<T> {
  const path = join(folder, name);
  let current = readStored(path, schema, fallback);
  return {
    read: () => current,
    write(value) {
      current = value;
      replaceFile(path, `${JSON.stringify(value, null, 2)}\n`);
    },
  };
}

function readStored<T>(path: string, schema: z.ZodType<T>, fallback: T): T {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    // Laid over the fallback, so that a field added by a newer version does not throw away all the others.
    const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
    return schema.parse(isObject ? { ...fallback, ...stored } : stored);
  } catch {
    return fallback;
  }
}

/** Written beside and renamed, so that a power cut leaves the old file or the new one, never half of one. */
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
