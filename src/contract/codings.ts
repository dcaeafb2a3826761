/** How a document's codings come to the window: a book has tens of thousands. */
import type { Coding, Id, Quotation } from '../domain/model';

/**
 * Columns of equal length, each as the JSON of its cells. A text crosses a process border as it is, where as many cells are
 * copied one by one; and SQLite writes it faster than rows are read out of it.
 */
export type JsonColumns<K extends string> = { readonly [F in K]: string };

/** Without what follows from the text: the words of the passage, those around it, and the document. */
export const quotationFields = [
  'id',
  'start',
  'end',
  'codePointStart',
  'codePointEnd',
  'paragraph',
  'lost',
  'name',
  'coderId',
  'created',
] as const satisfies readonly (keyof Quotation)[];

export const codingFields = [
  'id',
  'quotationId',
  'codeId',
  'coderId',
  'created',
  'weight',
  'actorId',
  'stance',
  'versionId',
] as const satisfies readonly (keyof Coding)[];

export type SourceCodings = {
  /** The text in which the quotations stand. */
  readonly textHash: string;
  readonly quotations: JsonColumns<(typeof quotationFields)[number]>;
  /** The words of lost passages: the present text does not have them. */
  readonly lostQuotes: readonly ({ readonly id: Id } & Pick<Quotation, 'exact' | 'prefix' | 'suffix'>)[];
  readonly codings: JsonColumns<(typeof codingFields)[number]>;
};
