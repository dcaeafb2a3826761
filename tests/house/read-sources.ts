import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string };

/** The source files under the given folders, styles and pages left out. Paths are written with `/`. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name))
      .map((name) => join(folder, name))
      .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })),
  );
}
