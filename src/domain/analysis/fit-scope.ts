import { stances, type Id } from '../model';
import { isInFolder } from './in-folder';
import { type Scope, valueOperators, type ValueCondition } from './scope';
import { tidyScope } from './scope-fields';
import type { ScopeRecords } from './scope-records';

/** A scope that was kept, without what the study has no longer and without what is none of a scope. */
export function fitScope(kept: unknown, records: ScopeRecords): Scope {
  if (typeof kept !== 'object' || kept === null) return {};
  const own = kept as { readonly [K in keyof Scope]?: unknown };
  const idsIn = (value: unknown, known: ReadonlyMap<Id, unknown>): readonly Id[] =>
    wordsOf(value).filter((id) => known.has(id));
  const folders = new Set([...records.sources.values()].map(({ folder }) => folder));
  const isFolder = (name: string): boolean => [...folders].some((folder) => isInFolder(folder, name));
  return tidyScope({
    sourceIds: idsIn(own.sourceIds, records.sources),
    folders: wordsOf(own.folders).filter(isFolder),
    sourceSetIds: idsIn(own.sourceSetIds, records.sets),
    dateFrom: dayOf(own.dateFrom),
    dateTo: dayOf(own.dateTo),
    values: listOf(own.values)
      .filter(isCondition)
      .filter(({ variableId }) => records.variables.has(variableId)),
    codeIds: idsIn(own.codeIds, records.codes),
    codeSetIds: idsIn(own.codeSetIds, records.sets),
    withChildren: own.withChildren === true,
    coderIds: idsIn(own.coderIds, records.coders),
    caseIds: idsIn(own.caseIds, records.cases),
    actorIds: idsIn(own.actorIds, records.cases),
    stances: stances.filter((stance) => wordsOf(own.stances).includes(stance)),
    weightFrom: weightOf(own.weightFrom),
    weightTo: weightOf(own.weightTo),
    boilerplate: own.boilerplate === true,
  });
}

/** Whether words are a day, a month or a year as a scope takes them. */
export function isScopeDay(words: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(words);
}

function dayOf(value: unknown): string {
  return typeof value === 'string' && isScopeDay(value) ? value : '';
}

function weightOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function wordsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

function isCondition(value: unknown): value is ValueCondition {
  if (typeof value !== 'object' || value === null) return false;
  const { variableId, operator, value: asked } = value as Record<string, unknown>;
  return (
    typeof variableId === 'string' && typeof asked === 'string' && valueOperators.some((known) => known === operator)
  );
}
