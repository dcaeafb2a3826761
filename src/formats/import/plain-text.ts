import { normaliseText } from '../../domain/text/normalise';
import { withSpeakerTurns } from '../../domain/text/turns-of-import';
import { warning } from '../../domain/warning';
import { completeAbout } from './about/complete-about';
import { decodeText } from './charset';
import type { FileToImport, Importer, ImportedText } from './importer';
import { warnOfText } from './imported-text';
import { guessLanguage } from './language';

/** Plain text in any common character encoding. */
export const plainText: Importer = {
  name: 'Plain text',
  kind: 'plain-text',
  extensions: ['txt', 'text'],
  reads: () => false,
  read(file) {
    const plain = readPlainText(file);
    return { ...plain, marks: withSpeakerTurns(plain.text, plain.marks) };
  },
};

/** The text of a file as it is stored, with what had to be changed for that. */
export function readPlainText({ name, bytes }: FileToImport): ImportedText {
  const decoded = decodeText(bytes, name);
  const { text, nulsDropped, loneSurrogates } = normaliseText(decoded.text);
  const warnings = [...decoded.warnings];
  if (nulsDropped > 0) warnings.push(warning('nulsDropped', { count: nulsDropped }));
  if (loneSurrogates > 0) warnings.push(warning('charactersHalved', { count: loneSurrogates }));
  warnings.push(...warnOfText(text));
  return {
    text,
    marks: [],
    charset: decoded.charset,
    language: guessLanguage(text),
    warnings,
    about: completeAbout({}, text, []),
  };
}
