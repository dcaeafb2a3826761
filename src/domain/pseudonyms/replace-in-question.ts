import { formatCodePath } from '../codebook/code-path';
import { type ConditionTerm, listTerms } from '../analysis/query/ast';
import { isQueryProblem } from '../analysis/query/find-names';
import { listNameTerms } from '../analysis/query/name-terms';
import { parseQuery } from '../analysis/query/parse';
import { printVariable, quote } from '../analysis/query/print';
import { recordsMeant, type StudyNames } from '../analysis/query/study-names';
import { readTokens, type Token, unescapeWords } from '../analysis/query/tokens';
import { type NameFinder, type NameHit, replaceNames } from './find-names';

/**
 * The words of a question with names of people replaced in what it looks for; what it was before a question is one still.
 * Names of records are left to those: they follow them. So are coders, who stay who they are. Words that are no
 * question have every name replaced.
 */
export function replaceInQuestion(words: string, findNames: NameFinder, names: StudyNames): string {
  if (findNames(words).length === 0) return words;
  let replaced = words;
  const pieces = readPieces(words, names);
  if (pieces === null) return replaceNames(words, findNames(words));
  for (const { at, end, said, write, isPattern } of pieces.toSorted((a, b) => b.at - a.at)) {
    const hits = findNames(said);
    const changed = replaceNames(said, isPattern === true ? hits.map(writtenInPattern) : hits);
    if (changed !== said) replaced = replaced.slice(0, at) + write(changed) + replaced.slice(end);
  }
  return replaced;
}

/** What a pseudonym has of signs with a meaning in patterns is meant as it stands. */
function writtenInPattern(hit: NameHit): NameHit {
  return { ...hit, pseudonym: hit.pseudonym.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`) };
}

/** What a stretch of a question says, and how other words are written there. */
type Piece = {
  readonly at: number;
  readonly end: number;
  readonly said: string;
  readonly write: (words: string) => string;
  readonly isPattern?: true;
};

function readPieces(words: string, names: StudyNames): readonly Piece[] | null {
  try {
    const tokens = readTokens(words);
    return [...namePieces(words, tokens, names), ...valuePieces(words), ...textPieces(tokens)];
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    return null;
  }
}

/** Names that mean nothing that is there. */
function namePieces(words: string, tokens: readonly Token[], names: StudyNames): Piece[] {
  return listNameTerms(words)
    .filter((term) => term.kind !== 'coder' && recordsMeant(term, names).length === 0)
    .map((term): Piece => {
      const { at, end } = term;
      if (term.kind === 'code') return { at, end, said: term.levels.join('\n'), write: quoteLevels };
      if (term.kind === 'variable') {
        const { about } = term;
        return { at, end, said: term.variable, write: (variable) => printVariable({ variable, about }) };
      }
      const token = tokens.find((known) => known.at === at);
      const prefix = term.kind === 'saved' ? words.slice(at, token?.end ?? at) : '';
      return { at, end, said: term.name, write: (name) => (prefix === '' ? quote(name) : `${prefix} ${quote(name)}`) };
    });
}

/** One level a line, which no name has. */
function quoteLevels(lines: string): string {
  return `"${formatCodePath(lines.split('\n')).replaceAll('"', '\\"')}"`;
}

/** Values that are no names of records: of variables, and what a memo or a title contains. */
function valuePieces(words: string): Piece[] {
  return listTerms(parseQuery(words))
    .filter((term): term is ConditionTerm => term.kind === 'condition')
    .filter(({ field, operator }) => typeof field !== 'string' || operator === 'contains')
    .map(({ valueAt: at, end, value: said }) => ({ at, end, said, write: quote }));
}

/** Words and patterns that are looked for in the texts. */
function textPieces(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap(({ kind, words, flags, at, end }, i): Piece[] => {
    if (kind === 'pattern')
      return [{ at, end, said: words, write: (pattern) => `/${pattern}/${flags}`, isPattern: true }];
    const before = tokens[i - 1];
    const isText = kind === 'quoted' && before?.kind === 'word' && /^(?:text|word)$/iu.test(before.words);
    return isText ? [{ at, end, said: unescapeWords(words), write: quote }] : [];
  });
}
