import type { CodebookEntry, WrittenCodebook } from '../../../domain/codebook/codebook-entry';
import type { Id } from '../../../domain/model';
import { warning, type Warning } from '../../../domain/warning';
import { writeDescription } from '../../codebook/description';

const namespace = 'urn:QDA-XML:codebook:1.0';
const schema = 'http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd';

/**
 * A codebook as QDC 1.0 (REFI-QDA, 2019), which other programs read: the tree with names, colours and sets, and the six
 * parts of a definition in the one description that the format has. Pinned keys have no place in it.
 */
export function writeQdc({ entries, sets }: WrittenCodebook): { readonly text: string; readonly warnings: Warning[] } {
  const dropped = { count: 0 };
  const filled = sets.filter(({ codeIds }) => codeIds.length > 0);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<CodeBook xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}" origin="Postil">`,
    '<Codes>',
    ...writeCodes(entries, dropped),
    '</Codes>',
    // A container without content is not valid, so that without sets there is none.
    ...(filled.length > 0 ? ['<Sets>', ...filled.flatMap((set) => writeSet(set, dropped)), '</Sets>'] : []),
    '</CodeBook>',
    '',
  ];
  const keys = entries.filter(({ shortcut }) => shortcut !== null).length;
  return {
    text: lines.join('\n'),
    warnings: [
      ...(keys > 0 ? [warning('keysLeftOut', { count: keys })] : []),
      ...(dropped.count > 0 ? [warning('charactersLeftOut', { count: dropped.count })] : []),
    ],
  };
}

type Dropped = { count: number };

function writeCodes(entries: readonly CodebookEntry[], dropped: Dropped): readonly string[] {
  const lines: string[] = [];
  entries.forEach((entry, i) => {
    const depth = entry.levels.length;
    const next = entries[i + 1]?.levels.length ?? 1;
    const description = writeDescription(entry);
    const begin = `<Code guid="${writeGuid(entry.id)}" name="${escapeAttribute(entry.levels.at(-1) ?? '', dropped)}" isCodable="${String(entry.codable)}" color="${entry.colour}"`;
    if (description === '' && next <= depth) lines.push(`${begin}/>`);
    else lines.push(`${begin}>`);
    if (description !== '') lines.push(`<Description>${escapeWords(description, dropped)}</Description>`);
    const open = description === '' && next <= depth ? depth - 1 : depth;
    for (let level = open; level >= next; level--) lines.push('</Code>');
  });
  return lines;
}

function writeSet({ id, name, codeIds }: WrittenCodebook['sets'][number], dropped: Dropped): readonly string[] {
  return [
    `<Set guid="${writeGuid(id)}" name="${escapeAttribute(name, dropped)}">`,
    ...codeIds.map((codeId) => `<MemberCode guid="${writeGuid(codeId)}"/>`),
    '</Set>',
  ];
}

/** In capitals and without braces, the only way that every program reads. */
function writeGuid(id: Id): string {
  return id.toUpperCase();
}

function escapeWords(text: string, dropped: Dropped): string {
  return keepXmlCharacters(text, dropped)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** White space other than a blank would come back as a blank. */
function escapeAttribute(text: string, dropped: Dropped): string {
  return escapeWords(text, dropped)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function keepXmlCharacters(text: string, dropped: Dropped): string {
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu, () => {
    dropped.count++;
    return '';
  });
}
