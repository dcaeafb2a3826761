import { problem } from '../problem';

/**
 * Reads a code path as it is written on the command line: `A/B`, a slash inside a name as `\/`, a backslash as `\\`.
 * White space around a level is dropped; an empty level is a `badCodePath` Problem.
 */
export function parseCodePath(path: string): string[] {
  const levels: string[] = [];
  let level = '';
  for (let i = 0; i < path.length; i++) {
    const character = path.charAt(i);
    const next = path.charAt(i + 1);
    if (character === '\\' && (next === '/' || next === '\\')) {
      level += next;
      i++;
    } else if (character === '/') {
      levels.push(level.trim());
      level = '';
    } else {
      level += character;
    }
  }
  levels.push(level.trim());
  if (levels.includes('')) throw problem('badCodePath', { path });
  return levels;
}

/** Writes a code path for the command line, so that `parseCodePath` gives the same levels. */
export function formatCodePath(levels: readonly string[]): string {
  return levels.map((level) => level.replaceAll(/[\\/]/g, '\\$&')).join('/');
}

/** Writes a code path for people and exports. */
export function showCodePath(levels: readonly string[]): string {
  return levels.join(' / ');
}

/** Writes a code path for tables that are read again: as for people, but a slash inside a name as the command line has it. */
export function writeCodePath(levels: readonly string[]): string {
  return levels.map((level) => level.replaceAll(/[\\/]/g, '\\$&')).join(' / ');
}
