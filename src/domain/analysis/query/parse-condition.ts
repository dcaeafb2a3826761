import { stances } from '../../model';
import { isDate } from '../../text/dates';
import {
  type ConditionField,
  conditionFields,
  type ConditionOperator,
  conditionOperators,
  type ConditionTerm,
} from './ast';
import type { TokenReader } from './token-reader';
import { type Token, unescapeWords } from './tokens';

const fieldOperators: Readonly<Record<ConditionField, readonly ConditionOperator[]>> = {
  coder: ['=', '!='],
  stance: ['=', '!='],
  actor: ['=', '!='],
  case: ['=', '!='],
  weight: ['=', '!=', '>=', '<=', '>', '<'],
  date: ['=', '!=', '>=', '<=', '>', '<'],
  document: ['=', '!=', 'contains'],
  memo: ['contains'],
};

/** Whose variable is meant, by the word before its name. */
const subjects = [
  ['document', 'source'],
  ['case', 'case'],
] as const;

/** A condition such as `stance = supports` or `[Region] = "Asia"`, when one comes next. */
export function parseCondition(tokens: TokenReader): ConditionTerm | null {
  const first = tokens.peek();
  const field = fieldOf(tokens);
  if (field === null) return null;
  const nameAt = tokens.take().at;
  const operator = operatorOf(tokens.peek());
  const allowed = typeof field === 'string' ? fieldOperators[field] : conditionOperators;
  if (!operator || !allowed.includes(operator)) {
    return tokens.refuse('queryOperatorExpected', { operators: allowed.join(' ') });
  }
  tokens.take();
  const value = tokens.peek();
  if (value.kind !== 'quoted' && value.kind !== 'word') return tokens.refuse('queryValueExpected');
  const words = value.kind === 'quoted' ? unescapeWords(value.words).trim() : value.words;
  checkValue(field, words, tokens);
  if (words === '' && operator !== '=' && operator !== '!=') tokens.refuse('queryValueExpected');
  tokens.take();
  return {
    kind: 'condition',
    field,
    operator,
    value: field === 'stance' ? words.toLowerCase() : words,
    at: first.at,
    nameAt,
    valueAt: value.at,
    end: value.end,
  };
}

/** A word is a field only before an operator: a code may well be called `case`. */
function fieldOf(tokens: TokenReader): ConditionTerm['field'] | null {
  const { kind, words } = tokens.peek();
  if (kind === 'variable') return { variable: unescapeWords(words).trim(), about: null };
  const about = subjects.find(([word]) => word === tokens.word())?.[1];
  if (about !== undefined && tokens.peek(1).kind === 'variable') {
    tokens.take();
    return { variable: unescapeWords(tokens.peek().words).trim(), about };
  }
  const field = conditionFields.find((known) => known === tokens.word());
  const operator = operatorOf(tokens.peek(1));
  if (!field || !operator) return null;
  return operator !== 'contains' || tokens.peek(2).kind === 'quoted' ? field : null;
}

function operatorOf({ kind, words }: Token): ConditionOperator | null {
  if (kind === 'word' && words.toLowerCase() === 'contains') return 'contains';
  return kind === 'sign' ? (conditionOperators.find((operator) => operator === words) ?? null) : null;
}

function checkValue(field: ConditionTerm['field'], value: string, tokens: TokenReader): void {
  if (field === 'stance' && !stances.some((stance) => stance === value.toLowerCase()))
    tokens.refuse('queryStanceExpected', { stances: stances.join(', ') });
  if (field === 'weight' && !(/^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100))
    tokens.refuse('queryWeightExpected');
  if (field === 'date' && !isDate(value)) tokens.refuse('queryDateExpected');
}
