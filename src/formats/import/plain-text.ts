import { normaliseText } from '../../domain/text/normalise';
import { warning } from '../../domain/warning';
import { decodeText, isBinary } from './charset';
import type { FileToImport, Importer, ImportedText } from './importer';
import { guessLanguage } from './language';

/** Plain text in any common character encoding. */
export const plainText: Importer = {
  name: 'Plain text',
  kind: 'plain-text',
  extensions: ['txt', 'text'],
  reads: ({ bytes }) => !isBinary(bytes) && !isMarkup(bytes),
  read: readPlainText,
};

/** The text of a file as it is stored, with what had to be changed for that. */
export function readPlainText({ name, bytes }: FileToImport): ImportedText {
  const decoded = decodeText(bytes, name);
  const { text, nulsDropped, loneSurrogates } = normaliseText(decoded.text);
  const warnings = [...decoded.warnings];
  if (nulsDropped > 0) warnings.push(warning('nulsDropped', { count: nulsDropped }));
  if (loneSurrogates > 0) warnings.push(warning('charactersHalved', { count: loneSurrogates }));
  if (text.trim() === '') warnings.push(warning('noWords'));
  return { text, marks: [], charset: decoded.charset, language: guessLanguage(text), warnings, about: {} };
}

/** Web pages, XML and rich text would show their tags if they were read as plain text. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  return /^\W{0,5}(<!doctype|<html|<\?xml|\{\\rtf)/i.test(start);
}
