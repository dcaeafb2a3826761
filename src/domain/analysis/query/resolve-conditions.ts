import { assertNever } from '../../assert-never';
import { type Id, stances, type Variable } from '../../model';
import { readChoices, ruleOf } from '../../variables/choices';
import { isValueFit } from '../../variables/parse-value';
import type { CodedStudy } from '../coded-study';
import { meetsCondition } from '../meets-condition';
import { isWithinDates, resolveScope } from '../resolve-scope';
import type { ValueOperator } from '../scope';
import type { AskedVariable, ConditionOperator, ConditionTerm } from './ast';
import { liesIn } from './document-codings';
import { findNameNumber, findVariable, type NamedPlace, refuseName } from './find-names';
import { foldName } from './near-names';
import { queryProblem } from './query-problem';
import type { QueryRecords } from './query-records';
import type { PassageTest, ResolvedCondition } from './resolved-query';

/** A condition with its names found: what it asks of each passage. */
export function resolveCondition(
  words: string,
  condition: ConditionTerm,
  study: CodedStudy,
  records: QueryRecords,
): ResolvedCondition {
  const { field, operator, value } = condition;
  const place = { words, at: condition.valueAt };
  const { codings, sources } = study;
  const asked = operator !== '!=';
  if (typeof field !== 'string') return ofStretch(variableTest(words, condition, field, study, records));
  switch (field) {
    case 'coder': {
      const coder = findNameNumber(namesOf(study.coders), value, place);
      return ofCoding((coding) => (codings.coder[coding] === coder) === asked);
    }
    case 'actor': {
      const actor = findNameNumber(namesOf(study.cases), value, place);
      return ofCoding((coding) => (codings.actor[coding] === actor) === asked);
    }
    case 'stance': {
      const stance = stances.findIndex((known) => known === value);
      return ofCoding((coding) => (codings.stance[coding] === stance) === asked);
    }
    case 'weight':
      return ofCoding((coding) => compares(codings.weight[coding] ?? NaN, operator, Number(value)));
    case 'memo':
      return ofCoding((coding) => foldName(records.memoWordsOf(coding)).includes(foldName(value)));
    case 'date':
      return ofStretch((source) => datesCompare(sources[source]?.date ?? null, operator, value));
    case 'document': {
      if (operator === 'contains')
        return ofStretch((source) => foldName(sources[source]?.title ?? '').includes(foldName(value)));
      const titles = sources.map(({ title }) => foldName(title));
      if (!titles.includes(foldName(value)))
        refuseName(value, namesOf(sources.map(({ title }) => ({ name: title }))), place);
      return ofStretch((source) => (titles[source] === foldName(value)) === asked);
    }
    case 'case': {
      const number = findNameNumber(namesOf(study.cases), value, place);
      const isInside = caseTest([study.cases[number]?.id ?? ''], study, records);
      return ofStretch((source, start, end, coding) => isInside(source, start, end, coding) === asked);
    }
    default:
      return assertNever(field);
  }
}

function namesOf(records: readonly { readonly name: string }[]): readonly string[] {
  return records.map(({ name }) => name);
}

function ofCoding(test: (coding: number) => boolean): ResolvedCondition {
  return { kind: 'condition', ofCodings: true, test: (_source, _start, _end, coding) => test(coding) };
}

function ofStretch(test: PassageTest): ResolvedCondition {
  return { kind: 'condition', ofCodings: false, test };
}

/** A coding without a weight is neither more nor less, nor another weight. */
function compares(weight: number, operator: ConditionOperator, asked: number): boolean {
  switch (operator) {
    case '=':
      return weight === asked;
    case '!=':
      return !Number.isNaN(weight) && weight !== asked;
    case '>=':
      return weight >= asked;
    case '<=':
      return weight <= asked;
    case '>':
      return weight > asked;
    case '<':
      return weight < asked;
    case 'contains':
      return false;
  }
}

/** `2016` may lie before, in and after `2016-05`; a document without a date lies nowhere. */
function datesCompare(date: string | null, operator: ConditionOperator, asked: string): boolean {
  if (date === null || date === '') return false;
  switch (operator) {
    case '=':
      return isWithinDates(date, asked, asked);
    case '!=':
      return !isWithinDates(date, asked, asked);
    case '>=':
      return isWithinDates(date, asked, '');
    case '<=':
      return isWithinDates(date, '', asked);
    case '>':
      return !isWithinDates(date, '', asked);
    case '<':
      return !isWithinDates(date, asked, '');
    case 'contains':
      return date.includes(asked);
  }
}

/** A variable of documents, or else of cases: then what belongs to a case that has the value. */
function variableTest(
  words: string,
  { operator, value, nameAt, valueAt }: ConditionTerm,
  asked: AskedVariable,
  study: CodedStudy,
  records: QueryRecords,
): PassageTest {
  const { tables } = records;
  const variable =
    findVariable(tables.variables, asked) ??
    refuseName(asked.variable, namesOf(tables.variables), { words, at: nameAt });
  const valueOf = new Map(
    tables.values.filter(({ variableId }) => variableId === variable.id).map((known) => [known.aboutId, known.value]),
  );
  const isKept = (): boolean => [...valueOf.values()].some((known) => foldName(known) === foldName(value));
  const isEquality = operator === '=' || operator === '!=';
  // Words that are no value of the variable may still be kept in it as an import brought them.
  if (operator !== 'contains' && !isValueFit(ruleOf(variable), value) && !(isEquality && isKept()))
    refuseValue(variable, value, { words, at: valueAt });
  const meets = ({ id }: { readonly id: Id }): boolean =>
    valueOperators(operator, value).every(
      ([wanted, meant]) =>
        meetsCondition(variable, valueOf.get(id) ?? '', { variableId: variable.id, operator: meant, value }) === wanted,
    );
  if (variable.about === 'case')
    return caseTest(
      study.cases.filter(meets).map(({ id }) => id),
      study,
      records,
    );
  const chosen = study.sources.map(meets);
  return (source) => chosen[source] === true;
}

/** Throws the Problem that a variable has no such values, with what it has. */
function refuseValue(variable: Variable, value: string, { words, at }: NamedPlace): never {
  switch (variable.kind) {
    case 'number':
      throw queryProblem('queryNumberExpected', words, at, { variable: variable.name });
    case 'date':
      throw queryProblem('queryDateExpected', words, at);
    case 'boolean':
      throw queryProblem('queryTruthExpected', words, at, { variable: variable.name });
    case 'choice':
    case 'text':
      return refuseName(value, readChoices(variable), { words, at });
  }
}

/** The operators of values that together say the same, and whether each shall hold. */
function valueOperators(
  operator: ConditionOperator,
  value: string,
): readonly (readonly [wanted: boolean, operator: ValueOperator])[] {
  switch (operator) {
    case '=':
      return [[true, value === '' ? 'is-empty' : 'is']];
    case '!=':
      return [[true, value === '' ? 'is-not-empty' : 'is-not']];
    case '>=':
      return [[true, 'at-least']];
    case '<=':
      return [[true, 'at-most']];
    case '>':
      return [
        [true, 'at-least'],
        [false, 'at-most'],
      ];
    case '<':
      return [
        [true, 'at-most'],
        [false, 'at-least'],
      ];
    case 'contains':
      return [[true, 'contains']];
  }
}

/** What lies in a document or passage that belongs to one of the cases. */
function caseTest(caseIds: readonly Id[], study: CodedStudy, { tables }: QueryRecords): PassageTest {
  if (caseIds.length === 0) return () => false;
  const { sources, within } = resolveScope(study, { caseIds }, tables);
  return (source, start, end) => sources[source] === 1 && liesIn(within(source), { start, end });
}
