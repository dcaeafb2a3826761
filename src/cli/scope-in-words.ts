import type { Id } from '../domain/model';
import { sayScope } from '../domain/analysis/say-scope';
import type { Scope } from '../domain/analysis/scope';
import { scopeInEnglish } from '../domain/analysis/scope-in-english';
import type { Engine } from '../engine/engine';

/** What part of the study a figure looks at, as the window says it below the figure. */
export function scopeInWords(engine: Engine, scope: Scope): string {
  const overview = engine.ask('project.overview', {});
  const { sources, codes, sets, setMembers, coders, cases, variables } = overview;
  const records = {
    sources: byId(sources),
    codes: byId(codes),
    sets: byId(sets),
    setMembers: byId(setMembers),
    coders: byId(coders),
    cases: byId(cases),
    variables: byId(variables),
  };
  const boilerplate = scope.boilerplate === true ? 'Boilerplate is counted as text.' : 'Boilerplate is left out.';
  return `${sayScope(scope, records, scopeInEnglish).join(' · ')}. ${boilerplate}`;
}

function byId<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]));
}
