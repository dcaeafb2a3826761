import * as z from 'zod';
import type { CaseKind, Id, Stance } from '../domain/model';
import { id } from './arguments';
import { query } from './call';
import type { JsonColumns } from './codings';
import type { Columns } from './rows';

/** What cases are asked beside what every window has of them. */
export const caseQueries = {
  /** How often each case speaks in a coded passage, and how; cases that never do are left out. */
  'case.summary': query(z.strictObject({})).returns<Columns<CaseSummary>>(),
  /** The passages that belong to a case, by document and place. */
  'case.passages': query(z.strictObject({ caseId: id })).returns<CasePassages>(),
  /** The codings in which a case speaks, by document and place. */
  'case.stances': query(z.strictObject({ caseId: id })).returns<CaseStances>(),
  /** All cases by name, with what they are by their variables. */
  'case.list': query(z.strictObject({})).returns<CaseList>(),
};

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
