import { Buffer } from 'node:buffer';
import { isProblem, problem } from '../../domain/problem';
import { warning, type Warning } from '../../domain/warning';
import { withoutPlaceholders } from './about/placeholders';
import type { FileToImport, ImportedText, Importer } from './importer';
import { toImportedText } from './imported-text';
import { guessLanguage } from './language';
import { layOutRtf } from './rtf/lay-out';
import { readRtf, type RtfDocument } from './rtf/read-rtf';
import { languageOf } from './rtf/symbols';
import { sniffFamily } from './sniff';

/** Rich Text Format, as Word, LibreOffice, WordPad, TextEdit and many databases write it. */
export const rtf: Importer = {
  name: 'RTF',
  kind: 'rtf',
  extensions: ['rtf'],
  reads: ({ bytes }) => sniffFamily(bytes) === 'rtf',
  read: readFile,
};

function readFile({ name, bytes }: FileToImport): ImportedText {
  try {
    const document = readRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const built = layOutRtf(document.header, document.blocks);
    if (document.isCut && built.text.trim() === '') {
      throw problem('documentDamaged', { file: name, detail: 'RTF' });
    }
    const language = guessLanguage(built.text) ?? languageOf(document.language);
    return toImportedText(built, {
      ...(language === null ? {} : { language }),
      about: withoutPlaceholders(document.about),
      dated: 'file',
      warnings: warningsOf(document),
    });
  } catch (error) {
    if (isProblem(error)) throw error;
    throw problem('documentDamaged', { file: name, detail: 'RTF' });
  }
}

function warningsOf({ pictures, changes, isCut }: RtfDocument): readonly Warning[] {
  return [
    ...(pictures > 0 ? [warning('imagesLeftOut', { count: pictures })] : []),
    ...(changes > 0 ? [warning('changesAccepted', { count: changes })] : []),
    ...(isCut ? [warning('restUnreadable', { detail: 'the file ends in the middle.' })] : []),
  ];
}
