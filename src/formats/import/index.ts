/** The formats that are read. A new one is a file in this folder and a line in this list. */
import { problem } from '../../domain/problem';
import { isBinary } from './charset';
import { csv } from './csv';
import { docx } from './docx';
import { epub } from './epub';
import { html } from './html';
import { extensionOf, type FileToImport, type Importer, type TableImporter } from './importer';
import { mail } from './mail';
import { markdown } from './markdown';
import { mhtml } from './mhtml';
import { odt } from './odt';
import { pdf } from './pdf';
import { plainText } from './plain-text';
import { rtf } from './rtf';
import { subtitles } from './subtitles';
import { namesEntry, sniffFamily } from './sniff';
import { xlsx } from './xlsx';

export const importers: readonly Importer[] = [
  csv,
  docx,
  epub,
  html,
  mail,
  markdown,
  mhtml,
  odt,
  pdf,
  plainText,
  rtf,
  subtitles,
  xlsx,
];

/** Most bytes of one file. */
export const largestFile = 200 * 1024 * 1024;

/** The importer for a file: by what its bytes are without a doubt, else, of a text, by the ending of its name. */
export function findImporter(file: FileToImport): Importer {
  if (file.bytes.length > largestFile) {
    throw problem('fileTooLarge', { file: file.name, limit: largestFile / 1024 / 1024 });
  }
  if (file.bytes.length === 0) throw problem('nothingInFile', { file: file.name });
  const certain = importers.find((importer) => importer.reads(file));
  if (certain) return certain;
  const family = sniffFamily(file.bytes);
  if (family === 'ole') throw problem(isEncryptedOffice(file) ? 'fileEncrypted' : 'olderOffice', { file: file.name });
  const extension = extensionOf(file.name);
  const named = importers.find(({ extensions }) => extensions.includes(extension));
  if (family !== 'other') throw unknownFormat(file);
  if (isBinary(file.bytes)) throw named ? problem('notText', { file: file.name }) : unknownFormat(file);
  return named ?? plainText;
}

/** Whether a file of this format holds tables. */
export function isTableImporter(importer: Importer): importer is TableImporter {
  return 'readTable' in importer;
}

/** A password makes of a Word or Excel file of today a container of older days with this in it. */
function isEncryptedOffice({ bytes }: FileToImport): boolean {
  return namesEntry(bytes, [...'EncryptedPackage'].join('\0'));
}

function unknownFormat({ name }: FileToImport): Error {
  const formats = importers.flatMap(({ extensions }) => extensions.map((ending) => `.${ending}`)).join(', ');
  return problem('formatUnknown', { file: name, formats });
}
