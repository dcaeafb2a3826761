import { fillSentence, type ProblemDetails } from './problem';

/**
 * What a person should know about a file that was read or written all the same. As with a Problem, `reason` names the
 * sentence, so that it can be said in any language, and `details` fill it.
 */
export type Warning = { readonly reason: WarningReason; readonly details: ProblemDetails };

/** Each reason with its English sentence; `{name}` stands for a detail. */
export const warningReasons = {
  charsetGuessed:
    'Read as {charset}, which was guessed from the bytes. If words look wrong, save the file as UTF-8 and import it again.',
  charactersUnread: 'Characters that could not be read and stand as \ufffd: {count}.',
  charactersHalved: 'Halves of characters that were replaced by \ufffd: {count}.',
  nulsDropped: 'NUL characters that were dropped: {count}.',
  noWords: 'The file holds no words.',
  directionOverrides:
    'Characters that turn the reading direction by force, so that words may look other than they are: {count}.',
  extensionMisleads: 'The name ends in .{extension}, but the file is {format} and was read so.',
  imagesLeftOut: 'Pictures that were left out: {count}.',
  attachmentsLeftOut: 'Files attached to the mail that were left out: {count}.',
  scriptsLeftOut: 'Scripts that were left out: {count}.',
  outsideLeftOut: 'Things outside the file that it points to and that were not fetched: {count}.',
  changesAccepted: 'Tracked changes were read as accepted: {count}.',
  pagesWithoutText:
    'Pages without text, perhaps scanned: {count}. Recognise their text (OCR) in another program first.',
  cuesDamaged: 'Times of subtitles that could not be read; their words stand with those before them: {count}.',
  cuesReordered: 'Subtitles that stood in the file out of their order and were put where their time says: {count}.',
  quotesBroken:
    'The quotation marks in line {line} do not match. Look at the rows there, and correct the file if they are cut wrongly.',
  cellsUnread: 'Cells that hold an error, or a formula whose result was not saved, and were read as empty: {count}.',
  rowsWithoutText: 'Rows without text, which were left out: {count}.',
  datesUnread:
    'Dates of which day and month cannot be told, and which were left out: {count}. Write them as 2016-11-16.',
  nameUnread: 'The name of the file does not fit the pattern, so nothing was read from it.',
  rowsUnmatched: 'Rows that name none of the files: {count} ({names}).',
  filesUnmatched: 'Files that no row names: {count} ({names}).',
  aroundArticles:
    'Words before the first article and behind the last, which were left out: {count}. Imported as one document, the file keeps them.',
  restUnreadable: 'A part of the file could not be read: {detail}',
  structureFlattened: 'Nested too deeply, so only its paragraphs and headings were kept.',
  nestedTooDeeply: 'Nested too deeply for Markdown, so it was read as plain text.',
  cellsCut: 'Cells that were cut at 32,767 characters, the most that a spreadsheet cell holds: {count}.',
  keysLeftOut: 'Pinned keys, for which the format has no place: {count}.',
  charactersLeftOut: 'Control characters that the format cannot hold and that were left out: {count}.',
  namesOnly: 'The list holds the names of the codes and their order alone: no definitions, colours, keys or sets.',
  controlsDropped: 'Cells from which control characters that a spreadsheet cannot hold were dropped: {count}.',
} as const satisfies Record<string, string>;

export type WarningReason = keyof typeof warningReasons;

/** A Warning to report. */
export function warning(reason: WarningReason, details: ProblemDetails = {}): Warning {
  return { reason, details };
}

/** The English sentence of a Warning. */
export function sayWarning({ reason, details }: Warning): string {
  return fillSentence(warningReasons[reason], details);
}
