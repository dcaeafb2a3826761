/**
 * The records of a study: flat, readonly, one per table row, column names equal field names.
 * Offsets are UTF-16 code units into the source's text, end exclusive, unless a name says code points.
 * Times are ISO 8601 in UTC with milliseconds. Ids are UUIDs (version 7).
 */

export type Id = string;

/** SQLite has no booleans: 0 is no, 1 is yes. */
export type Flag = 0 | 1;

export type Project = {
  readonly id: Id;
  readonly name: string;
  /** The coder whose name new codings carry. */
  readonly coderId: Id;
  readonly created: string;
};

export type Coder = {
  readonly id: Id;
  readonly name: string;
  readonly colour: string;
  readonly created: string;
};

/** A document of the study: what is coded. Its text and marks are stored once, by hash. */
export type Source = {
  readonly id: Id;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** Date of publication as far as it is known: `2016`, `2016-11` or `2016-11-16`. */
  readonly date: string | null;
  /** BCP 47, for instance `en` or `zh-Hans`. */
  readonly language: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly fileName: string | null;
  /** The file that the document was read from, when it was kept: the SHA-256 of its bytes. */
  readonly fileHash: string | null;
  /** The character encoding the file was read with. */
  readonly charset: string | null;
  readonly folder: string | null;
  readonly position: number;
  readonly textHash: string;
  readonly marksHash: string;
  /** Unicode code points and words of the text, boilerplate left out. */
  readonly characters: number;
  readonly words: number;
  readonly created: string;
};

export const sourceKinds = [
  'plain-text',
  'markdown',
  'html',
  'docx',
  'odt',
  'rtf',
  'epub',
  'pdf',
  'subtitles',
  /** A row of a spreadsheet or a CSV file. */
  'table-row',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const variableKinds = ['text', 'number', 'date', 'choice', 'boolean'] as const;
export type VariableKind = (typeof variableKinds)[number];

/** A text is immutable and addressed by the SHA-256 of its UTF-8 bytes. */
export type Text = { readonly hash: string; readonly text: string };

/** The marks of a source as JSON (see text/marks.ts), addressed by the SHA-256 of that JSON. */
export type Marks = { readonly hash: string; readonly marks: string };

export type Code = {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly position: number;
  readonly name: string;
  readonly colour: string;
  /** 0 for a code that only gathers others. */
  readonly codable: Flag;
  /** `1` to `9` when the code is pinned to a key. */
  readonly shortcut: string | null;
  readonly briefDefinition: string;
  readonly fullDefinition: string;
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly example: string;
  readonly note: string;
  readonly created: string;
};

/** The six parts of a code's definition (MacQueen et al. 1998). */
export const definitionParts = [
  'briefDefinition',
  'fullDefinition',
  'whenToUse',
  'whenNotToUse',
  'example',
  'note',
] as const satisfies readonly (keyof Code)[];

export type DefinitionPart = (typeof definitionParts)[number];

/** A marked passage of one source. It carries its own words, so that the file explains itself. */
export type Quotation = {
  readonly id: Id;
  readonly sourceId: Id;
  readonly start: number;
  readonly end: number;
  /** The same span in Unicode code points, as every other program counts. */
  readonly codePointStart: number;
  readonly codePointEnd: number;
  /** Number of the paragraph in which the passage begins, from 1; blank lines do not count. */
  readonly paragraph: number;
  /**
   * 1 when an edit of the text left nothing of the passage: the words below are its last ones, and the positions above
   * only say where it stood.
   */
  readonly lost: Flag;
  readonly exact: string;
  /** Up to 32 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  readonly name: string | null;
  readonly coderId: Id;
  readonly created: string;
};

/** One code on one quotation by one coder. */
export type Coding = {
  readonly id: Id;
  readonly quotationId: Id;
  readonly codeId: Id;
  readonly coderId: Id;
  readonly created: string;
  /** 0 to 100, null when not weighted. */
  readonly weight: number | null;
  /** The case that speaks in the passage. */
  readonly actorId: Id | null;
  readonly stance: Stance | null;
  /** The version of the codebook under which it was made; null before the first one. */
  readonly versionId: Id | null;
};

export const stances = ['supports', 'opposes', 'neutral'] as const;
export type Stance = (typeof stances)[number];

/** A note, in Markdown, on the project or on any record. */
export type Memo = {
  readonly id: Id;
  readonly aboutTable: MemoSubject;
  readonly aboutId: Id;
  /** One of `memoKinds` or a word of the coder's own; empty for none. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly coderId: Id;
  readonly created: string;
  readonly modified: string;
};

/** The kinds of memo that every project knows (after Strauss and Corbin 1990, and what is left to do). */
export const memoKinds = ['method', 'theory', 'to-do', 'summary', 'question'] as const;

export const memoSubjects = ['project', 'coder', 'source', 'code', 'quotation', 'coding', 'case', 'memo'] as const;
export type MemoSubject = (typeof memoSubjects)[number];

/** A unit of analysis that speaks or is spoken about. */
export type Case = {
  readonly id: Id;
  readonly name: string;
  readonly kind: CaseKind;
  readonly created: string;
};

export const caseKinds = ['person', 'organisation', 'country', 'other'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** A property that documents or cases have, in the order in which tables show them. */
export type Variable = {
  readonly id: Id;
  readonly about: VariableSubject;
  readonly name: string;
  readonly kind: VariableKind;
  /** The values that a choice offers, in their order, as a JSON array of strings; `[]` for the other kinds. */
  readonly choices: string;
  readonly position: number;
  readonly created: string;
};

export const variableSubjects = ['source', 'case'] as const;
export type VariableSubject = (typeof variableSubjects)[number];

/** What one document or case is by one variable, as text. */
export type Value = {
  readonly id: Id;
  readonly variableId: Id;
  readonly aboutId: Id;
  readonly value: string;
};

/** A document, or one passage of it, belongs to a case. */
export type Membership = {
  readonly id: Id;
  readonly caseId: Id;
  readonly sourceId: Id;
  readonly quotationId: Id | null;
};

/** Codes gathered across the tree, or documents across the folders. */
export type RecordSet = {
  readonly id: Id;
  readonly about: SetSubject;
  readonly name: string;
  readonly position: number;
  readonly created: string;
};

export const setSubjects = ['code', 'source'] as const;
export type SetSubject = (typeof setSubjects)[number];

/** A code or a document is in a set. */
export type SetMember = { readonly id: Id; readonly setId: Id; readonly memberId: Id };

/** The codebook as it stood at a moment that somebody named. */
export type CodebookVersion = {
  readonly id: Id;
  readonly name: string;
  /** Why it was made, for instance “after the pilot”. */
  readonly reason: string;
  readonly codebookHash: string;
  readonly coderId: Id;
  readonly created: string;
};

/** All codes of a codebook as JSON, addressed by the SHA-256 of that JSON. */
export type Codebook = { readonly hash: string; readonly codebook: string };

/** A named relation from one record to another: the first one supports the second, say. */
export type Link = {
  readonly id: Id;
  readonly fromTable: LinkEnd;
  readonly fromId: Id;
  /** One of `relations` or a word of the coder's own. */
  readonly relation: string;
  readonly toTable: LinkEnd;
  readonly toId: Id;
  readonly coderId: Id;
  readonly created: string;
};

export const linkEnds = ['quotation', 'coding', 'memo'] as const;
export type LinkEnd = (typeof linkEnds)[number];

/** The relations that every project knows. */
export const relations = ['supports', 'contradicts', 'explains', 'follows'] as const;

/** A question about the codings that was kept under a name; see analysis/query. */
export type SavedQuery = {
  readonly id: Id;
  readonly name: string;
  /** The question as it is typed. */
  readonly words: string;
  /** The scope that it was kept with, as JSON; see analysis/scope. */
  readonly scope: string;
  /** 1 when it stands among the codes as a smart code, always up to date. */
  readonly smart: Flag;
  readonly colour: string;
  readonly position: number;
  readonly coderId: Id;
  readonly created: string;
};

/** What a coder writes in a cell of the summary grid: what a document says about a code. */
export type Summary = {
  readonly id: Id;
  readonly sourceId: Id;
  readonly codeId: Id;
  readonly text: string;
  readonly coderId: Id;
  readonly modified: string;
};

/** A part of the study's report, in the order in which it is printed. */
export type ReportItem = {
  readonly id: Id;
  readonly kind: ReportItemKind;
  /** What it shows, as JSON: the settings of a figure, the words of a query, the id of a memo. */
  readonly settings: string;
  /** The scope that it is drawn for, as JSON. */
  readonly scope: string;
  readonly caption: string;
  readonly position: number;
  readonly created: string;
};

/** What stands on the first page of the report; there is at most one. */
export type TitlePage = {
  readonly id: Id;
  /** Empty: the name of the project. */
  readonly title: string;
  readonly authors: string;
  /** What the report is written in; empty: the language of the window, or English on the command line. */
  readonly language: ReportLanguage | '';
};

export const reportLanguages = ['en', 'zh-Hans'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const reportItemKinds = ['figure', 'passages', 'memo', 'summaries', 'words'] as const;
export type ReportItemKind = (typeof reportItemKinds)[number];

/** A name that stands for another one throughout the project. No export writes this table. */
export type Pseudonym = {
  readonly id: Id;
  readonly name: string;
  readonly pseudonym: string;
  readonly created: string;
};

export type RecordByTable = {
  readonly project: Project;
  readonly coder: Coder;
  readonly source: Source;
  readonly code: Code;
  readonly quotation: Quotation;
  readonly coding: Coding;
  readonly memo: Memo;
  readonly case: Case;
  readonly variable: Variable;
  readonly value: Value;
  readonly membership: Membership;
  readonly set: RecordSet;
  readonly setMember: SetMember;
  readonly codebookVersion: CodebookVersion;
  readonly link: Link;
  readonly pseudonym: Pseudonym;
  readonly savedQuery: SavedQuery;
  readonly summary: Summary;
  readonly reportItem: ReportItem;
  readonly titlePage: TitlePage;
};

/** Tables whose rows are records: what commands write and Changes speak of. */
export type TableName = keyof RecordByTable;
export type RecordOf<T extends TableName> = RecordByTable[T];

/** Tables of immutable content addressed by hash; a Change names the hash and never holds the content. */
export type ContentByTable = { readonly text: Text; readonly marks: Marks; readonly codebook: Codebook };
export type ContentTable = keyof ContentByTable;

/** A stretch of text: UTF-16 code units, end exclusive. */
export type Span = { readonly start: number; readonly end: number };
