import type { Span } from '../model';
import { splitsCharacter } from './code-points';

/** Characters (UTF-16 units) kept before and after a passage, as in the Web Annotation practice of TextQuoteSelector. */
const contextLength = 32;

/** The words of a passage and its surroundings, by which it can be found again in a text that moved. */
export function quoteContext(
  text: string,
  span: Span,
): { readonly exact: string; readonly prefix: string; readonly suffix: string } {
  const before = Math.max(0, span.start - contextLength);
  const after = Math.min(text.length, span.end + contextLength);
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(splitsCharacter(text, before) ? before + 1 : before, span.start),
    suffix: text.slice(span.end, splitsCharacter(text, after) ? after - 1 : after),
  };
}
