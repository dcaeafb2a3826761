import type { VariableSubject } from '../../model';

/** A question about the codings as it was understood; offsets `at` and `end` say where a name stands in its words. */
export type Query =
  | CodeTerm
  | SavedTerm
  /** Every coding, whatever its code. */
  | { readonly kind: 'coded' }
  | TextTerm
  /** Passages of these codes that no coding of another code overlaps. */
  | { readonly kind: 'only'; readonly codes: readonly CodeTerm[] }
  | ConditionTerm
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** What is asked is decided for each unit of the text. */
  | { readonly kind: 'unit'; readonly unit: QueryUnit; readonly of: Query }
  /** What is asked is decided for each passage of what shall occur, by what lies near to it. */
  | { readonly kind: 'distance'; readonly distance: Distance; readonly of: Query }
  | {
      readonly kind: 'relation';
      readonly relation: Relation;
      readonly negated: boolean;
      readonly left: Query;
      readonly right: Query;
    }
  | {
      readonly kind: 'sequence';
      readonly order: SequenceOrder;
      readonly negated: boolean;
      readonly left: Query;
      readonly right: Query;
      readonly distance: Distance;
    };

/** A saved query that cannot be taken for a code: `query "Order talk"`. */
export type SavedTerm = { readonly kind: 'saved'; readonly name: string; readonly at: number; readonly end: number };

/** A code by its name or by the end of its path; or a saved query by its name. */
export type CodeTerm = {
  readonly kind: 'code';
  readonly levels: readonly string[];
  readonly withChildren: boolean;
  readonly at: number;
  readonly end: number;
};

/** Words or a pattern in the text itself. */
export type TextTerm = {
  readonly kind: 'text';
  /** Anywhere, as whole words, or as a regular expression. */
  readonly match: 'anywhere' | 'word' | 'pattern';
  readonly words: string;
  /** Patterns only; words are found in capital and small letters alike. */
  readonly ignoreCase: boolean;
};

/** What a passage, its codings or its document must be. */
export type ConditionTerm = {
  readonly kind: 'condition';
  readonly field: ConditionField | AskedVariable;
  readonly operator: ConditionOperator;
  readonly value: string;
  readonly at: number;
  /** Where the field or variable is named, and where the value begins: what is wrong is pointed at. */
  readonly nameAt: number;
  readonly valueAt: number;
  readonly end: number;
};

/** A variable by its name: of documents, or else of cases; `about` says which where both have one of that name. */
export type AskedVariable = { readonly variable: string; readonly about: VariableSubject | null };

export const queryUnits = ['paragraph', 'sentence', 'document'] as const;
export type QueryUnit = (typeof queryUnits)[number];

export const queryRelations = ['overlaps', 'within', 'contains'] as const;
export type Relation = (typeof queryRelations)[number];

export const sequenceOrders = ['followed by', 'preceded by', 'near'] as const;
export type SequenceOrder = (typeof sequenceOrders)[number];

export const distanceUnits = ['paragraph', 'sentence', 'word', 'character', 'document'] as const;
/** How far two passages may lie from each other: 0 paragraphs is the same paragraph; of a document only 0 is asked. */
export type Distance = { readonly count: number; readonly unit: (typeof distanceUnits)[number] };

export const conditionFields = ['coder', 'stance', 'actor', 'weight', 'memo', 'date', 'document', 'case'] as const;
export type ConditionField = (typeof conditionFields)[number];

export const conditionOperators = ['=', '!=', '>=', '<=', '>', '<', 'contains'] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

/** Words of the language that no name can be without quotation marks. */
export const reservedWords: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'within',
  'overlaps',
  'contains',
  'followed',
  'preceded',
  'near',
  'only',
  'coded',
  'uncoded',
  'where',
  'with',
]);

/** Every word of the language: a name that is one of them is written in quotation marks. */
export const languageWords: ReadonlySet<string> = new Set([
  ...reservedWords,
  ...conditionFields,
  ...distanceUnits,
  ...distanceUnits.map((unit) => `${unit}s`),
  'text',
  'query',
  'by',
  'children',
  'in',
  'the',
  'same',
]);

/** Whether a query says nothing about places of its own, but narrows what it is joined with. */
export function isCondition(query: Query): boolean {
  switch (query.kind) {
    case 'condition':
      return true;
    case 'and':
    case 'or':
      return query.parts.every(isCondition);
    case 'not':
      return isCondition(query.of);
    default:
      return false;
  }
}

/** Whether a distance has two things to lie between, one of which shall occur. */
export function hasDistance(query: Query): boolean {
  return listTerms(query).filter((term) => !isCondition(term)).length > 1 && asksPresence(query, true);
}

function asksPresence(query: Query, isWanted: boolean): boolean {
  switch (query.kind) {
    case 'not':
      return asksPresence(query.of, !isWanted);
    case 'and':
    case 'or':
      return query.parts.some((part) => !isCondition(part) && asksPresence(part, isWanted));
    default:
      return isWanted;
  }
}

/** The parts of a query that have no parts of their own, in the order in which they stand there. */
export function listTerms(query: Query): Query[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.flatMap(listTerms);
    case 'not':
    case 'unit':
    case 'distance':
      return listTerms(query.of);
    case 'relation':
    case 'sequence':
      return [query.left, query.right].flatMap(listTerms);
    default:
      return [query];
  }
}
