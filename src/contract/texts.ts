/** What the calls about edited texts answer: versions, plans for bringing a file in again, names that were found. */
import type { Id, Span } from '../domain/model';
import type { Mark } from '../domain/text/marks';

/** A text that a document had or has, and the act that gave it. */
export type TextVersion = {
  readonly textHash: string;
  readonly time: string;
  /** Empty when the document came with the project. */
  readonly coder: string;
  readonly command: string;
  readonly subject: string;
  readonly label: string;
  /** Unicode code points, boilerplate included. */
  readonly characters: number;
  readonly isCurrent: boolean;
};

export type TextContent = { readonly text: string; readonly marks: readonly Mark[] };

/** How a passage was found again: where it must be by its surroundings, elsewhere word for word, nearly, or not at all. */
export type FoundHow = 'same-place' | 'exact' | 'approximate' | 'lost';

/** Where a passage would stand in a text that is brought in again. `score` is 0 to 1, see domain/text/anchoring. */
export type PlannedPlace = {
  readonly quotationId: Id;
  readonly quote: string;
  /** In the present text; of a lost passage where it last stood. */
  readonly from: Span;
  readonly to: Span | null;
  readonly how: FoundHow;
  readonly score: number;
};

/** What holds names: a document's text or one of its fields, a memo, and what else people write. */
export type NamedPlace = 'text' | 'field' | 'link' | 'memo' | 'passage' | 'case' | 'code';

/** The names found in one place, for instance in one document's text, with a few of them in their context. */
export type NameHits = {
  readonly place: NamedPlace;
  /** The record that holds them: source, memo, quotation, case or code. */
  readonly id: Id;
  /** What a person would call that record. */
  readonly subject: string;
  readonly count: number;
  readonly samples: readonly NameSample[];
};
export type NameSample = {
  readonly before: string;
  readonly name: string;
  readonly pseudonym: string;
  readonly after: string;
};
