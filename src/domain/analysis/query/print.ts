import { assertNever } from '../../assert-never';
import { formatCodePath } from '../../codebook/code-path';
import {
  type AskedVariable,
  type CodeTerm,
  type ConditionTerm,
  type Distance,
  languageWords,
  type Query,
  type TextTerm,
} from './ast';
import { bareName } from './tokens';

/** How tightly parts hold together, from a whole query to a single term. */
const tightness = { whole: 0, or: 1, and: 2, not: 3, relation: 4, term: 5 } as const;
type Tightness = (typeof tightness)[keyof typeof tightness];

/** Writes a query in the one manner in which the same question always reads; `parseQuery` reads it back. */
export function printQuery(query: Query): string {
  return print(query, tightness.whole);
}

function print(query: Query, least: Tightness): string {
  const [words, own] = write(query);
  return own < least ? `(${words})` : words;
}

function write(query: Query): readonly [words: string, own: Tightness] {
  switch (query.kind) {
    case 'code':
      return [printCode(query), tightness.term];
    case 'saved':
      return [`query ${quote(query.name)}`, tightness.term];
    case 'coded':
      return ['coded', tightness.term];
    case 'text':
      return [printText(query), tightness.term];
    case 'only': {
      const codes = query.codes.map(printCode);
      return [codes.length === 1 ? `only ${codes[0] ?? ''}` : `only (${codes.join(' or ')})`, tightness.term];
    }
    case 'condition':
      // Behind `within`, the field `document` would be read as a unit.
      return [printCondition(query), tightness.relation];
    case 'and':
      return [query.parts.map((part) => print(part, tightness.not)).join(' and '), tightness.and];
    case 'or':
      return [query.parts.map((part) => print(part, tightness.and)).join(' or '), tightness.or];
    case 'not':
      if (query.of.kind === 'coded') return ['uncoded', tightness.term];
      return [`not ${print(query.of, tightness.relation)}`, tightness.not];
    case 'unit':
      return [`${print(query.of, tightness.whole)} within ${query.unit}`, tightness.whole];
    case 'distance':
      return [`${print(query.of, tightness.whole)} ${printCount(query.distance)}`, tightness.whole];
    case 'relation': {
      const relation = `${query.negated ? 'not ' : ''}${query.relation}`;
      return [
        `${print(query.left, tightness.relation)} ${relation} ${print(query.right, tightness.term)}`,
        tightness.relation,
      ];
    }
    case 'sequence': {
      const order = `${query.negated ? 'not ' : ''}${query.order}`;
      const parts = [print(query.left, tightness.relation), order, print(query.right, tightness.term)];
      return [`${parts.join(' ')} ${printDistance(query.distance)}`, tightness.relation];
    }
    default:
      return assertNever(query);
  }
}

function printDistance(distance: Distance): string {
  const { count, unit } = distance;
  const isSame = count === 0 && unit !== 'word' && unit !== 'character';
  return isSame ? `within ${unit}` : printCount(distance);
}

function printCount({ count, unit }: Distance): string {
  return `within ${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A code as a query names it: bare where that is clear, else in quotation marks. */
export function printCode({ levels, withChildren }: Pick<CodeTerm, 'levels' | 'withChildren'>): string {
  const isBare = levels.every((level) => bareName.test(level)) && !needsMarks(levels);
  const path = formatCodePath(levels);
  return `${isBare ? path : `"${path.replaceAll('"', '\\"')}"`}${withChildren ? '+' : ''}`;
}

function needsMarks([first = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && (languageWords.has(first.toLowerCase()) || /^\d+$/.test(first));
}

function printText({ match, words, ignoreCase }: TextTerm): string {
  if (match === 'pattern') return `/${words}/${ignoreCase ? 'i' : ''}`;
  return `${match === 'word' ? 'word' : 'text'} ${quote(words)}`;
}

function printCondition({ field, operator, value }: ConditionTerm): string {
  const name = typeof field === 'string' ? field : printVariable(field);
  const isPlain = field === 'stance' || field === 'weight' || field === 'date';
  return `${name} ${operator} ${isPlain && bareName.test(value) ? value : quote(value)}`;
}

/** A variable as a condition names it. */
export function printVariable({ variable, about }: AskedVariable): string {
  const subject = { case: 'case ', source: 'document ' };
  return `${about === null ? '' : subject[about]}[${variable.replaceAll(/[\\\]]/g, '\\$&')}]`;
}

/** Words in quotation marks as a query has them. */
export function quote(words: string): string {
  return `"${words.replaceAll(/["\\]/g, '\\$&')}"`;
}
