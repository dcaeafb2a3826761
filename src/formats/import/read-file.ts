import type { SourceKind } from '../../domain/model';
import { warning } from '../../domain/warning';
import { findImporter, importers } from '.';
import { extensionOf, type FileToImport, type ImportedText, type Importer } from './importer';

/** A file that was read: the documents in it, in their order. */
export type ReadFile = {
  readonly kind: SourceKind;
  readonly mediaType: string;
  readonly documents: readonly ImportedText[];
};

const mediaTypes: Readonly<Record<SourceKind, string>> = {
  'plain-text': 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  subtitles: 'text/plain',
  'table-row': 'text/csv',
};

/** Reads a file of any format; a failure that a person can meet is a Problem. */
export async function readFile(file: FileToImport): Promise<ReadFile> {
  const importer = findImporter(file);
  const read = await importer.read(file);
  const document = { ...read, warnings: [...warnOfName(file.name, importer), ...read.warnings] };
  return { kind: importer.kind, mediaType: mediaTypes[importer.kind], documents: [document] };
}

/** A name that promises another format than the bytes hold. */
function warnOfName(fileName: string, found: Importer): ImportedText['warnings'] {
  const extension = extensionOf(fileName);
  const named = importers.find(({ extensions }) => extensions.includes(extension));
  if (!named || named === found) return [];
  return [warning('extensionMisleads', { extension, format: found.name })];
}
