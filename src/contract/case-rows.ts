/** What is told of cases. No schema, so that the page can read it. */
import type { CaseKind, Id, Stance } from '../domain/model';
import type { JsonColumns } from './codings';

export type CaseSummary = {
  readonly caseId: Id;
  /** Codings of which it is the actor, with or without a stance. */
  readonly codings: number;
} & Readonly<Record<Stance, number>>;

/** A passage as a list shows it; of a long one the beginning. */
const placeFields = ['quotationId', 'sourceId', 'start', 'end', 'paragraph', 'lost', 'quote'] as const;
export const casePassageFields = ['membershipId', ...placeFields] as const;
export type CasePassages = JsonColumns<(typeof casePassageFields)[number]>;
export const caseStanceFields = ['codingId', 'codeId', 'coderId', 'stance', ...placeFields] as const;
export type CaseStances = JsonColumns<(typeof caseStanceFields)[number]>;

export type CaseRow = {
  readonly id: Id;
  readonly name: string;
  readonly kind: CaseKind;
  /** Whole documents that belong to it, and passages. */
  readonly documents: number;
  readonly passages: number;
} & Omit<CaseSummary, 'caseId'>;

/** One row a case; `values` stand in the order of `variables`, null where nothing is known. */
export type CaseList = {
  readonly variables: readonly string[];
  readonly cases: readonly (CaseRow & { readonly values: readonly (string | null)[] })[];
};
