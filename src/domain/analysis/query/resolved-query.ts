import type { ScopedStudy } from '../resolve-scope';
import type { Distance, QueryUnit, Relation, SequenceOrder, TextTerm } from './ast';

/** A query whose names were found in the study. */
export type ResolvedQuery =
  /** Codings of the codes that are marked with 1; all when null. */
  | { readonly kind: 'codings'; readonly codes: Uint8Array | null }
  | { readonly kind: 'only'; readonly codes: Uint8Array }
  /** `term` is the number of the words among those that are looked for. */
  | { readonly kind: 'text'; readonly term: number }
  | ResolvedCondition
  /** A saved query counts in the scope that it was kept with, too. */
  | { readonly kind: 'saved'; readonly scoped: ScopedStudy; readonly inScope: Uint8Array; readonly of: ResolvedQuery }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly ResolvedQuery[] }
  | { readonly kind: 'not'; readonly of: ResolvedQuery }
  | { readonly kind: 'unit'; readonly unit: QueryUnit; readonly of: ResolvedQuery }
  | { readonly kind: 'distance'; readonly distance: Distance; readonly of: ResolvedQuery }
  | ResolvedRelation
  | ResolvedSequence;

export type ResolvedRelation = {
  readonly kind: 'relation';
  readonly relation: Relation;
  readonly negated: boolean;
  readonly left: ResolvedQuery;
  readonly right: ResolvedQuery;
};

export type ResolvedSequence = {
  readonly kind: 'sequence';
  readonly order: SequenceOrder;
  readonly negated: boolean;
  readonly left: ResolvedQuery;
  readonly right: ResolvedQuery;
  readonly distance: Distance;
};

export type ResolvedCondition = {
  readonly kind: 'condition';
  readonly test: PassageTest;
  /** It asks something of codings, and nothing of stretches that are no codings. */
  readonly ofCodings: boolean;
};

/** Whether a stretch of a document is what a condition asks for; `coding` is -1 where it is no coding. */
export type PassageTest = (source: number, start: number, end: number, coding: number) => boolean;

/** A query that can be answered, with the words to be looked for in the texts. */
export type AnswerableQuery = { readonly query: ResolvedQuery; readonly terms: readonly TextTerm[] };

/** Whether the passages of a query are codings or parts of them. */
export function restsOnCodings(query: ResolvedQuery): boolean {
  switch (query.kind) {
    case 'codings':
    case 'only':
      return true;
    case 'text':
    case 'condition':
      return false;
    case 'saved':
    case 'not':
    case 'unit':
    case 'distance':
      return restsOnCodings(query.of);
    case 'and':
    case 'or':
      return query.parts.some(restsOnCodings);
    case 'relation':
    case 'sequence':
      return restsOnCodings(query.left);
  }
}
