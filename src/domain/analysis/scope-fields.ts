import type { Scope } from './scope';

/** What a scope narrows, as it is shown and taken back: several entries of a Scope may be one field. */
export const scopeFields = [
  'documents',
  'dates',
  'values',
  'codes',
  'coders',
  'cases',
  'actors',
  'stances',
  'weights',
  'boilerplate',
] as const;
export type ScopeField = (typeof scopeFields)[number];

const entries: { readonly [F in ScopeField]: readonly (keyof Scope)[] } = {
  documents: ['sourceIds', 'folders', 'sourceSetIds'],
  dates: ['dateFrom', 'dateTo'],
  values: ['values'],
  codes: ['codeIds', 'codeSetIds'],
  coders: ['coderIds'],
  cases: ['caseIds'],
  actors: ['actorIds'],
  stances: ['stances'],
  weights: ['weightFrom', 'weightTo'],
  boilerplate: ['boilerplate'],
};

/** Whether a field of a scope says anything. */
export function isNarrowed(scope: Scope, field: ScopeField): boolean {
  return entries[field].some((entry) => isSaid(scope[entry]));
}

/** Whether a scope leaves everything in. */
export function isWholeStudy(scope: Scope): boolean {
  return !scopeFields.some((field) => isNarrowed(scope, field));
}

/** A scope in which a field leaves everything in. */
export function withoutField(scope: Scope, field: ScopeField): Scope {
  const gone: readonly (keyof Scope)[] = field === 'codes' ? [...entries.codes, 'withChildren'] : entries[field];
  return Object.fromEntries(Object.entries(scope).filter(([entry]) => !gone.includes(entry as keyof Scope)));
}

/** A scope without the entries that say nothing. */
export function tidyScope(scope: Scope): Scope {
  const said = Object.entries(scope).filter(([entry, value]) => entry !== 'withChildren' && isSaid(value));
  const tidy: Scope = Object.fromEntries(said);
  return scope.withChildren === true && isNarrowed(tidy, 'codes') ? { ...tidy, withChildren: true } : tidy;
}

function isSaid(value: Scope[keyof Scope]): boolean {
  return value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}
