import type { Mark } from '../../../src/domain/text/marks';
import type { ImportedText } from '../../../src/formats/import/importer';
import { odt } from '../../../src/formats/import/odt';
import { packArchive, type ArchiveFiles } from './archives';

const namespaces = ['office', 'style', 'text', 'table', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** A root element of OpenDocument with these contents. */
export function odtPart(name: string, contents: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${namespaces}>${contents}</office:${name}>`;
}

/** An OpenDocument text with this body, these styles of single places, and other parts. */
export async function packOdt(body: string, styles = '', parts: ArchiveFiles = {}): Promise<Uint8Array> {
  return packArchive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odtPart(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    ...parts,
  });
}

export async function readOdtBody(body: string, styles = '', parts: ArchiveFiles = {}): Promise<ImportedText> {
  return odt.read({ name: 'a.odt', bytes: await packOdt(body, styles, parts) });
}

/** Each mark beside its words. */
export function markedWords({ text, marks }: ImportedText): unknown[] {
  return marks.map(({ start, end, ...about }: Mark) => [text.slice(start, end), about]);
}
