import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Log } from './log';
import type { Recents } from './recents';

/** Which project the window shows first. */
export type StartProject = {
  /** Null when there is none to open. */
  find(): Promise<{ readonly path: string; readonly welcome: boolean } | null>;
  /** Asked for from outside. True when the window has made its first choice already, and so must be told. */
  request(path: string): boolean;
  /** The project that is open now. */
  current(): string | null;
  noteOpened(path: string): void;
  noteClosed(): void;
};

export type StartProjectOptions = {
  readonly recents: Recents;
  readonly documentsFolder: string;
  readonly buildSeed: (path: string) => Promise<void>;
  readonly log: Log;
};

/**
 * In this order: what is open (the engine was restarted), what was asked for, what was open last, the person's copy of
 * the seed study, which is built on the first start.
 */
export function createStartProject({ recents, documentsFolder, buildSeed, log }: StartProjectOptions): StartProject {
  let requested: string | null = null;
  let open: string | null = null;
  let hasAsked = false;
  let hasClosed = false;
  let seed: Promise<string | null> | null = null;

  async function findSeed(): Promise<string | null> {
    const path = join(documentsFolder, 'Postil', 'Cyberspace governance.postil');
    if (existsSync(path)) return path;
    try {
      mkdirSync(dirname(path), { recursive: true });
      await buildSeed(path);
      return path;
    } catch (failure) {
      log(`The seed study could not be copied: ${String(failure)}`);
      return null;
    }
  }

  return {
    async find() {
      hasAsked = true;
      if (hasClosed) return null;
      const known = open ?? requested ?? recents.list()[0];
      if (known !== undefined) return { path: known, welcome: false };
      const welcome = recents.isEmpty();
      // Once, though a page that was loaded anew may ask while it is being built.
      seed ??= findSeed();
      const path = await seed;
      return path === null ? null : { path, welcome };
    },
    request(path) {
      requested = path;
      return hasAsked;
    },
    current: () => open,
    noteOpened(path) {
      open = path;
      hasClosed = false;
      recents.add(path);
    },
    noteClosed() {
      open = null;
      hasClosed = true;
    },
  };
}

/** The project among a command line's arguments, if there is one. */
export function findProjectArgument(args: readonly string[], folder: string): string | null {
  const name = args.slice(1).find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.postil'));
  return name === undefined ? null : resolve(folder, name);
}
