import { problem, type ProblemDetails, type ProblemReason } from '../../problem';
import { queryProblem } from './query-problem';
import { readTokens, type Token } from './tokens';

/** The pieces of a query, read one after the other. */
export type TokenReader = {
  /** The piece that comes next, or one behind it. */
  readonly peek: (ahead?: number) => Token;
  readonly take: () => Token;
  /** The next piece as a word of the language, in small letters; empty when it is something else. */
  readonly word: (ahead?: number) => string;
  /** Takes these words when they come next. */
  readonly takeWords: (...words: readonly string[]) => boolean;
  readonly takeSign: (sign: string) => boolean;
  /** Refuses a query with more parentheses inside each other. */
  readonly refuseDepth: (deepest: number) => void;
  /** Throws the Problem that something else was expected where the next piece stands. */
  readonly refuse: (reason: ProblemReason & `query${string}`, details?: ProblemDetails, token?: Token) => never;
};

/** Reads the pieces of a query. */
export function createTokenReader(query: string): TokenReader {
  const tokens = readTokens(query);
  const end: Token = { kind: 'end', words: '', flags: '', at: query.length, end: query.length };
  let next = 0;
  const peek = (ahead = 0): Token => tokens[next + ahead] ?? end;
  const word = (ahead = 0): string => (peek(ahead).kind === 'word' ? peek(ahead).words.toLowerCase() : '');
  return {
    peek,
    word,
    take() {
      const token = peek();
      next++;
      return token;
    },
    takeWords(...words) {
      if (!words.every((wanted, ahead) => word(ahead) === wanted)) return false;
      next += words.length;
      return true;
    },
    takeSign(sign) {
      if (peek().kind !== 'sign' || peek().words !== sign) return false;
      next++;
      return true;
    },
    refuseDepth(deepest) {
      let depth = 0;
      for (const { kind, words } of tokens) {
        if (kind !== 'sign') continue;
        depth += words === '(' ? 1 : words === ')' ? -1 : 0;
        if (depth > deepest) throw problem('queryTooDeep');
      }
    },
    refuse(reason, details = {}, token = peek()) {
      throw queryProblem(reason, query, token.at, details);
    },
  };
}
