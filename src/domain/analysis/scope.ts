import type { Id, Stance, VariableSubject } from '../model';

/**
 * What part of a study is looked at. Fields that are absent or empty leave everything in. Within a field any entry will do,
 * all fields must hold; `sourceIds`, `folders` and `sourceSetIds` are three ways to name documents, `codeIds` and
 * `codeSetIds` two ways to name codes, and count as one field each.
 */
export type Scope = {
  readonly sourceIds?: readonly Id[] | undefined;
  /** Documents in these folders and the folders inside them. */
  readonly folders?: readonly string[] | undefined;
  readonly sourceSetIds?: readonly Id[] | undefined;
  /** Date of publication, `2016`, `2016-11` or `2016-11-16`, both ends included. Documents without a date are out. */
  readonly dateFrom?: string | undefined;
  readonly dateTo?: string | undefined;
  /** What documents are by their variables; all conditions must hold. */
  readonly values?: readonly ValueCondition[] | undefined;
  readonly codeIds?: readonly Id[] | undefined;
  readonly codeSetIds?: readonly Id[] | undefined;
  /** Codes below the chosen ones too. */
  readonly withChildren?: boolean | undefined;
  readonly coderIds?: readonly Id[] | undefined;
  /** Codings inside what belongs to one of these cases: documents, or passages that hold the whole coding. */
  readonly caseIds?: readonly Id[] | undefined;
  readonly actorIds?: readonly Id[] | undefined;
  readonly stances?: readonly Stance[] | undefined;
  /** 0 to 100; codings without a weight are out when one end is given. */
  readonly weightFrom?: number | undefined;
  readonly weightTo?: number | undefined;
  /** Boilerplate is counted as text like any other. */
  readonly boilerplate?: boolean | undefined;
};

export const valueOperators = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'is-empty', 'is-not-empty'] as const;
export type ValueOperator = (typeof valueOperators)[number];

/** A condition on a variable; ends of numbers and dates are included. */
export type ValueCondition = {
  readonly variableId: Id;
  readonly operator: ValueOperator;
  readonly value: string;
};

export const wholeStudy: Scope = {};

/** The variables that a scope may ask of. */
export const scopeSubject: VariableSubject = 'source';
