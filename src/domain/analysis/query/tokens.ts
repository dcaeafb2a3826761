import { queryProblem } from './query-problem';

/** A piece of a query's words. `words` of a quotation are as they stand between the marks, with their backslashes. */
export type Token = {
  readonly kind: 'word' | 'quoted' | 'pattern' | 'variable' | 'sign' | 'end';
  readonly words: string;
  /** Of a pattern. */
  readonly flags: string;
  /** UTF-16 offsets in the words of the query. */
  readonly at: number;
  readonly end: number;
};

const signs: readonly (readonly [written: string, meant: string])[] = [
  ['>=', '>='],
  ['<=', '<='],
  ['!=', '!='],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  ['+', '+'],
  ['(', '('],
  [')', ')'],
  ['（', '('],
  ['）', ')'],
  ['！＝', '!='],
  ['＝', '='],
  ['＞＝', '>='],
  ['＜＝', '<='],
  ['＞', '>'],
  ['＜', '<'],
  ['＋', '+'],
];

/** What closes a quotation or a variable, by what opened it. */
const closings: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '＂': '＂',
  '[': ']',
  '［': '］]',
  '【': '】',
};
/** The same for marks that also stand inside words: they close where a word ends. */
const apostrophes: Readonly<Record<string, string>> = { "'": "'’", '‘': "’'", '’': '’' };

/** A name that needs no quotation marks. */
export const bareName = /^(?!['‘’„«»「『＂［【])[^\s()（）"“”=!<>+＝＞＜＋！[\]≥≤≠\\/]+$/u;
const bareWord = /[^\s()（）"“”=!<>+＝＞＜＋！[\]≥≤≠]+/uy;

/** Takes the words of a query apart; the last piece is always `end`. A quotation or pattern that stays open is a Problem. */
export function readTokens(query: string): Token[] {
  const tokens: Token[] = [];
  const space = /\s*/uy;
  for (let at = 0; ; at = tokens.at(-1)?.end ?? query.length) {
    space.lastIndex = at;
    const start = at + (space.exec(query)?.[0].length ?? 0);
    if (start >= query.length) {
      tokens.push({ kind: 'end', words: '', flags: '', at: query.length, end: query.length });
      return tokens;
    }
    tokens.push(readToken(query, start));
  }
}

function readToken(query: string, at: number): Token {
  const closing = closings[query.charAt(at)];
  if (closing !== undefined)
    return readEnclosed(query, at, closing, '[［【'.includes(query.charAt(at)) ? 'variable' : 'quoted');
  const apostrophe = apostrophes[query.charAt(at)];
  if (apostrophe !== undefined) return readEnclosed(query, at, apostrophe, 'quoted', endsWord);
  if (query.charAt(at) === '/') return readPattern(query, at);
  const sign = signs.find(([written]) => query.startsWith(written, at));
  if (sign) return { kind: 'sign', words: sign[1], flags: '', at, end: at + sign[0].length };
  bareWord.lastIndex = at;
  const words = bareWord.exec(query)?.[0];
  if (words === undefined) throw queryProblem('queryUnknownSign', query, at, { sign: query.charAt(at) });
  return { kind: 'word', words, flags: '', at, end: at + words.length };
}

/** What may stand behind a quotation in single marks: “China's order” goes on behind its first one. */
const endsWord = /^(?:$|[\s()（）+＋=!<>])/u;

function readEnclosed(query: string, at: number, closing: string, kind: 'quoted' | 'variable', behind = /^/u): Token {
  for (let i = at + 1; i < query.length; i++) {
    if (query.charAt(i) === '\\') i++;
    else if (closing.includes(query.charAt(i)) && behind.test(query.slice(i + 1, i + 2)))
      return { kind, words: query.slice(at + 1, i), flags: '', at, end: i + 1 };
  }
  throw queryProblem('queryOpen', query, at, { sign: query.charAt(at) });
}

/** A slash within square brackets does not end a pattern, as in JavaScript. */
function readPattern(query: string, at: number): Token {
  let isInClass = false;
  for (let i = at + 1; i < query.length; i++) {
    const sign = query.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '[') isInClass = true;
    else if (sign === ']') isInClass = false;
    else if (sign === '/' && !isInClass) {
      const flags = /^[\p{L}]*/u.exec(query.slice(i + 1))?.[0] ?? '';
      return { kind: 'pattern', words: query.slice(at + 1, i), flags, at, end: i + 1 + flags.length };
    }
  }
  throw queryProblem('queryOpen', query, at, { sign: '/' });
}

/** The words that a quotation stands for: `\"` is a quotation mark, `\\` a backslash. */
export function unescapeWords(words: string): string {
  return words.replaceAll(/\\(["“”'‘’\]\\])/gu, '$1');
}

/** The code path in a quotation: `\/` and `\\` stay as paths have them. */
export function unescapeQuotes(words: string): string {
  return words.replaceAll(/\\(.)/gsu, (written, sign: string) => ('"“”\'‘’'.includes(sign) ? sign : written));
}
