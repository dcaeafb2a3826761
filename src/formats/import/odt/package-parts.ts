import { Buffer } from 'node:buffer';
import { isProblem, problem } from '../../../domain/problem';
import { warning, type Warning } from '../../../domain/warning';
import { openArchive } from '../../archive';
import { childNamed, descendantsNamed, readXmlTree, type XmlElement } from '../../xml-tree';
import type { FileToImport } from '../importer';
import { sniffFamily } from '../sniff';

/** The parts of an OpenDocument text, from a package or from a single XML file. */
export type OpenDocument = {
  /** The automatic styles and the body. */
  readonly content: XmlElement;
  /** The named styles. */
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  readonly warnings: readonly Warning[];
};

const office = 'urn:oasis:names:tc:opendocument:xmlns:';

const prefixes: Readonly<Record<string, string>> = {
  [`${office}office:1.0`]: 'office',
  [`${office}style:1.0`]: 'style',
  [`${office}text:1.0`]: 'text',
  [`${office}table:1.0`]: 'table',
  [`${office}drawing:1.0`]: 'draw',
  [`${office}svg-compatible:1.0`]: 'svg',
  [`${office}xsl-fo-compatible:1.0`]: 'fo',
  [`${office}meta:1.0`]: 'meta',
  [`${office}script:1.0`]: 'script',
  [`${office}manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Whether an XML file that is not packed says that it is an OpenDocument text. */
export function isFlatDocument({ bytes }: FileToImport): boolean {
  if (sniffFamily(bytes) !== 'markup') return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 10_000)).toString('latin1');
  return /office:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.text/.test(head);
}

/** Reads the parts that matter; those that only describe the document may be missing or damaged. */
export async function readOpenDocument(file: FileToImport): Promise<OpenDocument> {
  if (isFlatDocument(file)) {
    const root = readXmlTree(file.bytes, file.name, prefixes);
    return { content: root, styles: root, meta: root, warnings: [] };
  }
  const archive = await openArchive(file);
  const manifest = await archive.read('META-INF/manifest.xml');
  if (manifest && isEncrypted(manifest, file.name)) throw problem('fileEncrypted', { file: file.name });
  const bytes = await archive.read('content.xml');
  if (!bytes) throw problem('documentDamaged', { file: file.name, detail: 'content.xml' });
  const content = readXmlTree(bytes, file.name, prefixes);

  const warnings: Warning[] = [];
  const readPart = async (name: string): Promise<XmlElement | undefined> => {
    try {
      const part = await archive.read(name);
      return part ? readXmlTree(part, file.name, prefixes) : undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      warnings.push(warning('restUnreadable', { detail: name }));
      return undefined;
    }
  };
  return { content, styles: await readPart('styles.xml'), meta: await readPart('meta.xml'), warnings };
}

/** The body of a text; undefined in a spreadsheet or a drawing. */
export function bodyOf({ content }: OpenDocument): XmlElement | undefined {
  return childNamed(childNamed(content, 'office:body'), 'office:text');
}

/** A manifest that cannot be read says nothing: whether the content is readable shows when it is read. */
function isEncrypted(manifest: Uint8Array, file: string): boolean {
  try {
    const root = readXmlTree(manifest, file, prefixes);
    return !descendantsNamed(root, 'manifest:encryption-data').next().done;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return false;
  }
}
