import type { ExchangedCodebook } from '../../../domain/codebook/exchanged-code';
import { normaliseText } from '../../../domain/text/normalise';
import { problem } from '../../../domain/problem';
import { decodeText, isBinary } from '../charset';
import { extensionOf, type FileToImport } from '../importer';
import { readCodebookMarkdown } from './markdown';
import { readPlainList } from './plain-list';
import { readQdc } from './qdc';
import { readCodebookCsv, readCodebookJson, readCodebookWorkbook } from './tables';

/** Reads a codebook of any format: by what its bytes are, else by the ending of its name; other texts are plain lists. */
export async function readCodebook(file: FileToImport): Promise<ExchangedCodebook> {
  const book = await readByFormat(file);
  if (book.codes.length === 0) throw problem('noCodebook', { file: file.name });
  return book;
}

async function readByFormat(file: FileToImport): Promise<ExchangedCodebook> {
  if (file.bytes.length === 0) throw problem('nothingInFile', { file: file.name });
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b) return readCodebookWorkbook(file);
  if (isBinary(file.bytes)) throw problem('noCodebook', { file: file.name });
  const { text } = normaliseText(decodeText(file.bytes, file.name).text);
  if (/^\s*<(\?xml|([\w-]+:)?(CodeBook|Project)\b|!--)/.test(text)) return readQdc(file);
  switch (extensionOf(file.name)) {
    case 'json':
      return readCodebookJson(file);
    case 'csv':
    case 'tsv':
    case 'tab':
      return readCodebookCsv(file);
    case 'md':
    case 'markdown':
      return readCodebookMarkdown(text);
    default:
      return readPlainList(text);
  }
}
