import type { Archive } from '../../archive';
import { isProblem } from '../../../domain/problem';
import { decodeXml } from '../../xml-encoding';
import { parseMarkup } from '../markup/parse-markup';
import { attributeOf, findElements, type MarkupNode } from '../markup/tree';
import { resolvePath } from './book-paths';
import type { BookItem } from './package-document';

/** A file of a book with its words. */
export type Chapter = {
  readonly path: string;
  readonly nodes: readonly MarkupNode[];
  /** Its style sheets in the archive, in their order. */
  readonly styleSheets: readonly string[];
  /** The style sheets inside it. */
  readonly ownStyles: string;
};

/** Reads one file of a book; null when it cannot be read. */
export async function readChapter(archive: Archive, { path }: BookItem): Promise<Chapter | null> {
  const bytes = path === null ? null : await readOrNull(archive, path);
  if (path === null || !bytes) return null;
  const nodes = parseMarkup(asXhtml(decodeXml(bytes))).document.childNodes;
  const styling = findElements(nodes, ({ tagName }) => tagName === 'link' || tagName === 'style');
  return {
    path,
    nodes,
    styleSheets: styling.flatMap((element) => {
      const isSheet = element.tagName === 'link' && /\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '');
      return (isSheet ? resolvePath(path, attributeOf(element, 'href') ?? '') : null) ?? [];
    }),
    ownStyles: styling
      .filter(({ tagName }) => tagName === 'style')
      .flatMap(({ childNodes }) => childNodes)
      .map((node) => ('value' in node ? node.value : ''))
      .join('\n'),
  };
}

/** The bytes of a file in the archive; null when there is none or it is damaged. */
export async function readOrNull(archive: Archive, path: string): Promise<Uint8Array | null> {
  try {
    return await archive.read(path);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return null; // One damaged file does not take the whole book along.
  }
}

/**
 * A book's files are XHTML whether they say so or not: any element may close itself. Entities of the file's own have no
 * meaning, and what CDATA sections hold is words.
 */
function asXhtml(source: string): string {
  const head = source.slice(0, 1000);
  const plain = openSections(source).replace(/^([\s\S]{0,1000}?<!DOCTYPE[^[>]{0,500})\[[^\]]{0,5000}\]\s*>/i, '$1>');
  return /^\s*<\?xml\b/.test(head) ? plain : `<?xml version="1.0"?>${plain}`;
}

/** The words of CDATA sections as ordinary words; one that never ends is none. */
function openSections(source: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = source.indexOf('<![CDATA['); start >= 0; start = source.indexOf('<![CDATA[', at)) {
    const end = source.indexOf(']]>', start);
    if (end < 0) break;
    const words = source.slice(start + '<![CDATA['.length, end);
    pieces.push(source.slice(at, start), words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    at = end + ']]>'.length;
  }
  return pieces.join('') + source.slice(at);
}
