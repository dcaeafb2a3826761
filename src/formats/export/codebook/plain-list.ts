import type { WrittenCodebook } from '../../../domain/codebook/codebook-entry';
import { warning, type Warning } from '../../../domain/warning';
import { listMarker } from '../../codebook/list-marker';

/** The names of the codes, each below its parent by one tab; what is more than names and order is left out. */
export function writePlainList({ entries }: WrittenCodebook): { readonly text: string; readonly warnings: Warning[] } {
  const lines = entries.map(({ levels }) => '\t'.repeat(levels.length - 1) + escapeName(levels.at(-1) ?? ''));
  return { text: [...lines, ''].join('\n'), warnings: [warning('namesOnly')] };
}

/** A name that begins as an item of a list does gets a backslash in front, which is taken away when it is read. */
function escapeName(name: string): string {
  const line = name.replaceAll(/\s*[\n\r]+\s*/g, ' ');
  return line.startsWith('\\') || listMarker.test(line) ? `\\${line}` : line;
}
