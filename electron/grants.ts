import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Grant } from '../src/contract/shell';

/**
 * Files that the person chose, under names that mean nothing elsewhere. The page holds the names, the engine the paths:
 * so a page that went astray can name no file but those.
 */
export type Grants = {
  /** Answers only when the engine knows the grant, so that the page can never be ahead of it. */
  give(path: string): Promise<Grant>;
  giveAll(paths: readonly string[]): Promise<readonly Grant[]>;
  pathOf(grant: string): string | null;
  /** A fresh engine process knows nothing yet. */
  tellAgain(): void;
};

/** `tellEngine` is done when the engine has taken note. */
export function createGrants(tellEngine: (grant: string, path: string) => Promise<void>): Grants {
  const pathByGrant = new Map<string, string>();
  const grantByPath = new Map<string, string>();

  async function give(path: string): Promise<Grant> {
    const grant = grantByPath.get(path) ?? randomUUID();
    pathByGrant.set(grant, path);
    grantByPath.set(path, grant);
    await tellEngine(grant, path);
    return { grant, name: basename(path) };
  }

  return {
    give,
    giveAll: (paths) => Promise.all(paths.map(give)),
    pathOf: (grant) => pathByGrant.get(grant) ?? null,
    tellAgain() {
      for (const [grant, path] of pathByGrant) void tellEngine(grant, path);
    },
  };
}
