import { isProblem, problem } from '../../../domain/problem';
import type { Archive } from '../../archive';
import { descendantsNamed, readXmlTree } from '../../xml-tree';
import { resolvePath } from './book-paths';

const prefixes: Readonly<Record<string, string>> = { 'http://www.w3.org/2001/04/xmlenc#': 'enc' };

/** Scrambles fonts, so that they are of no use outside the book; its words are open. */
const fontScrambling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#rc']);

/** A book of which any other file than fonts is encrypted is a `copyProtected` Problem. */
export async function refuseProtected(archive: Archive, file: string): Promise<void> {
  const bytes = await archive.read('META-INF/encryption.xml');
  if (!bytes) return;
  for (const path of encryptedPaths(bytes, file)) {
    if (archive.names.includes(path) && !/\.(otf|ttf|ttc|woff2?)$/i.test(path))
      throw problem('copyProtected', { file });
  }
}

function encryptedPaths(bytes: Uint8Array, file: string): readonly string[] {
  try {
    return [...descendantsNamed(readXmlTree(bytes, file, prefixes), 'enc:EncryptedData')].flatMap((data) => {
      const [method] = descendantsNamed(data, 'enc:EncryptionMethod');
      if (fontScrambling.has((method?.attributes['Algorithm'] ?? '').toLowerCase())) return [];
      return [...descendantsNamed(data, 'enc:CipherReference')].flatMap(
        ({ attributes }) => resolvePath('', attributes['URI'] ?? '') ?? [],
      );
    });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return []; // Whether the words can be read shows when they are read.
  }
}
