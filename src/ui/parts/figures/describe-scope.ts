import { codePathNames } from '../../../domain/codebook/tree';
import type { Id } from '../../../domain/model';
import type { Scope } from '../../../domain/analysis/scope';
import type { Wording } from './figure-view';

const mostNames = 4;

/** What part of the study a figure looks at, line by line. */
export function describeScope(scope: Scope, wording: Wording): readonly string[] {
  return [...describeDocuments(scope, wording), ...describeCodings(scope, wording)];
}

function describeDocuments(scope: Scope, { messages, mirror }: Wording): readonly string[] {
  const { scopes } = messages.analyseNotes;
  const { sourceIds = [], folders = [], sourceSetIds = [], values = [], dateFrom = '', dateTo = '' } = scope;
  const isChosen = sourceIds.length + folders.length + sourceSetIds.length > 0;
  const titles = sourceIds.map((id) => mirror.sources.get(id)?.title ?? '?');
  return [
    ...(isChosen ? [] : [scopes.all(mirror.sources.size)]),
    ...(titles.length === 0 ? [] : [titles.length <= mostNames ? titles.join(', ') : scopes.documents(titles.length)]),
    ...(folders.length === 0 ? [] : [scopes.folders(few(folders))]),
    ...(sourceSetIds.length === 0
      ? []
      : [scopes.sets(few(sourceSetIds.map((id) => mirror.sets.get(id)?.name ?? '?')))]),
    ...(dateFrom === '' && dateTo === '' ? [] : [scopes.dates(dateFrom, dateTo)]),
    ...(values.length === 0
      ? []
      : [
          scopes.values(
            few(values.map(({ variableId, value }) => `${mirror.variables.get(variableId)?.name ?? '?'} ${value}`)),
          ),
        ]),
  ];
}

function describeCodings(scope: Scope, { messages, mirror }: Wording): readonly string[] {
  const { scopes } = messages.analyseNotes;
  const { codeIds = [], codeSetIds = [], coderIds = [], caseIds = [], actorIds = [], stances = [] } = scope;
  const codes = [
    ...codeIds.map((id) => codePathNames(mirror.codes, id).join(' › ') || '?'),
    ...codeSetIds.map((id) => mirror.sets.get(id)?.name ?? '?'),
  ];
  const casesNamed = (ids: readonly Id[]): string => few(ids.map((id) => mirror.cases.get(id)?.name ?? '?'));
  const { weightFrom, weightTo } = scope;
  return [
    codes.length === 0 ? scopes.allCodes : scopes.codes(few(codes)),
    coderIds.length === 0
      ? scopes.allCoders
      : scopes.coders(few(coderIds.map((id) => mirror.coders.get(id)?.name ?? '?'))),
    ...(caseIds.length === 0 ? [] : [scopes.cases(casesNamed(caseIds))]),
    ...(actorIds.length === 0 ? [] : [scopes.actors(casesNamed(actorIds))]),
    ...(stances.length === 0 ? [] : [scopes.stances(stances.map((one) => messages.inspector.stances[one]).join(', '))]),
    ...(weightFrom === undefined && weightTo === undefined
      ? []
      : [scopes.weights(String(weightFrom ?? 0), String(weightTo ?? 100))]),
    ...(scope.boilerplate === true ? [scopes.boilerplate] : []),
  ];
}

function few(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} … (${names.length})` : shown;
}
