import type { Span } from '../model';

/** Letters, digits, signs of currency and pictures; not punctuation, rulers and bullets. */
const meaningful = /[\p{L}\p{N}\p{Sc}\p{Extended_Pictographic}]/u;

/** Whether a stretch of a text says anything: one of punctuation and white space alone does not. */
export function holdsWords(text: string, { start, end }: Span): boolean {
  return meaningful.test(text.slice(start, end));
}
