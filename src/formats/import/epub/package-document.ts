import { isProblem, problem } from '../../../domain/problem';
import type { Archive } from '../../archive';
import { childNamed, descendantsNamed, elementsIn, readXmlTree, type XmlElement } from '../../xml-tree';
import { createNameFinder, resolvePath } from './book-paths';

/** A file of a book as its package document lists it. */
export type BookItem = {
  /** Its name in the archive; null when the archive has none of that name. */
  readonly path: string | null;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
};

/** What an e-book says about itself and its files. */
export type BookPackage = {
  readonly metadata: XmlElement | undefined;
  readonly items: readonly BookItem[];
  /** What is read, in its order: what stands aside from the reading order comes behind the rest. */
  readonly spine: readonly BookItem[];
  /** The older table of contents. */
  readonly ncx: BookItem | undefined;
};

const prefixes: Readonly<Record<string, string>> = {
  'http://www.idpf.org/2007/opf': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
};

/** Reads the package document of a book. Without one there is no order to read in: a `documentDamaged` Problem. */
export async function readPackage(archive: Archive, file: string): Promise<BookPackage> {
  const find = createNameFinder(archive.names);
  const path = await findPackage(archive, find, file);
  const bytes = path === null ? null : await archive.read(path);
  if (path === null || !bytes) throw problem('documentDamaged', { file, detail: 'META-INF/container.xml' });
  const root = readXmlTree(bytes, file, prefixes);

  const itemsById = new Map<string, BookItem>();
  for (const { name, attributes } of elementsIn(childNamed(root, 'manifest') ?? root)) {
    if (name !== 'item') continue;
    const resolved = resolvePath(path, attributes['href'] ?? '');
    itemsById.set(attributes['id'] ?? '', {
      path: resolved === null ? null : find(resolved),
      href: attributes['href'] ?? '',
      mediaType: (attributes['media-type'] ?? '').toLowerCase(),
      properties: (attributes['properties'] ?? '').split(/\s+/),
    });
  }
  const spine = childNamed(root, 'spine');
  return {
    metadata: childNamed(root, 'metadata'),
    items: [...itemsById.values()],
    spine: readSpine(spine, itemsById),
    ncx:
      itemsById.get(spine?.attributes['toc'] ?? '') ??
      [...itemsById.values()].find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'),
  };
}

/** Where the package document is: by the container's word, else the only file of its kind. */
async function findPackage(
  archive: Archive,
  find: (path: string) => string | null,
  file: string,
): Promise<string | null> {
  const byEnding = archive.names.find((name) => name.toLowerCase().endsWith('.opf')) ?? null;
  const bytes = await archive.read(find('META-INF/container.xml') ?? '');
  if (!bytes) return byEnding;
  try {
    for (const { attributes } of descendantsNamed(readXmlTree(bytes, file, prefixes), 'rootfile')) {
      const path = resolvePath('', attributes['full-path'] ?? '');
      const found = path === null ? null : find(path);
      if (found !== null) return found;
    }
  } catch (error) {
    if (!isProblem(error)) throw error; // A damaged container only hides where the package document is.
  }
  return byEnding;
}

/** Each file once, however often it is listed. */
function readSpine(spine: XmlElement | undefined, items: ReadonlyMap<string, BookItem>): readonly BookItem[] {
  const references = elementsIn(spine ?? { name: '', attributes: {}, children: [] });
  const inOrder = (linear: boolean): readonly BookItem[] =>
    references
      .filter(({ attributes }) => (attributes['linear']?.trim() !== 'no') === linear)
      .flatMap(({ attributes }) => items.get(attributes['idref'] ?? '') ?? []);
  const seen = new Set<string>();
  return [...inOrder(true), ...inOrder(false)].filter((item) => {
    const key = item.path ?? item.href;
    return !seen.has(key) && seen.add(key);
  });
}
