import {
  stances,
  type Id,
  type Membership,
  type RecordSet,
  type SetMember,
  type Span,
  type Value,
  type Variable,
} from '../model';
import { type CodedStudy, numbersOf, withDescendants } from './coded-study';
import { mergeSpans } from '../text/spans';
import { isInFolder } from './in-folder';
import { isInsideSome } from './is-inside';
import type { Scope } from './scope';
import { meetsCondition } from './meets-condition';

/** The part of a study that a scope leaves in. */
export type ScopedStudy = {
  readonly study: CodedStudy;
  readonly scope: Scope;
  /** 1 for each document and code that is in. */
  readonly sources: Uint8Array;
  readonly codes: Uint8Array;
  /** The numbers of the codings that are in, in their order. */
  readonly codings: Int32Array;
  /** The stretches of a document that belong to the chosen cases, merged and in order; null is the whole document. */
  readonly within: (source: number) => readonly Span[] | null;
};

/** The small tables that a scope reads. */
export type ScopeTables = {
  /** Sets of documents, in their order. */
  readonly sets: readonly RecordSet[];
  readonly setMembers: readonly SetMember[];
  readonly variables: readonly Variable[];
  /** Values of the variables that the scope asks of. */
  readonly values: readonly Value[];
  readonly memberships: readonly Membership[];
  /** Where quotations of memberships stand. */
  readonly placeOf: (quotationId: Id) => Span | null;
};

/** Works out what is in a scope. Ids that the study does not know leave nothing in. */
export function resolveScope(study: CodedStudy, scope: Scope, tables: ScopeTables): ScopedStudy {
  const sources = chooseSources(study, scope, tables);
  const regions = caseRegions(study, scope, tables);
  if (regions) for (let source = 0; source < sources.length; source++) if (!regions.has(source)) sources[source] = 0;
  const within = (source: number): readonly Span[] | null => regions?.get(source) ?? null;
  const codes = chooseCodes(study, scope, tables);
  return { study, scope, sources, codes, codings: chooseCodings({ study, scope, sources, codes, within }), within };
}

/** The numbers of the documents that are in, in their order. */
export function shownSources({ study, sources }: ScopedStudy): number[] {
  return study.sources.flatMap((_, source) => (sources[source] === 1 ? [source] : []));
}

function chooseSources(study: CodedStudy, scope: Scope, tables: ScopeTables): Uint8Array {
  const chosen = new Uint8Array(study.sources.length).fill(1);
  const keep = (isIn: (number: number) => boolean): void => {
    for (let source = 0; source < chosen.length; source++)
      if (chosen[source] === 1 && !isIn(source)) chosen[source] = 0;
  };
  const { sourceIds = [], folders = [], sourceSetIds = [], dateFrom = '', dateTo = '', values = [] } = scope;
  if (sourceIds.length + folders.length + sourceSetIds.length > 0) {
    const ids = new Set([...sourceIds, ...membersOf(tables, sourceSetIds)]);
    keep((number) => {
      const source = study.sources[number];
      return (
        source !== undefined && (ids.has(source.id) || folders.some((folder) => isInFolder(source.folder, folder)))
      );
    });
  }
  if (dateFrom !== '' || dateTo !== '')
    keep((number) => isWithinDates(study.sources[number]?.date ?? null, dateFrom, dateTo));
  for (const condition of values) {
    const variable = tables.variables.find(({ id }) => id === condition.variableId);
    const valueOf = new Map(
      tables.values.filter(({ variableId }) => variableId === condition.variableId).map((v) => [v.aboutId, v.value]),
    );
    keep(
      (number) =>
        variable !== undefined &&
        meetsCondition(variable, valueOf.get(study.sources[number]?.id ?? '') ?? '', condition),
    );
  }
  return chosen;
}

/** Whether a date, as far as it is known, may lie between two others: `2016` lies in every range that touches 2016. */
export function isWithinDates(date: string | null, from: string, to: string): boolean {
  if (date === null || date === '') return false;
  const isAfter = from === '' || date.slice(0, from.length) >= from.slice(0, date.length);
  const isBefore = to === '' || date.slice(0, to.length) <= to.slice(0, date.length);
  return isAfter && isBefore;
}

function chooseCodes(
  study: CodedStudy,
  { codeIds = [], codeSetIds = [], withChildren = false }: Scope,
  tables: ScopeTables,
): Uint8Array {
  if (codeIds.length + codeSetIds.length === 0) return new Uint8Array(study.codes.length).fill(1);
  const ids = new Set([...codeIds, ...membersOf(tables, codeSetIds)]);
  const chosen = Uint8Array.from(study.codes, ({ id }) => (ids.has(id) ? 1 : 0));
  return withChildren ? withDescendants(study, chosen) : chosen;
}

function membersOf({ setMembers }: ScopeTables, setIds: readonly Id[]): Id[] {
  const sets = new Set(setIds);
  return setMembers.filter(({ setId }) => sets.has(setId)).map(({ memberId }) => memberId);
}

/** For each document of the chosen cases the stretches that belong to them; null when no case was chosen. */
function caseRegions(
  study: CodedStudy,
  { caseIds = [] }: Scope,
  tables: ScopeTables,
): ReadonlyMap<number, readonly Span[] | null> | null {
  if (caseIds.length === 0) return null;
  const cases = new Set(caseIds);
  const numbers = numbersOf(study.sources);
  const regions = new Map<number, Span[] | null>();
  for (const { caseId, sourceId, quotationId } of tables.memberships) {
    const source = numbers.get(sourceId);
    if (source === undefined || !cases.has(caseId)) continue;
    if (quotationId === null) regions.set(source, null);
    else if (regions.get(source) !== null) {
      const place = tables.placeOf(quotationId);
      if (place) regions.set(source, [...(regions.get(source) ?? []), place]);
    }
  }
  return new Map([...regions].map(([source, spans]) => [source, spans && mergeSpans(spans)]));
}

/** Codings are in when all that is asked of them holds. */
function chooseCodings({ study, scope, sources, codes, within }: Omit<ScopedStudy, 'codings'>): Int32Array {
  const { codings } = study;
  const coders = someOf(numbersOf(study.coders), scope.coderIds);
  const actors = someOf(numbersOf(study.cases), scope.actorIds);
  const stanceNumbers = scope.stances?.length ? new Set(scope.stances.map((stance) => stances.indexOf(stance))) : null;
  const { weightFrom, weightTo } = scope;
  const isWeighed = weightFrom !== undefined || weightTo !== undefined;
  const chosen = new Int32Array(codings.source.length);
  let count = 0;
  for (let coding = 0; coding < chosen.length; coding++) {
    const source = codings.source[coding] ?? 0;
    if (sources[source] === 0 || codes[codings.code[coding] ?? 0] === 0) continue;
    if (coders && !coders.has(codings.coder[coding] ?? -1)) continue;
    if (actors && !actors.has(codings.actor[coding] ?? -1)) continue;
    if (stanceNumbers && !stanceNumbers.has(codings.stance[coding] ?? -1)) continue;
    if (isWeighed && !isBetween(codings.weight[coding] ?? NaN, weightFrom ?? 0, weightTo ?? 100)) continue;
    const spans = within(source);
    if (spans && !isInsideSome(placeOf(study, coding), spans)) continue;
    chosen[count++] = coding;
  }
  return chosen.slice(0, count);
}

function someOf(numbers: ReadonlyMap<Id, number>, ids: readonly Id[] | undefined): ReadonlySet<number> | null {
  return ids?.length ? new Set(ids.map((id) => numbers.get(id) ?? -2)) : null;
}

/** False for NaN, which is no weight. */
function isBetween(weight: number, from: number, to: number): boolean {
  return weight >= from && weight <= to;
}

function placeOf({ codings }: CodedStudy, coding: number): Span {
  return { start: codings.start[coding] ?? 0, end: codings.end[coding] ?? 0 };
}
