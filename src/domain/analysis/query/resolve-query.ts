import { assertNever } from '../../assert-never';
import { formatCodePath } from '../../codebook/code-path';
import type { Id, SavedQuery } from '../../model';
import { type CodedStudy, withDescendants } from '../coded-study';
import type { ScopedStudy } from '../resolve-scope';
import type { CodeTerm, Query, SavedTerm, TextTerm } from './ast';
import { findCodeNumber, isQueryProblem, listCodePaths, refuseName } from './find-names';
import { parseQuery } from './parse';
import { queryProblem } from './query-problem';
import type { QueryRecords } from './query-records';
import { resolveCondition } from './resolve-conditions';
import { findSavedQuery } from './saved-queries';
import type { AnswerableQuery, ResolvedCondition, ResolvedQuery } from './resolved-query';

/** Reads the words of a query and finds its names in the study; a Problem with the position when either cannot be done. */
export function readQuery(words: string, study: CodedStudy, records: QueryRecords): AnswerableQuery {
  const terms: TextTerm[] = [];
  const paths = listCodePaths(study);
  return { query: resolve(parseQuery(words), { words, study, records, paths, terms, restingOn: [] }), terms };
}

/** What it takes to find names; `restingOn` are the saved queries that are being read. */
type Reading = {
  readonly words: string;
  readonly study: CodedStudy;
  readonly records: QueryRecords;
  readonly paths: readonly (readonly string[])[];
  readonly terms: TextTerm[];
  readonly restingOn: readonly SavedQuery[];
};

function resolve(query: Query, reading: Reading): ResolvedQuery {
  switch (query.kind) {
    case 'code':
      return resolveName(query, reading);
    case 'saved':
      return resolveSaved(namedQuery(query, reading), query.at, reading);
    case 'coded':
      return { kind: 'codings', codes: null };
    case 'only':
      return { kind: 'only', codes: query.codes.map((code) => markCode(code, reading)).reduce(uniteMarks) };
    case 'text':
      return { kind: 'text', term: numberOfTerm(query, reading.terms) };
    case 'condition':
      return resolveCondition(reading.words, query, reading.study, reading.records);
    case 'and':
    case 'or':
      return joinParts(
        query.kind,
        query.parts.map((part) => resolve(part, reading)),
      );
    case 'not': {
      const of = resolve(query.of, reading);
      if (of.kind !== 'condition') return { kind: 'not', of };
      return { ...of, test: (source, start, end, coding) => !of.test(source, start, end, coding) };
    }
    case 'unit':
      return { kind: 'unit', unit: query.unit, of: resolve(query.of, reading) };
    case 'distance':
      return { ...query, of: resolve(query.of, reading) };
    case 'relation':
    case 'sequence':
      return { ...query, left: resolve(query.left, reading), right: resolve(query.right, reading) };
    default:
      return assertNever(query);
  }
}

/** Conditions among each other are one condition. */
function joinParts(kind: 'and' | 'or', parts: readonly ResolvedQuery[]): ResolvedQuery {
  const conditions = parts.filter((part): part is ResolvedCondition => part.kind === 'condition');
  if (conditions.length < parts.length) return { kind, parts };
  return {
    kind: 'condition',
    ofCodings: conditions.some(({ ofCodings }) => ofCodings),
    test: (source, start, end, coding) =>
      kind === 'and'
        ? conditions.every(({ test }) => test(source, start, end, coding))
        : conditions.some(({ test }) => test(source, start, end, coding)),
  };
}

function resolveName(term: CodeTerm, reading: Reading): ResolvedQuery {
  const number = findCodeNumber(reading.paths, term.levels, { words: reading.words, at: term.at });
  const saved = number === null ? findSavedQuery(term, reading.records.savedQueries) : null;
  return saved ? resolveSaved(saved, term.at, reading) : { kind: 'codings', codes: markCode(term, reading) };
}

function namedQuery({ name, at }: SavedTerm, { words, records: { savedQueries } }: Reading): SavedQuery {
  const saved = findSavedQuery({ levels: [name], withChildren: false }, savedQueries);
  if (saved) return saved;
  return refuseName(
    name,
    savedQueries.map((known) => known.name),
    { words, at },
  );
}

/** `at` is where it is named. */
function resolveSaved(saved: SavedQuery, at: number, reading: Reading): ResolvedQuery {
  const place = { name: saved.name };
  if (reading.restingOn.some(({ id }) => id === saved.id)) throw queryProblem('queryCycle', reading.words, at, place);
  try {
    const of = resolve(parseQuery(saved.words), {
      ...reading,
      words: saved.words,
      restingOn: [...reading.restingOn, saved],
    });
    const scoped = reading.records.scopedOf(saved.scope);
    if (restsOnNothing(scoped)) throw queryProblem('querySavedBroken', reading.words, at, place);
    const inScope = new Uint8Array(reading.study.codings.source.length);
    for (const coding of scoped.codings) inScope[coding] = 1;
    return { kind: 'saved', scoped, inScope, of };
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    // Positions in the saved query's own words would be taken for positions in these.
    const reason = error.reason === 'queryCycle' ? 'queryCycle' : 'querySavedBroken';
    throw queryProblem(reason, reading.words, at, place);
  }
}

/** Whether all codes, documents or people that a kept scope names are gone: it would answer nothing, and not say why. */
function restsOnNothing({ scope, study }: ScopedStudy): boolean {
  const { codeIds, codeSetIds, sourceIds, sourceSetIds, folders, coderIds, caseIds, actorIds } = scope;
  const named: readonly (readonly [readonly Id[] | undefined, readonly { readonly id: Id }[], boolean])[] = [
    [codeIds, study.codes, (codeSetIds ?? []).length > 0],
    [sourceIds, study.sources, [...(sourceSetIds ?? []), ...(folders ?? [])].length > 0],
    [coderIds, study.coders, false],
    [caseIds, study.cases, false],
    [actorIds, study.cases, false],
  ];
  return named.some(
    ([ids = [], records, isNamedElse]) => ids.length > 0 && !isNamedElse && !records.some(({ id }) => ids.includes(id)),
  );
}

function markCode({ levels, withChildren, at }: CodeTerm, { words, study, records, paths }: Reading): Uint8Array {
  const code = findCodeNumber(paths, levels, { words, at });
  if (code === null) {
    const names = [...paths.map(formatCodePath), ...records.savedQueries.map(({ name }) => name)];
    return refuseName(formatCodePath(levels), names, { words, at });
  }
  const marks = new Uint8Array(study.codes.length);
  marks[code] = 1;
  return withChildren ? withDescendants(study, marks) : marks;
}

function uniteMarks(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, code) => (b[code] === 1 ? 1 : mark));
}

function numberOfTerm(term: TextTerm, terms: TextTerm[]): number {
  const known = terms.findIndex(
    ({ match, words, ignoreCase }) => match === term.match && words === term.words && ignoreCase === term.ignoreCase,
  );
  return known >= 0 ? known : terms.push(term) - 1;
}
