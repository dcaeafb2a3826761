import type { Scope } from '../../../domain/analysis/scope';
import type { Id } from '../../../domain/model';
import type { ReportWords } from './words';

/** What the records of a scope are called. */
export type NamesOfScope = (table: 'source' | 'set' | 'variable' | 'code' | 'coder' | 'case', id: Id) => string;

/** What part of the study a scope leaves in, in a sentence. */
export function describeScope(
  scope: Scope,
  nameOf: NamesOfScope,
  { scopes, stances: stanceNames, join }: ReportWords,
): string {
  const { sourceIds = [], folders = [], sourceSetIds = [], dateFrom = '', dateTo = '', values = [] } = scope;
  const { codeIds = [], codeSetIds = [], coderIds = [], caseIds = [], actorIds = [], stances = [] } = scope;
  const { weightFrom, weightTo } = scope;
  const names = (table: Parameters<NamesOfScope>[0], ids: readonly Id[]): string[] =>
    ids.map((id) => nameOf(table, id));
  const documents = [...names('source', sourceIds), ...folders, ...names('set', sourceSetIds)];
  const codes = [...names('code', codeIds), ...names('set', codeSetIds)];
  const conditions = values.map(({ variableId, operator, value }) =>
    `${nameOf('variable', variableId)} ${scopes.operators[operator]} ${value}`.trim(),
  );
  const parts = [
    documents.length === 0 ? scopes.allDocuments : scopes.documents(join(documents)),
    dateFrom === '' && dateTo === '' ? '' : scopes.dates(dateFrom || '…', dateTo || '…'),
    conditions.length === 0 ? '' : scopes.where(join(conditions)),
    codes.length === 0 ? scopes.allCodes : scopes.codes(join(codes), scope.withChildren === true),
    coderIds.length === 0 ? '' : scopes.coders(join(names('coder', coderIds))),
    caseIds.length === 0 ? '' : scopes.cases(join(names('case', caseIds))),
    actorIds.length === 0 ? '' : scopes.actors(join(names('case', actorIds))),
    stances.length === 0 ? '' : scopes.stances(join(stances.map((stance) => stanceNames[stance]))),
    weightFrom === undefined && weightTo === undefined ? '' : scopes.weights(weightFrom ?? 0, weightTo ?? 100),
    scope.boilerplate === true ? scopes.withBoilerplate : scopes.withoutBoilerplate,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
