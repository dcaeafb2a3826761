import { type AskedVariable, type CodeTerm, type ConditionTerm, listTerms } from './ast';
import { parseQuery } from './parse';
import { readTokens, type Token } from './tokens';

/** A name in the words of a query: of what, and what of the words says it. */
export type NameTerm = { readonly at: number; readonly end: number } & (
  | {
      readonly kind: 'code';
      readonly levels: CodeTerm['levels'];
      readonly withChildren: boolean;
      /** Behind `only` no saved query is meant. */
      readonly isOnly: boolean;
      readonly isQuoted: boolean;
    }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'coder' | 'case'; readonly name: string }
  | { readonly kind: 'document'; readonly name: string; readonly condition: ConditionTerm }
  | ({ readonly kind: 'variable' } & AskedVariable)
);

/** All names in the words of a query, in their order; a Problem where the words are none. */
export function listNameTerms(words: string): NameTerm[] {
  const tokens = readTokens(words);
  return listTerms(parseQuery(words)).flatMap((term): NameTerm[] => {
    switch (term.kind) {
      case 'code':
        return [codeTerm(term, false, tokens)];
      case 'only':
        return term.codes.map((code) => codeTerm(code, true, tokens));
      case 'saved':
        return [term];
      case 'condition':
        return conditionTerm(term, tokens);
      default:
        return [];
    }
  });
}

function codeTerm({ levels, withChildren, at }: CodeTerm, isOnly: boolean, tokens: readonly Token[]): NameTerm {
  const token = tokens.find((known) => known.at === at);
  return { kind: 'code', levels, withChildren, isOnly, isQuoted: token?.kind === 'quoted', at, end: token?.end ?? at };
}

function conditionTerm(condition: ConditionTerm, tokens: readonly Token[]): NameTerm[] {
  const { field, operator, value, at, end } = condition;
  if (typeof field !== 'string') {
    const name = tokens.find((token) => token.kind === 'variable' && token.at >= at);
    return [{ kind: 'variable', ...field, at, end: name?.end ?? at }];
  }
  const place = { at: tokens.find((token) => token.end === end)?.at ?? at, end };
  switch (field) {
    case 'coder':
      return [{ kind: 'coder', name: value, ...place }];
    case 'actor':
    case 'case':
      return [{ kind: 'case', name: value, ...place }];
    case 'document':
      return operator === 'contains' ? [] : [{ kind: 'document', name: value, condition, ...place }];
    default:
      return [];
  }
}
