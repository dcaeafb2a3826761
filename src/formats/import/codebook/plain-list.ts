import type { ExchangedCodebook } from '../../../domain/codebook/exchanged-code';
import { listMarker } from '../../codebook/list-marker';
import { createCodebookBuilder } from './codebook-builder';

/** What one tab is worth in a list that mixes tabs and blanks. */
const tabWidth = 4;

/** Reads a list of names, one a line: what is indented, by tabs or blanks, stands below the line above. Bullets may lead. */
export function readPlainList(text: string): ExchangedCodebook {
  const builder = createCodebookBuilder();
  const branch: { readonly indent: number; readonly levels: readonly string[] }[] = [];
  for (const line of text.split('\n')) {
    const begin = /^[\s\u3000]*/.exec(line)?.[0] ?? '';
    const item = line.slice(begin.length).trimEnd();
    if (item === '') continue;
    const indent = [...begin].reduce(
      (width, sign) => width + (sign === '\t' ? tabWidth : sign === '\u3000' ? 2 : 1),
      0,
    );
    while (indent <= (branch.at(-1)?.indent ?? -1)) branch.pop();
    const name = item.startsWith('\\') ? item.slice(1) : item.replace(listMarker, '');
    branch.push({ indent, levels: builder.add(branch.at(-1)?.levels ?? [], name, {}) });
  }
  return { codes: builder.codes(), sets: [] };
}
