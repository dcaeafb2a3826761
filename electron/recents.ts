import { existsSync } from 'node:fs';
import * as z from 'zod';
import { openStoredFile } from './stored-file';

/** The projects opened lately, newest first. */
export type Recents = {
  /** Those that are still there. */
  list(): readonly string[];
  add(path: string): void;
  forget(): void;
  isEmpty(): boolean;
};

const mostRecents = 10;
const schema = z.array(z.string()).max(mostRecents);

/** Keeps the list in the profile's folder. */
export function openRecents(folder: string): Recents {
  const stored = openStoredFile(folder, 'recents.json', schema, []);
  return {
    list: () => stored.read().filter((path) => existsSync(path)),
    add(path) {
      stored.write([path, ...stored.read().filter((other) => other !== path)].slice(0, mostRecents));
    },
    forget: () => stored.write([]),
    isEmpty: () => stored.read().length === 0,
  };
}
