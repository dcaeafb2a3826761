import { codePathNames } from '../codebook/tree';
import type { Id } from '../model';
import type { Scope } from './scope';
import { isNarrowed, type ScopeField, scopeFields } from './scope-fields';
import type { ScopeRecords, ScopeWords } from './scope-records';

/** Says what part of a study a scope leaves in, line by line, also that all documents, codes or coders are in. */
export function sayScope(scope: Scope, records: ScopeRecords, words: ScopeWords): readonly string[] {
  return scopeFields.flatMap((field) => {
    if (isNarrowed(scope, field)) return [sayField(scope, field, records, words, inFull)];
    if (field === 'documents') return areSome(scope) ? [] : [words.all(records.sources.size)];
    if (field === 'codes') return [words.allCodes];
    return field === 'coders' ? [words.allCoders] : [];
  });
}

/** Whether documents are left out by what they are, though none is named. */
function areSome(scope: Scope): boolean {
  return isNarrowed(scope, 'dates') || isNarrowed(scope, 'values');
}

/** How many names are said. */
type Manner = { readonly few: (names: readonly string[]) => string; readonly withPaths: boolean };

/** The first four of many names, and how many there are; codes with those above them. */
const inFull: Manner = {
  few: (names) => (names.length > 4 ? `${names.slice(0, 4).join(', ')} … (${names.length})` : names.join(', ')),
  withPaths: true,
};

/** One name, or the number of many: for chips. */
export const inShort: Manner = {
  few: (names) => (names.length === 1 ? (names[0] ?? '') : String(names.length)),
  withPaths: false,
};

/** Says one field of a scope that is narrowed. */
export function sayField(
  scope: Scope,
  field: ScopeField,
  records: ScopeRecords,
  words: ScopeWords,
  { few, withPaths }: Manner,
): string {
  const named = (ids: readonly Id[] | undefined, known: ReadonlyMap<Id, { readonly name: string }>): string =>
    few((ids ?? []).map((id) => known.get(id)?.name ?? '?'));
  const setNames = (ids: readonly Id[] | undefined): readonly string[] =>
    (ids ?? []).map((id) => words.set(records.sets.get(id)?.name ?? '?'));
  switch (field) {
    case 'documents':
      return words.documents(
        few([
          ...(scope.folders ?? []).map(words.folder),
          ...setNames(scope.sourceSetIds),
          ...(scope.sourceIds ?? []).map((id) => records.sources.get(id)?.title ?? '?'),
        ]),
      );
    case 'dates':
      return words.dates(scope.dateFrom ?? '', scope.dateTo ?? '');
    case 'values':
      return words.values(
        (scope.values ?? [])
          .map(({ variableId, operator, value }) =>
            words.condition(records.variables.get(variableId)?.name ?? '?', words.operators[operator], value),
          )
          .join(', '),
      );
    case 'codes':
      return words.codes(
        few([
          ...setNames(scope.codeSetIds),
          ...(scope.codeIds ?? []).map((id) =>
            withPaths ? codePathNames(records.codes, id).join(' › ') : (records.codes.get(id)?.name ?? '?'),
          ),
        ]),
        scope.withChildren === true,
      );
    case 'coders':
      return words.coders(named(scope.coderIds, records.coders));
    case 'cases':
      return words.cases(named(scope.caseIds, records.cases));
    case 'actors':
      return words.actors(named(scope.actorIds, records.cases));
    case 'stances':
      return words.stances((scope.stances ?? []).map((stance) => words.stance[stance]).join(', '));
    case 'weights':
      return words.weights(String(scope.weightFrom ?? 0), String(scope.weightTo ?? 100));
    case 'boilerplate':
      return words.boilerplate;
  }
}
