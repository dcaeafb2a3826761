/** What the codebook is told of its codes. No schema, so that the page can read it. */
import type { Flag, Id } from '../domain/model';
import type { JsonColumns } from './codings';

/** The usage of a code itself, and from `allDocuments` on with the codes below it. */
export type CodeUsageRow = {
  readonly codeId: Id;
  readonly documents: number;
  readonly coders: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly allDocuments: number;
  readonly allCoders: number;
  readonly allFirst: string | null;
  readonly allLast: string | null;
};

/** A coding as a list of codings shows it; of a long passage the beginning. */
export const codeCodingFields = [
  'id',
  'codeId',
  'quotationId',
  'sourceId',
  'start',
  'end',
  'paragraph',
  'lost',
  'quote',
  'coderId',
  'created',
  'versionId',
] as const satisfies readonly (keyof CodeCoding)[];
export type CodeCodings = JsonColumns<(typeof codeCodingFields)[number]>;

export type MergePreview = {
  /** Codings that get another code. */
  readonly codings: number;
  /** Those of them that fall together with another one: the same coder coded the same passage with both. */
  readonly absorbed: number;
  /** Codes below that go along, and those that go into one of the same name. */
  readonly movedCodes: number;
  readonly mergedCodes: number;
  readonly memos: number;
};

/** One of them, as it is read out of the columns. */
export type CodeCoding = {
  readonly id: Id;
  readonly codeId: Id;
  readonly quotationId: Id;
  readonly sourceId: Id;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly lost: Flag;
  readonly quote: string;
  readonly coderId: Id;
  readonly created: string;
  readonly versionId: Id | null;
};
