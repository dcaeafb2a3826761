import type { SourceKind } from '../../domain/model';
import { warning } from '../../domain/warning';
import { findImporter, importers, isTableImporter } from '.';
import { extensionOf, type FileToImport, type ImportedText, type Importer } from './importer';
import { splitArticles } from './articles/split-articles';
import type { ReadTable } from './table/read-table';

/** A file that was read: the one document that it is, or the tables of whose rows documents can be made. */
export type ReadFile = {
  readonly kind: SourceKind;
  readonly mediaType: string;
  readonly document: ImportedText | null;
  /** The same file as the articles that a newspaper database put into it; none when it is one document. */
  readonly articles: readonly ImportedText[];
  readonly table: ReadTable | null;
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
  const { kind } = importer;
  const misnamed = warnOfName(file.name, importer);
  if (isTableImporter(importer)) {
    const table = await importer.readTable(file);
    const warnings = [...misnamed, ...table.warnings];
    return { kind, mediaType: importer.mediaType, document: null, articles: [], table: { ...table, warnings } };
  }
  const read = await importer.read(file);
  const document = { ...read, warnings: [...misnamed, ...read.warnings] };
  return {
    kind,
    mediaType: importer.mediaType ?? mediaTypes[kind],
    document,
    articles: splitArticles(document),
    table: null,
  };
}

/** A name that promises another format than the bytes hold. */
function warnOfName(fileName: string, found: Importer): ImportedText['warnings'] {
  const extension = extensionOf(fileName);
  const named = importers.find(({ extensions }) => extensions.includes(extension));
  if (!named || named === found) return [];
  return [warning('extensionMisleads', { extension, format: found.name })];
}
