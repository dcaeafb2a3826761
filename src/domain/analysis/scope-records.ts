import { descendantIds } from '../codebook/tree';
import type { Case, Code, Coder, Id, RecordSet, SetMember, Source, Stance, Variable } from '../model';
import type { ValueOperator } from './scope';

/** The records that a scope may name. */
export type ScopeRecords = {
  readonly sources: ReadonlyMap<Id, Source>;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly sets: ReadonlyMap<Id, RecordSet>;
  readonly setMembers: ReadonlyMap<Id, SetMember>;
  readonly coders: ReadonlyMap<Id, Coder>;
  readonly cases: ReadonlyMap<Id, Case>;
  readonly variables: ReadonlyMap<Id, Variable>;
};

/** The words of a language that say a scope. */
export type ScopeWords = {
  readonly all: (documents: number) => string;
  readonly allCodes: string;
  readonly allCoders: string;
  readonly folder: (name: string) => string;
  readonly set: (name: string) => string;
  readonly documents: (names: string) => string;
  readonly dates: (from: string, to: string) => string;
  readonly values: (conditions: string) => string;
  readonly codes: (names: string, withChildren: boolean) => string;
  readonly coders: (names: string) => string;
  readonly cases: (names: string) => string;
  readonly actors: (names: string) => string;
  readonly stances: (names: string) => string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly weights: (from: string, to: string) => string;
  readonly boilerplate: string;
  readonly operators: Readonly<Record<ValueOperator, string>>;
  readonly condition: (variable: string, operator: string, value: string) => string;
};

/** Codes together with all codes below them. */
export function withCodesBelow(codes: ScopeRecords['codes'], codeIds: Iterable<Id>): ReadonlySet<Id> {
  return new Set([...codeIds].flatMap((id) => [id, ...descendantIds(codes, id)]));
}
