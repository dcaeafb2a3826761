import { queryReasons } from './analysis/query/reasons';

/**
 * An expected failure. `kind` is what a program decides by, `reason` names the sentence so that it can be said in any
 * language, `details` fill the sentence. Anything else that is thrown is a bug.
 */
export type Problem = Error & {
  readonly name: 'Problem';
  readonly kind: ProblemKind;
  readonly reason: ProblemReason;
  readonly details: ProblemDetails;
};

export type ProblemKind =
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'unsupported-format'
  | 'damaged-file'
  | 'newer-version'
  | 'locked'
  | 'changed-on-disk'
  | 'disk'
  | 'cancelled';

export type ProblemDetails = Readonly<Record<string, string | number>>;

/** Each reason with its kind and its English sentence; `{name}` stands for a detail. Every sentence says what to do. */
export const problemReasons = {
  documentMissing: ['not-found', 'There is no document “{document}”. List the documents to see their titles and ids.'],
  documentAmbiguous: ['conflict', 'Several documents are called “{document}”. Name the one you mean by its id.'],
  codeMissing: ['not-found', 'There is no code “{code}”. List the codes to see their paths, or add it first.'],
  codingMissing: ['not-found', 'This coding no longer exists. It may have been removed or undone.'],
  speakerMissing: ['not-found', 'Nobody called “{speaker}” speaks in this document. Choose one of its speakers.'],
  recordMissing: ['not-found', 'This {table} no longer exists. It may have been removed or undone.'],
  recordNamedMissing: ['not-found', 'There is no {table} “{name}”. Check its name.'],
  variableMissing: ['not-found', 'There is no variable “{variable}”. List the variables to see their names.'],
  fileMissing: ['not-found', 'There is no file at {path}. Check the name and the folder.'],
  versionMissing: [
    'not-found',
    'This earlier text of “{document}” is no longer there. It may have been removed for good.',
  ],
  noOriginal: ['not-found', 'The file that “{document}” was read from is not kept in the project.'],
  noPages: ['invalid', '“{document}” was not read from a PDF, so it has no printed pages to show.'],
  noFiles: ['not-found', 'There are no files to import in {path}. Choose files, or a folder that holds some.'],
  noCodebook: [
    'not-found',
    '{file} holds no codes. Choose a codebook: CSV, XLSX, JSON, Markdown, QDC or a list with one name a line.',
  ],
  codebookColumnsMissing: [
    'invalid',
    'No column of {file} tells the codes. Call one of them path, name or code in the first row.',
  ],
  codebookEmpty: ['invalid', 'The codebook has no codes yet, so there is nothing to write. Add a code first.'],
  noProject: ['not-found', 'No project is open. Open or create one first.'],

  badArguments: ['invalid', 'This cannot be done as asked: {detail}. Correct it and try again.'],
  emptySpan: ['invalid', 'The passage is empty. Select at least one character.'],
  spanOutside: ['invalid', 'The passage {start} to {end} lies outside the text, which has {length} characters.'],
  spanSplitsCharacter: [
    'invalid',
    'The passage would cut a character in half at position {position}. Move its end by one.',
  ],
  splitOutside: ['invalid', 'The coding cannot be split there. Choose a place between two of its words.'],
  joinUnlike: ['invalid', 'Only two or more codings of one code, one coder and one document can be joined.'],
  ...queryReasons,
  emptyName: ['invalid', 'A name is missing. Write at least one character.'],
  badPattern: ['invalid', 'The pattern is not a regular expression: {detail}. Correct it and try again.'],
  patternTooSlow: [
    'invalid',
    'This expression takes too long on these texts. Make it simpler, for instance without one repetition inside another.',
  ],
  badCodePath: ['invalid', '“{path}” is not a code path. Write the levels as A/B, and a / inside a name as \\/.'],
  codeNotCodable: ['invalid', '“{code}” only gathers other codes. Choose one of the codes below it.'],
  codeInsideItself: ['invalid', '“{code}” cannot be moved into itself or below itself. Choose another place.'],
  linkToItself: ['invalid', 'A link leads from one place to another one. Choose another end.'],
  mergeIntoItself: ['invalid', 'A code cannot be merged into itself or below itself. Choose another code.'],
  mergeCaseIntoItself: ['invalid', 'A case cannot be merged into itself. Choose another case.'],
  nobodySpeaks: [
    'invalid',
    'No turns of these speakers are marked in the documents. Mark who speaks first, or choose other speakers.',
  ],
  badWeight: ['invalid', 'A weight is a whole number from 0 to 100.'],
  badShortcut: ['invalid', 'A pinned key is one digit from 1 to 9.'],
  badNamesTable: [
    'invalid',
    'Line {line} of the table of names lacks a name or its pseudonym. Write both in two columns.',
  ],
  badDate: ['invalid', '“{date}” is not a date. Write it as 2016, 2016-11 or 2016-11-16.'],
  namePatternUnknown: [
    'invalid',
    '{placeholder} is nothing that a name can tell. Write one of {fields}, or * for anything.',
  ],
  namePatternTwice: ['invalid', '{placeholder} stands twice in the pattern. Write * for what shall be passed over.'],
  namePatternTouching: [
    'invalid',
    'Nothing divides {placeholder} from what stands before it. Write between them what stands there in the names.',
  ],
  namePatternEmpty: ['invalid', 'The pattern reads nothing from the names. Write one of {fields} into it.'],
  valueUnfit: [
    'invalid',
    '“{value}” is no value of “{variable}”. Write one that fits, or change the kind of the variable.',
  ],
  notAChoice: ['invalid', '“{variable}” is no choice, so it has no list of values. Make it a choice first.'],
  nothingToUndo: ['invalid', 'There is nothing to undo.'],
  nothingToRedo: ['invalid', 'There is nothing to redo.'],

  codebookVersionMissing: ['not-found', 'There is no version “{version}” of the codebook.'],
  versionExists: ['conflict', 'There already is a version “{version}” of the codebook. Choose another name.'],
  codeExists: ['conflict', 'There already is a code “{code}” at this place. Choose another name, or use that code.'],
  setExists: ['conflict', 'There already is a set called “{set}”. Choose another name, or use that set.'],
  queryExists: ['conflict', 'There already is a saved query or a code called “{name}”. Choose another name.'],
  caseExists: ['conflict', 'There already is a case “{case}”. Choose another name, or use that case.'],
  coderExists: ['conflict', 'There already is a coder called “{coder}”. Choose another name, or switch to that coder.'],
  textChanged: ['conflict', 'The text of “{document}” was changed meanwhile. Look at what it says now, and edit that.'],
  variableExists: ['conflict', 'There already is a variable “{variable}”. Choose another name, or use that variable.'],
  fileExists: ['conflict', 'There already is a file at {path}. Choose another name, or remove that file first.'],
  undoConflict: [
    'conflict',
    'This act can no longer be taken back, because what it changed is gone. Undo the later acts first.',
  ],

  undoPurged: [
    'conflict',
    'Earlier texts were removed for good at {time} UTC. What was done before that can no longer be taken back.',
  ],
  passageUnplaced: [
    'conflict',
    'The passage “{quote}” does not stand in the new text where it was expected. Say where it stands, or that it is lost.',
  ],
  lostPassagesQuote: [
    'conflict',
    'Lost passages still quote earlier words: {count}. Place or remove them first, then remove the earlier texts.',
  ],

  formatUnknown: [
    'unsupported-format',
    '{file} is not in a format that Postil reads. It reads files ending in {formats}.',
  ],
  tooMuchForWord: [
    'invalid',
    '{characters} characters with {codings} codings are more than one Word document holds well. Choose fewer documents, or write a web page.',
  ],
  fileTooLarge: ['unsupported-format', '{file} is larger than {limit} MB, the most that is read. Split it first.'],
  archiveTooLarge: [
    'unsupported-format',
    '{file} would unpack to far more than its size allows, or to more than {limit} MB. It was not opened; ask its sender what it holds.',
  ],
  tableTooLarge: [
    'unsupported-format',
    '{file} holds a table of more than {rows} rows, {columns} columns or {cells} cells, the most that are read. Split it first.',
  ],
  tableHasRows: [
    'unsupported-format',
    '{file} is a table, of which each row is a document. Save the text of the row in a file of its own, and bring that in again.',
  ],
  notATable: ['unsupported-format', '{file} is not a table. What files are about stands in a CSV or XLSX file.'],
  noTextColumn: ['invalid', '{file} has no column that looks like texts. Say which of its columns are: {columns}.'],
  noMemoColumn: [
    'invalid',
    'No column of “{file}” is called text. Name the columns in its first row: about, subject, kind, title, text, coder, created.',
  ],
  noMatchColumn: [
    'invalid',
    '{file} has no column that names documents or cases. Give it one that is called id, title, name or file.',
  ],
  columnMissing: ['not-found', 'No table that was read has a column “{column}”. Its columns are: {columns}.'],
  sheetMissing: ['not-found', 'No table that was read has a sheet “{sheet}”. Its sheets are: {sheets}.'],
  fileEncrypted: [
    'unsupported-format',
    '{file} is protected by a password. Open it in its own program, remove the password and save it.',
  ],
  copyProtected: [
    'unsupported-format',
    '{file} is protected against copying (DRM), so its words cannot be read. Ask its publisher or your library for an open copy.',
  ],
  olderOffice: [
    'unsupported-format',
    '{file} is in an older Office format. Open it in its own program and save it as DOCX, XLSX or PDF.',
  ],
  readingTooLong: [
    'unsupported-format',
    'Reading {file} took more than {seconds} seconds and was stopped. Open it in its own program and save it anew, or split it.',
  ],
  readingTooMuch: [
    'unsupported-format',
    'Reading {file} took more memory than there is for it and was stopped. Open it in its own program and split it.',
  ],
  webArchive: [
    'unsupported-format',
    '{file} is a web page in an archive of Safari (webarchive). Open it in a browser and save it as “Web page, HTML only”, or as MHTML.',
  ],
  notText: ['unsupported-format', '{file} is not a text: it holds binary data. Save it as plain text first.'],

  documentDamaged: [
    'damaged-file',
    '{file} is damaged or cut short ({detail}). Fetch it again, or open it in its own program and save it anew.',
  ],
  fileChanged: ['conflict', '{file} was changed or removed since it was read. Nothing was imported; import it again.'],
  batchMissing: [
    'not-found',
    'What was read is no longer there, because the project was closed or opened anew. Choose the files again.',
  ],
  tooManyFiles: ['invalid', 'More than {limit} files were chosen. Import them in several goes.'],
  nothingInFile: ['damaged-file', '{file} is empty: it has no bytes. Fetch it again.'],

  notAProject: [
    'damaged-file',
    '{path} is not a Postil project. If it should be one, open a backup from the folder beside it.',
  ],
  emptyFile: ['damaged-file', '{path} is empty. Open a backup from the folder beside it.'],
  truncatedFile: [
    'damaged-file',
    '{path} is cut short: {missing} bytes are missing. Fetch it again, or open a backup from the folder beside it.',
  ],
  damagedFile: [
    'damaged-file',
    '{path} is damaged ({detail}). Nothing was changed. Open a backup from the folder beside it.',
  ],
  damageFound: [
    'damaged-file',
    'A part of {path} is damaged ({detail}). Save a copy elsewhere, and compare it with a backup from the folder beside the project; no backup is made of it as it is.',
  ],
  foreignSchema: [
    'damaged-file',
    '{path} holds things that Postil did not put there ({detail}), so it is not opened. Ask its sender for a clean copy.',
  ],

  newerVersion: [
    'newer-version',
    '{path} was made by a newer Postil. Update Postil to open it; the file was left as it is.',
  ],

  locked: [
    'locked',
    '{path} is open elsewhere: {user} on {host} (process {process}), since {since} UTC. Close it there first.',
  ],
  lockedByOther: ['locked', '{path} is open in another program. Close it there, or try again in a few minutes.'],
  lockLost: ['locked', 'Another program took over {path}. Nothing more is written; reopen the project to go on.'],

  changedOnDisk: [
    'changed-on-disk',
    '{path} was changed or replaced by another program. Nothing more is written; reopen the project to go on from what is there now.',
  ],

  diskFull: ['disk', 'The disk is full. Nothing was changed; free some space and do it again.'],
  diskError: ['disk', 'The disk refused: {detail}. Nothing was changed; check the disk and try again.'],
  outcomeUnknown: [
    'disk',
    'The disk refused at the last moment, so it is not known whether this was saved. Nothing more is written; reopen the project to see what is there.',
  ],
  backupFailed: [
    'disk',
    'No backup could be made beside the project: {detail} The project itself is safe; save a copy elsewhere.',
  ],
  readOnly: ['disk', '{path} cannot be written to. Check the permissions of the file and its folder.'],
  storageUnsupported: [
    'disk',
    'This build of the database cannot work on a real file, so nothing is opened. Reinstall Postil.',
  ],

  cancelled: ['cancelled', 'Cancelled. Nothing was changed.'],
  engineStopped: [
    'cancelled',
    'The engine stopped before this was done. Everything that was saved is still there; do it again.',
  ],
} as const satisfies Record<string, readonly [ProblemKind, string]>;

export type ProblemReason = keyof typeof problemReasons;

/** A Problem to throw. */
export function problem(reason: ProblemReason, details: ProblemDetails = {}): Problem {
  const [kind, sentence] = problemReasons[reason];
  return Object.assign(new Error(fillSentence(sentence, details)), { name: 'Problem', kind, reason, details } as const);
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'reason' in error;
}

/** Puts the details into a sentence with `{name}` places, numbers as a language writes them; an unknown place stays as it is. */
export function fillSentence(sentence: string, details: ProblemDetails, locale = 'en'): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const detail = details[name] ?? place;
    return typeof detail === 'number' ? detail.toLocaleString(locale) : detail;
  });
}
