import { type Scope, type ValueCondition, type ValueOperator, valueOperators } from '../domain/analysis/scope';
import { stances, type Id } from '../domain/model';
import { problem } from '../domain/problem';
import { isDate } from '../domain/text/dates';
import type { Engine } from '../engine/engine';
import { oneOf, usageError, type Words } from './arguments';
import { findCode, findDocument, findFolder } from './find-records';

/** The options that say which part of a study is looked at; those that may be given again name one more each time. */
export const scopeLists = [
  'document',
  'folder',
  'set',
  'where',
  'code',
  'code-set',
  'coder',
  'case',
  'actor',
  'stance',
] as const;
export const scopeOptions = ['from', 'to', 'weight-from', 'weight-to'] as const;
export const scopeFlags = ['with-children', 'boilerplate'] as const;
export const scopeUsage =
  "[--document D] [--folder F] [--set S] [--from DATE] [--to DATE] [--where 'VARIABLE=VALUE'] [--code PATH] [--code-set S] [--with-children] [--coder C] [--case C] [--actor A] [--stance S] [--weight-from N] [--weight-to N] [--boilerplate]";

type ScopeOption = (typeof scopeLists)[number] | (typeof scopeOptions)[number];

/** The scope that the options of a call name; what does not exist is a Problem. */
export function readScope<O extends string>(engine: Engine, words: Words<O | ScopeOption>): Scope {
  const { coders, cases, sets, variables } = engine.ask('project.overview', {});
  const named = (records: readonly { readonly id: Id; readonly name: string }[], name: string, table: string): Id => {
    const found = records.find((record) => record.name === name || record.id === name);
    if (!found) throw problem('recordNamedMissing', { table, name });
    return found.id;
  };
  refuseReversed(words);
  const setsAbout = (about: string) => sets.filter((set) => set.about === about);
  return {
    sourceIds: words.listOf('document').map((name) => findDocument(engine, name).id),
    folders: words.listOf('folder').map((name) => findFolder(engine, name)),
    sourceSetIds: words.listOf('set').map((name) => named(setsAbout('source'), name, 'set of documents')),
    codeIds: words.listOf('code').map((path) => findCode(engine, path)),
    codeSetIds: words.listOf('code-set').map((name) => named(setsAbout('code'), name, 'set of codes')),
    coderIds: words.listOf('coder').map((name) => named(coders, name, 'coder')),
    caseIds: words.listOf('case').map((name) => named(cases, name, 'case')),
    actorIds: words.listOf('actor').map((name) => named(cases, name, 'case')),
    stances: words.listOf('stance').map((stance) => oneOf(stance, stances, '--stance')),
    values: words.listOf('where').map((condition) => {
      const { name, ...rest } = readCondition(condition);
      const variable = variables.find((known) => known.about === 'source' && known.name === name);
      if (!variable) throw problem('variableMissing', { variable: name });
      return { variableId: variable.id, ...rest };
    }),
    ...dateOf(words, 'from', 'dateFrom'),
    ...dateOf(words, 'to', 'dateTo'),
    ...weightOf(words, 'weight-from', 'weightFrom'),
    ...weightOf(words, 'weight-to', 'weightTo'),
    ...(words.has('with-children') && { withChildren: true }),
    ...(words.has('boilerplate') && { boilerplate: true }),
  };
}

/** Ends that change places would leave nothing in, and not say why. */
function refuseReversed({ options }: Words<ScopeOption>): void {
  const { from = '', to = '' } = options;
  const known = Math.min(from.length, to.length);
  if (from.slice(0, known) > to.slice(0, known)) throw usageError(`--from ${from} lies behind --to ${to}.`);
  const [least, most] = [options['weight-from'], options['weight-to']];
  if (least !== undefined && most !== undefined && Number(least) > Number(most))
    throw usageError(`--weight-from ${least} is more than --weight-to ${most}.`);
}

const operators: Readonly<Record<string, ValueOperator>> = {
  '=': 'is',
  '!=': 'is-not',
  '>=': 'at-least',
  '<=': 'at-most',
  '~': 'contains',
};

/** `Country=China`, `Year>=2013`, `Press~daily`, `Country=` for those without a value. */
function readCondition(words: string): Omit<ValueCondition, 'variableId'> & { readonly name: string } {
  const [, name = '', sign = '', value = ''] = /^(.*?)\s*(!=|>=|<=|=|~)\s*(.*)$/s.exec(words) ?? [];
  const operator = operators[sign];
  if (!operator || name === '') throw usageError('--where takes a condition such as Country=China or Year>=2013.');
  if (value !== '') return { name, operator, value };
  return {
    name,
    operator: operator === 'is-not' ? 'is-not-empty' : oneOf('is-empty', valueOperators, '--where'),
    value,
  };
}

function dateOf<K extends string>(
  words: Words<ScopeOption>,
  option: 'from' | 'to',
  key: K,
): { readonly [P in K]?: string } {
  const date = words.options[option];
  if (date === undefined) return {};
  if (!isDate(date)) throw usageError(`--${option} takes a date such as 2016, 2016-11 or 2016-11-16.`);
  return { [key]: date } as { readonly [P in K]: string };
}

function weightOf<K extends string>(
  words: Words<ScopeOption>,
  option: 'weight-from' | 'weight-to',
  key: K,
): { readonly [P in K]?: number } {
  const weight = words.options[option];
  if (weight === undefined) return {};
  if (!/^\d+$/.test(weight) || Number(weight) > 100) throw usageError(`--${option} takes a number from 0 to 100.`);
  return { [key]: Number(weight) } as { readonly [P in K]: number };
}
