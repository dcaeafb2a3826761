import type { Id, Span, Stance } from '../../domain/model';

/** A coding as files for other programs and readers say it. Offsets are UTF-16 units of the document's text. */
export type ExportedCoding = Span & {
  readonly id: Id;
  readonly codePointStart: number;
  readonly codePointEnd: number;
  /** The words of the passage, and up to 32 characters before and after. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly codeId: Id;
  readonly code: string;
  readonly codePath: string;
  readonly colour: string;
  readonly coderId: Id;
  readonly coder: string;
  readonly created: string;
  readonly weight: number | null;
  readonly actor: string | null;
  readonly stance: Stance | null;
  /** Memos on the coding and on its quotation, in Markdown. */
  readonly memos: readonly string[];
};

/** The codings of one document in reading order, and those whose passages an edit of the text left nothing of. */
export type CodingsOfDocument = {
  readonly placed: readonly ExportedCoding[];
  readonly lost: readonly ExportedCoding[];
};
