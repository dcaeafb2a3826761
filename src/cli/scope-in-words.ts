import type { FigureSettings } from '../contract/figure-calls';
import type { Id } from '../domain/model';
import { inShort, sayField, sayScope } from '../domain/analysis/say-scope';
import type { Scope } from '../domain/analysis/scope';
import { isNarrowed, scopeFields } from '../domain/analysis/scope-fields';
import type { ScopeRecords } from '../domain/analysis/scope-records';
import { scopeInEnglish } from '../domain/analysis/scope-in-english';
import type { Engine } from '../engine/engine';

/** What part of the study a figure looks at, as the window says it below the figure. */
export function scopeInWords(engine: Engine, scope: Scope): string {
  const boilerplate = scope.boilerplate === true ? 'Boilerplate is counted as text.' : 'Boilerplate is left out.';
  return `${sayScope(scope, recordsOf(engine), scopeInEnglish).join(' · ')}. ${boilerplate}`;
}

/** What keyness is held against, as the window says it; other figures are held against nothing. */
export function referenceInWords(engine: Engine, settings: FigureSettings): string | undefined {
  if (settings.kind !== 'keyness') return undefined;
  const { reference } = settings;
  if (reference === null) return 'the rest of the study';
  return scopeFields
    .filter((field) => isNarrowed(reference, field))
    .map((field) => sayField(reference, field, recordsOf(engine), scopeInEnglish, inShort))
    .join(' · ');
}

function recordsOf(engine: Engine): ScopeRecords {
  const overview = engine.ask('project.overview', {});
  const { sources, codes, sets, setMembers, coders, cases, variables } = overview;
  return {
    sources: byId(sources),
    codes: byId(codes),
    sets: byId(sets),
    setMembers: byId(setMembers),
    coders: byId(coders),
    cases: byId(cases),
    variables: byId(variables),
  };
}

function byId<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]));
}
