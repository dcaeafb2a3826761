import type { SourceKind, VariableKind } from '../../domain/model';
import type { Mark } from '../../domain/text/marks';
import type { Warning } from '../../domain/warning';
import type { Comment } from './document-builder';
import type { ReadTable } from './table/read-table';

/** A file as it came from the disk; `name` is its last part, without folders. */
export type FileToImport = { readonly name: string; readonly bytes: Uint8Array };

/** What a file says about a document. A date is `2016`, `2016-11` or `2016-11-16`. */
export type About = {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
};

/** What a document is by one variable, for instance the age of a respondent. */
export type ImportedValue = { readonly variable: string; readonly kind: VariableKind; readonly value: string };

/** What a file says: its one text, the structure over it, and what a person should know about the reading. */
export type ImportedText = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The character encoding the bytes were read with, for instance `GB18030`; null where the format knows only one. */
  readonly charset: string | null;
  readonly language: string | null;
  readonly warnings: readonly Warning[];
  readonly about: About;
  /** Notes of others on passages, which become memos. */
  readonly comments?: readonly Comment[];
  readonly values?: readonly ImportedValue[];
  /** The case that the document belongs to. */
  readonly caseName?: string;
};

/** A reader of one file format that holds one document a file. */
export type Importer = {
  readonly name: string;
  readonly kind: SourceKind;
  /** Where the kind of document does not tell it. */
  readonly mediaType?: string;
  /** File name endings in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether the bytes are of this format without a doubt, whatever the name says. */
  readonly reads: (file: FileToImport) => boolean;
  readonly read: (file: FileToImport) => ImportedText | Promise<ImportedText>;
};

/** A reader of a format that holds tables, of whose rows a person makes documents; as one document it is refused. */
export type TableImporter = Importer & {
  readonly mediaType: string;
  readonly readTable: (file: FileToImport) => ReadTable | Promise<ReadTable>;
};

/** The ending of a file's name in lower case, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
