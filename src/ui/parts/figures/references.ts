import { fitScope } from '../../../domain/analysis/fit-scope';
import { inShort, sayField } from '../../../domain/analysis/say-scope';
import type { Scope } from '../../../domain/analysis/scope';
import { isWholeStudy, isNarrowed, scopeFields } from '../../../domain/analysis/scope-fields';
import { byPosition } from '../../../domain/order';
import { compareText } from '../../../domain/compare';
import { useScope } from '../../state/scope';
import type { Wording } from './figure-view';

type Reference = { readonly value: Scope | null; readonly name: string };

/** Of a variable with more values than these a scope is chosen instead. */
const mostValues = 12;

/**
 * What a part of the study can be held against: the rest, sets, folders, years, values of variables, the scopes of saved
 * queries, and the present scope, which stays the reference when another one is chosen.
 */
export function listReferences(chosen: Scope | null, wording: Wording): readonly Reference[] {
  const { messages, mirror } = wording;
  const { rest, yearOf, keepAsReference, savedScope } = messages.analyseWords;
  const { sets, sources, savedQueries } = mirror;
  const documents = [...sources.values()];
  const folders = distinct(documents.flatMap(({ folder }) => folder ?? []));
  const years = distinct(documents.flatMap(({ date }) => date?.slice(0, 4) ?? []));
  const { scope } = useScope.getState();
  const listed: readonly Reference[] = [
    { value: null, name: rest },
    ...[...sets.values()]
      .filter(({ about }) => about === 'source')
      .sort(byPosition)
      .map(({ id, name }) => ({ value: { sourceSetIds: [id] }, name })),
    ...folders.map((folder) => ({ value: { folders: [folder] }, name: folder })),
    ...years.map((year) => ({ value: { dateFrom: year, dateTo: year }, name: yearOf(year) })),
    ...listValues(wording),
    ...[...savedQueries.values()].flatMap(({ name, scope: kept }) => {
      const value = fitScope(JSON.parse(kept), mirror);
      return isWholeStudy(value) ? [] : [{ value, name: savedScope(name) }];
    }),
    ...(isWholeStudy(scope) ? [] : [{ value: scope, name: keepAsReference }]),
  ];
  const isListed = listed.some(({ value }) => JSON.stringify(value) === JSON.stringify(chosen));
  return isListed ? listed : [...listed, { value: chosen, name: nameOfReference(chosen, wording) }];
}

/** What is held against, in a few words. */
export function nameOfReference(reference: Scope | null, { messages, mirror }: Wording): string {
  if (reference === null) return messages.analyseWords.rest;
  return scopeFields
    .filter((field) => isNarrowed(reference, field))
    .map((field) => sayField(reference, field, mirror, messages.scope.said, inShort))
    .join(' · ');
}

function listValues({ messages, mirror }: Wording): readonly Reference[] {
  const variables = [...mirror.variables.values()].filter(({ about }) => about === 'source').sort(byPosition);
  return variables.flatMap(({ id, name }) => {
    const values = distinct(
      [...mirror.values.values()].flatMap(({ variableId, value }) => (variableId === id && value !== '' ? value : [])),
    );
    if (values.length > mostValues) return [];
    return values.map((value) => ({
      value: { values: [{ variableId: id, operator: 'is' as const, value }] },
      name: messages.analyseWords.valueOf(name, value),
    }));
  });
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort(compareText);
}
