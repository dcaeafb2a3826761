import { isProblem } from '../../problem';
import { parseCodePath } from '../../codebook/code-path';
import { compilePattern } from '../../text/find-matches';
import {
  type CodeTerm,
  hasDistance,
  isCondition,
  languageWords,
  type Query,
  queryRelations,
  reservedWords,
  sequenceOrders,
} from './ast';
import { nearNames } from './near-names';
import { parseCondition } from './parse-condition';
import { beginsDistance, parseDistance, takeDistance, takeUnit } from './parse-units';
import { createTokenReader, type TokenReader } from './token-reader';
import { type Token, unescapeQuotes, unescapeWords } from './tokens';

/**
 * Reads the words of a query. `not` holds tighter than `and`, `and` than `or`; `within paragraph`, `within 200
 * characters` and `where` speak of all that stands before them. Whatever is no query is a Problem with the position in the words.
 */
export function parseQuery(words: string): Query {
  const tokens = createTokenReader(words);
  tokens.refuseDepth(deepest);
  const query = parseWhole(tokens);
  const rest = tokens.peek();
  if (rest.kind !== 'end') {
    if (tokens.word() === 'and' || tokens.word() === 'or')
      tokens.refuse('queryBehindWhole', { found: words.slice(rest.at, rest.end) });
    refuseBeside(tokens, words.slice(rest.at, rest.end));
  }
  return query;
}

const joints = ['and', 'or', 'not', 'within', 'overlaps', 'contains', 'followed by', 'preceded by', 'near', 'where'];

function refuseBeside(tokens: TokenReader, found: string): never {
  if (tokens.peek().kind !== 'word')
    tokens.refuse(tokens.peek().kind === 'quoted' ? 'queryNamesBeside' : 'queryTooMuch', { found });
  if (/^(?:[&|,;，；、·*~-]+|not)$/iu.test(found)) tokens.refuse('queryJointSign', { found });
  if (tokens.word() === 'followed' || tokens.word() === 'preceded') tokens.refuse('queryByExpected', { found });
  const near = found.length < 3 ? [] : nearNames(found, joints);
  if (near.length > 0) tokens.refuse('queryJointNear', { found, near: near.join(', ') });
  return tokens.refuse('queryNamesBeside', { found });
}

/** So many parentheses inside each other no one reads, and reading them would need a deeper stack than there is. */
const deepest = 100;

function parseWhole(tokens: TokenReader): Query {
  let query = parseOr(tokens);
  for (;;) {
    const place = tokens.peek();
    const unit = takeUnit(tokens);
    const distance = unit ? null : takeDistance(tokens);
    if (unit) query = { kind: 'unit', unit, of: query };
    else if (distance) {
      if (!hasDistance(query)) tokens.refuse('queryDistanceTerm', {}, place);
      query = { kind: 'distance', distance, of: query };
    } else if (tokens.takeWords('where')) {
      const first = tokens.peek();
      const condition = parseOr(tokens);
      if (!isCondition(condition)) tokens.refuse('queryConditionExpected', {}, first);
      const before = query.kind === 'and' ? query.parts : [query];
      query = { kind: 'and', parts: [...before, ...(condition.kind === 'and' ? condition.parts : [condition])] };
    } else return query;
  }
}

function parseOr(tokens: TokenReader): Query {
  return parseJoined(tokens, 'or', parseAnd);
}

function parseAnd(tokens: TokenReader): Query {
  return parseJoined(tokens, 'and', parseNot);
}

function parseJoined(tokens: TokenReader, kind: 'and' | 'or', parsePart: (tokens: TokenReader) => Query): Query {
  const first = parsePart(tokens);
  const parts = [first];
  while (tokens.takeWords(kind)) parts.push(parsePart(tokens));
  return parts.length === 1 ? first : { kind, parts };
}

function parseNot(tokens: TokenReader): Query {
  return tokens.takeWords('not') ? negate(parseNot(tokens)) : parseRelations(tokens);
}

function negate(query: Query): Query {
  return query.kind === 'not' ? query.of : { kind: 'not', of: query };
}

function parseRelations(tokens: TokenReader): Query {
  let left = parseTerm(tokens);
  for (;;) {
    const negated = tokens.word() === 'not' && takesPlace(tokens, 1);
    if (negated) tokens.take();
    else if (!takesPlace(tokens, 0)) return left;
    const order = sequenceOrders.find((words) => tokens.takeWords(...words.split(' ')));
    if (order) {
      const right = parseTerm(tokens);
      left = { kind: 'sequence', order, negated, left, right, distance: parseDistance(tokens) };
    } else {
      const relation = queryRelations.find((word) => tokens.takeWords(word));
      if (!relation) return tokens.refuse('queryTooMuch', { found: tokens.peek().words });
      left = { kind: 'relation', relation, negated, left, right: parseTerm(tokens) };
    }
  }
}

/** Whether words that relate two passages come, and not those that name a unit. */
function takesPlace(tokens: TokenReader, ahead: number): boolean {
  const word = tokens.word(ahead);
  if (word === 'within') return !beginsDistance(tokens, ahead);
  return (
    word === 'overlaps' ||
    word === 'contains' ||
    word === 'near' ||
    ((word === 'followed' || word === 'preceded') && tokens.word(ahead + 1) === 'by')
  );
}

function parseTerm(tokens: TokenReader): Query {
  const token = tokens.peek();
  if (tokens.takeSign('(')) {
    const query = parseWhole(tokens);
    if (!tokens.takeSign(')')) tokens.refuse('queryParenthesisOpen', {}, token);
    return query;
  }
  if (token.kind === 'pattern') return parsePattern(tokens);
  if ((tokens.word() === 'text' || tokens.word() === 'word') && tokens.peek(1).kind === 'quoted')
    return parseText(tokens);
  if (tokens.word() === 'query' && tokens.peek(1).kind === 'quoted') return parseSaved(tokens);
  if ((tokens.word() === 'text' || tokens.word() === 'word') && isPlainName(tokens.peek(1)))
    tokens.refuse('queryQuotesExpected', { term: tokens.word() }, tokens.peek(1));
  const condition = parseCondition(tokens);
  if (condition) return condition;
  if (tokens.takeWords('only')) return parseOnly(tokens);
  if (tokens.takeWords('uncoded')) return { kind: 'not', of: { kind: 'coded' } };
  if (tokens.takeWords('coded')) return namesCode(tokens) ? parseTerm(tokens) : { kind: 'coded' };
  return parseCode(tokens);
}

/** Whether what comes after `coded` says as what: `not coded security` is `not security`. */
function namesCode(tokens: TokenReader): boolean {
  const token = tokens.peek();
  return token.kind === 'quoted' || (token.kind === 'sign' && token.words === '(') || isPlainName(token);
}

/** A name without quotation marks that is no word of the language. */
function isPlainName({ kind, words }: Token): boolean {
  return kind === 'word' && !languageWords.has(words.toLowerCase());
}

function parsePattern(tokens: TokenReader): Query {
  const { words, flags } = tokens.peek();
  if (flags !== '' && flags !== 'i') tokens.refuse('queryPatternFlags', { flags });
  if (words === '') tokens.refuse('queryWordsExpected');
  try {
    compilePattern(words, flags === 'i');
  } catch (error) {
    if (!isProblem(error)) throw error;
    tokens.refuse('queryPattern', error.details);
  }
  tokens.take();
  return { kind: 'text', match: 'pattern', words, ignoreCase: flags === 'i' };
}

function parseText(tokens: TokenReader): Query {
  const match = tokens.take().words.toLowerCase() === 'word' ? 'word' : 'anywhere';
  const words = unescapeWords(tokens.peek().words);
  if (words.trim() === '') tokens.refuse('queryWordsExpected');
  tokens.take();
  return { kind: 'text', match, words, ignoreCase: true };
}

function parseSaved(tokens: TokenReader): Query {
  const { at } = tokens.take();
  const { words, end } = tokens.take();
  return { kind: 'saved', name: unescapeWords(words).trim(), at, end };
}

function parseOnly(tokens: TokenReader): Query {
  if (!tokens.takeSign('(')) return { kind: 'only', codes: [parseCode(tokens)] };
  const codes = [parseCode(tokens)];
  while (tokens.takeWords('or')) codes.push(parseCode(tokens));
  if (!tokens.takeSign(')')) tokens.refuse('queryOnlyCodes');
  return { kind: 'only', codes };
}

function parseCode(tokens: TokenReader): CodeTerm {
  const token = tokens.peek();
  const isName = token.kind === 'quoted' || (token.kind === 'word' && !reservedWords.has(token.words.toLowerCase()));
  if (!isName) tokens.refuse('queryTermExpected');
  const levels = codeLevels(token, tokens);
  tokens.take();
  let { end } = token;
  const sign = tokens.peek();
  const withChildren = tokens.takeSign('+') || tokens.takeWords('with', 'children');
  if (withChildren) end = Math.max(sign.end, end);
  return { kind: 'code', levels, withChildren, at: token.at, end };
}

function codeLevels(token: Token, tokens: TokenReader): readonly string[] {
  try {
    return parseCodePath(token.kind === 'quoted' ? unescapeQuotes(token.words) : token.words);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return tokens.refuse('queryCodePath', { path: token.words });
  }
}
