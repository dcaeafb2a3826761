import { compareText } from '../compare';
import { stances, type Code, type Id, type Span } from '../model';
import { codePathsOf } from './code-paths';
import { ruleOf } from '../variables/choices';
import { valueComparer } from '../variables/compare-values';
import { isInsideSome } from './is-inside';
import type { FigureColumn, Grouping } from './figure';
import type { ScopedStudy, ScopeTables } from './resolve-scope';

/** What codings are sorted into: a name for each group, and the groups of a coding, none, one or several. */
export type CodingGroups = {
  readonly names: readonly string[];
  /** Ids of the records that groups stand for; null where a group is a value or a folder. */
  readonly ids: readonly (Id | null)[];
  readonly groupsOf: (coding: number) => readonly number[];
  /** The groups of a document as a whole; null where codings of one document are sorted apart. */
  readonly groupsOfSource: ((source: number) => readonly number[]) | null;
  /** The groups of a stretch without codings, where places are sorted apart and not codings alone. */
  readonly groupsOfPlace?: (source: number, span: Span) => readonly number[];
};

/** The column of a group in a table. */
export function columnOfGroup<K extends FigureColumn['kind']>({ names, ids }: CodingGroups, group: number, kind: K) {
  const id = ids[group] ?? null;
  return { key: names[group] ?? '', kind, ...(id !== null && { id }) };
}

/** Sorts the codings of a scope by something beside their codes; what is in no group is counted nowhere. */
export function groupCodings(scoped: ScopedStudy, grouping: Grouping, tables: ScopeTables): CodingGroups {
  const { study } = scoped;
  switch (grouping.by) {
    case 'document':
      return bySource(
        scoped,
        study.sources.map(({ id, title }) => ({ id, name: title })),
        (source) => [source],
      );
    case 'folder':
      return byValueOfSource(scoped, (source) => study.sources[source]?.folder ?? null, inOrder);
    case 'variable': {
      const variable = tables.variables.find(({ id }) => id === grouping.variableId);
      const values = new Map(
        tables.values.filter(({ variableId }) => variableId === grouping.variableId).map((v) => [v.aboutId, v.value]),
      );
      return byValueOfSource(
        scoped,
        (source) => values.get(study.sources[source]?.id ?? '') ?? null,
        variable ? valueComparer(ruleOf(variable)) : inOrder,
      );
    }
    case 'set':
      return bySets(scoped, tables);
    case 'case':
      return byCases(scoped, tables);
    case 'coder':
      return byNumber(study.coders, study.codings.coder);
    case 'actor':
      return byNumber(study.cases, study.codings.actor);
    case 'stance':
      return byNumber(
        stances.map((name) => ({ id: null, name })),
        study.codings.stance,
      );
    case 'code':
      return byNumber(withPaths(study.codes), study.codings.code);
  }
}

function withPaths(codes: readonly Code[]): readonly Named[] {
  const pathOf = codePathsOf({ codes });
  return codes.map(({ id }, code) => ({ id, name: pathOf(code) }));
}

type Named = { readonly id: Id | null; readonly name: string };

function byNumber(records: readonly Named[], column: Int32Array | Int8Array): CodingGroups {
  const groups = records.map((_, number) => [number]);
  return {
    names: records.map(({ name }) => name),
    ids: records.map(({ id }) => id),
    groupsOf: (coding) => groups[column[coding] ?? -1] ?? [],
    groupsOfSource: null,
  };
}

/** Only documents of the scope make groups, in their order. */
function bySource(
  { study, sources }: ScopedStudy,
  records: readonly Named[],
  groupsOf: (source: number) => readonly number[],
): CodingGroups {
  const used = new Set<number>();
  study.sources.forEach((_, source) => {
    if (sources[source] === 1) for (const group of groupsOf(source)) used.add(group);
  });
  const shown = records.map((_, group) => group).filter((group) => used.has(group));
  const places = new Map(shown.map((group, place) => [group, place]));
  const groupsBySource = study.sources.map((_, source) => groupsOf(source).flatMap((group) => places.get(group) ?? []));
  const groupsOfSource = (source: number): readonly number[] => groupsBySource[source] ?? [];
  return {
    names: shown.map((group) => records[group]?.name ?? ''),
    ids: shown.map((group) => records[group]?.id ?? null),
    groupsOf: (coding) => groupsOfSource(study.codings.source[coding] ?? -1),
    groupsOfSource,
  };
}

function byValueOfSource(
  scoped: ScopedStudy,
  valueOf: (source: number) => string | null,
  compare: (a: string, b: string) => number,
): CodingGroups {
  const values = scoped.study.sources.map((_, source) => valueOf(source));
  const names = [...new Set(values.flatMap((value) => (value === null || value === '' ? [] : [value])))].sort(compare);
  const groups = new Map(names.map((name, group) => [name, [group]]));
  return bySource(
    scoped,
    names.map((name) => ({ id: null, name })),
    (source) => groups.get(values[source] ?? '') ?? [],
  );
}

const collator = new Intl.Collator('en', { numeric: true });
function inOrder(a: string, b: string): number {
  return collator.compare(a, b) || compareText(a, b);
}

function bySets(scoped: ScopedStudy, { sets, setMembers }: ScopeTables): CodingGroups {
  const shown = sets.filter(({ about }) => about === 'source');
  const places = new Map(shown.map(({ id }, place) => [id, place]));
  const groups = new Map<Id, number[]>();
  for (const { setId, memberId } of setMembers) {
    const place = places.get(setId);
    if (place !== undefined) groups.set(memberId, [...(groups.get(memberId) ?? []), place]);
  }
  return bySource(scoped, shown, (source) => groups.get(scoped.study.sources[source]?.id ?? '') ?? []);
}

/** A coding belongs to a case when its document does, or when a passage of the case holds it. */
function byCases({ study }: ScopedStudy, { memberships, placeOf }: ScopeTables): CodingGroups {
  const numbers = new Map(study.cases.map(({ id }, number) => [id, number]));
  const members = new Map<Id, { readonly group: number; readonly span: ReturnType<typeof placeOf> }[]>();
  for (const { caseId, sourceId, quotationId } of memberships) {
    const group = numbers.get(caseId);
    const span = quotationId === null ? { start: 0, end: Infinity } : placeOf(quotationId);
    if (group !== undefined && span) members.set(sourceId, [...(members.get(sourceId) ?? []), { group, span }]);
  }
  const { codings } = study;
  const groupsOfPlace = (source: number, place: Span): readonly number[] => {
    const own = members.get(study.sources[source]?.id ?? '') ?? [];
    return [...new Set(own.flatMap(({ group, span }) => (span && isInsideSome(place, [span]) ? [group] : [])))];
  };
  return {
    names: study.cases.map(({ name }) => name),
    ids: study.cases.map(({ id }) => id),
    groupsOf: (coding) =>
      groupsOfPlace(codings.source[coding] ?? -1, {
        start: codings.start[coding] ?? 0,
        end: codings.end[coding] ?? 0,
      }),
    groupsOfSource: null,
    groupsOfPlace,
  };
}
