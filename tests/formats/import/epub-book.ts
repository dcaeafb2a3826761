import type { ImportedText } from '../../../src/formats/import/importer';
import { epub } from '../../../src/formats/import/epub';
import { packArchive, type ArchiveFiles } from './archives';

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';

/** What a book is made of: its chapters by their names in the folder OEBPS, and whatever else. */
export type BookParts = {
  readonly chapters: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** More lines of the manifest. */
  readonly items?: string;
  /** The spine, when it is not the chapters in their order. */
  readonly spine?: string;
  readonly files?: ArchiveFiles;
};

/** One XHTML file with this body. */
export function xhtml(body: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/>${head}</head><body>${body}</body></html>`;
}

/** The files of an e-book. */
export function bookFiles({ chapters, metadata = '', items = '', spine, files = {} }: BookParts): ArchiveFiles {
  const names = Object.keys(chapters);
  const manifest = names.map(
    (name, i) => `<item id="c${String(i)}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const order = spine ?? names.map((_, i) => `<itemref idref="c${String(i)}"/>`).join('');
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf':
      `<opf:package xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><opf:metadata>${metadata}</opf:metadata><opf:manifest>${manifest.join('')}${items}</opf:manifest><opf:spine toc="ncx">${order}</opf:spine></opf:package>`.replaceAll(
        /<(\/?)(item|itemref|meta)\b/g,
        '<$1opf:$2',
      ),
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [`OEBPS/${name}`, body.startsWith('<?xml') ? body : xhtml(body)]),
    ),
    ...files,
  };
}

export async function readBook(parts: BookParts): Promise<ImportedText> {
  return epub.read({ name: 'a.epub', bytes: await packArchive(bookFiles(parts)) });
}
