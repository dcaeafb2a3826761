import { withSpeakerTurns } from '../../domain/text/turns-of-import';
import { warning, type Warning } from '../../domain/warning';
import { completeAbout } from './about/complete-about';
import type { BuiltDocument } from './document-builder';
import type { About, ImportedText } from './importer';
import { chooseLanguage } from './language';

/** Characters that turn the reading direction by force: they can make words look other than they are. */
const directionOverride = /[\u202d\u202e\u2066-\u2068]/g;

/** What a reader of a format found beside the text. */
export type Found = {
  readonly charset?: string;
  readonly language?: string;
  readonly about?: About;
  /** Whether the date is that of the document, or only the day on which a program made the file. */
  readonly dated?: 'document' | 'file';
  readonly warnings?: readonly Warning[];
};

/**
 * A built document as the importer hands it over, with what every format has: its warnings, its language, and what the
 * head of the text says about it.
 */
export function toImportedText({ text, marks, comments }: BuiltDocument, found: Found): ImportedText {
  return {
    text,
    marks: withSpeakerTurns(text, marks),
    charset: found.charset ?? null,
    language: chooseLanguage(found.language, text),
    warnings: [...(found.warnings ?? []), ...warnOfText(text)],
    about: completeAbout(found.about ?? {}, text, marks, found.dated),
    ...(comments.length > 0 ? { comments } : {}),
  };
}

/** What a person should know of a text, whatever file it came from. */
export function warnOfText(text: string): readonly Warning[] {
  const overrides = text.match(directionOverride)?.length ?? 0;
  return [
    ...(overrides > 0 ? [warning('directionOverrides', { count: overrides })] : []),
    ...(text.trim() === '' ? [warning('noWords')] : []),
  ];
}
