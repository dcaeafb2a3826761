/** The formats that are read. A new one is a file in this folder and a line in this list. */
import { problem } from '../../domain/problem';
import { extensionOf, type FileToImport, type Importer } from './importer';
import { markdown } from './markdown';
import { plainText } from './plain-text';

export const importers: readonly Importer[] = [markdown, plainText];

/** Most bytes of one file. */
export const largestFile = 200 * 1024 * 1024;

/** The importer for a file: by the ending of its name, else by what its bytes look like. */
export function findImporter(file: FileToImport): Importer {
  if (file.bytes.length > largestFile) {
    throw problem('fileTooLarge', { file: file.name, limit: largestFile / 1024 / 1024 });
  }
  const extension = extensionOf(file.name);
  const found =
    importers.find((importer) => importer.extensions.includes(extension)) ??
    importers.find((importer) => importer.reads(file));
  if (found) return found;
  const formats = importers.flatMap(({ extensions }) => extensions.map((ending) => `.${ending}`)).join(', ');
  throw problem('formatUnknown', { file: file.name, formats });
}
