import type { SourceKind } from '../../domain/model';
import type { Mark } from '../../domain/text/marks';
import type { Warning } from '../../domain/warning';

/** A file as it came from the disk; `name` is its last part, without folders. */
export type FileToImport = { readonly name: string; readonly bytes: Uint8Array };

/** What a file says: its one text, the structure over it, and what a person should know about the reading. */
export type ImportedText = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The character encoding the bytes were read with, for instance `GB18030`. */
  readonly charset: string;
  readonly language: string | null;
  readonly warnings: readonly Warning[];
  /** What the file says about itself. */
  readonly about: {
    readonly title?: string;
    readonly author?: string;
    readonly publisher?: string;
    readonly date?: string;
    readonly url?: string;
  };
};

/** A reader of one file format. */
export type Importer = {
  readonly name: string;
  readonly kind: SourceKind;
  /** File name endings in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether the bytes of a file with an unknown ending look like this format. */
  readonly reads: (file: FileToImport) => boolean;
  readonly read: (file: FileToImport) => ImportedText | Promise<ImportedText>;
};

/** The ending of a file's name in lower case, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
