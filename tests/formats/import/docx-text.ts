import type { Mark } from '../../../src/domain/text/marks';
import { docx } from '../../../src/formats/import/docx';
import type { ImportedText } from '../../../src/formats/import/importer';
import { packArchive, type ArchiveFiles } from './archives';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** One part of a Word file: `document`, `styles`… */
export function wordPart(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}

/** What a part points to: `[id, type, target]`, or `[id, type, target, 'External']`. */
export function relationships(...pointers: readonly (readonly string[])[]): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rows = pointers.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const parts = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'commentsExtended', 'settings'];

/** A Word file of this body; `beside` gives further parts by their short names, or any file by its path after a slash. */
export async function packDocx(
  body: string,
  beside: Readonly<Record<string, string>> = {},
  pointers: readonly (readonly string[])[] = [],
): Promise<Uint8Array> {
  const used = parts.filter((part) => beside[part] !== undefined);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      ['r1', 'officeDocument', 'word/document.xml'],
      ['r2', 'metadata/core-properties', 'docProps/core.xml'],
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(...used.map((part) => [part, part, `${part}.xml`]), ...pointers),
  };
  for (const part of used) files[`word/${part}.xml`] = beside[part] ?? '';
  for (const [name, content] of Object.entries(beside)) if (name.startsWith('/')) files[name.slice(1)] = content;
  return packArchive(files satisfies ArchiveFiles);
}

/** Reads a Word file of this body. */
export async function readDocxBody(
  body: string,
  beside: Readonly<Record<string, string>> = {},
  pointers: readonly (readonly string[])[] = [],
): Promise<ImportedText> {
  return docx.read({ name: 'a.docx', bytes: await packDocx(body, beside, pointers) });
}

/** The words under the marks of one kind, in order. */
export function wordsUnder({ text, marks }: ImportedText, kind: Mark['kind']): readonly string[] {
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}

/** A run of words with these properties. */
export function run(words: string, properties = ''): string {
  const inner = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${inner}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph with these properties; words alone are one run. */
export function paragraph(content: string, properties = ''): string {
  const inner = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${inner}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;
}
