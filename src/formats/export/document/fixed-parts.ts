// The form for browsers starts no threads of its own; that for Node declares `require`, which the build of the desktop does too.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

/** Word's files say when they were written, and so do the entries of an archive: both say this, so that they can be compared. */
const fixedTime = '2000-01-01T00:00:00Z';
const fixedDate = new Date(2000, 0, 1);
/** Bookmarks, pictures and contents are numbered through all documents of a run of the program: here each document begins at 1. */
const partNumber = /(<(?:w:bookmark(?:Start|End)|wp:docPr)\b[^>]*?\bid=")(\d+)/g;
/** What contents lead to. The sign before keeps “_Toc” in somebody's words as it is. */
const contentsAnchor = /(?<=w:(?:anchor|name)="|PAGEREF )_Toc\d+/g;
const randomId = /rId(?!\d+")[\w-]{21}/g;

/** The same DOCX with fixed times, and with relations that are counted instead of drawn by lot. */
export function withFixedParts(docx: Uint8Array): Uint8Array {
  const numbers = new Map<string, string>();
  const numberOf = (id: string): string => {
    const known = numbers.get(id) ?? `rIdLink${numbers.size + 1}`;
    numbers.set(id, known);
    return known;
  };
  const partNumbers = new Map<string, number>();
  const numberPart = (_: string, before: string, id: string): string => {
    const part = `${before.slice(0, 4)} ${id}`;
    const known = partNumbers.get(part) ?? partNumbers.size + 1;
    partNumbers.set(part, known);
    return `${before}${known}`;
  };
  const anchors = new Map<string, string>();
  const numberAnchor = (anchor: string): string => {
    const known = anchors.get(anchor) ?? `_Toc${anchors.size + 1}`;
    anchors.set(anchor, known);
    return known;
  };
  const parts = unzipSync(docx);
  // The text comes first: its order numbers the relations.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const fixed = names.map((name): [string, Uint8Array] => {
    const bytes = parts[name] ?? new Uint8Array();
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const xml = strFromU8(bytes)
      .replaceAll(randomId, numberOf)
      .replaceAll(partNumber, numberPart)
      .replaceAll(contentsAnchor, numberAnchor)
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${fixedTime}`);
    return [name, strToU8(name.endsWith('.rels') ? sortRelations(xml) : xml)];
  });
  return zipSync(Object.fromEntries(fixed), { mtime: fixedDate });
}

function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0;
  return name === 'word/document.xml' ? 1 : 2;
}

function sortRelations(xml: string): string {
  const relations = xml.match(/<Relationship [^>]*\/>/g) ?? [];
  let next = 0;
  const sorted = relations.toSorted((a, b) => (a < b ? -1 : 1));
  return xml.replaceAll(/<Relationship [^>]*\/>/g, () => sorted[next++] ?? '');
}
