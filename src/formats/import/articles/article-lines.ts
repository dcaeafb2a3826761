import type { Span } from '../../../domain/model';

/** A line of an article that is not blank, without the white space at its ends. */
export type ArticleLine = Span & {
  readonly words: string;
  /** Whether a blank line, or nothing, stands before it. */
  readonly isApart: boolean;
};

/** The lines of a stretch of text that are not blank, in order. */
export function linesOf(text: string, { start, end }: Span): ArticleLine[] {
  const lines: ArticleLine[] = [];
  let isApart = true;
  for (let at = start; at < end;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 || next > end ? end : next;
    const whole = text.slice(at, lineEnd);
    const words = whole.replaceAll('\u00a0', ' ').trim();
    if (words === '') isApart = true;
    else {
      const from = at + whole.length - whole.trimStart().length;
      lines.push({ start: from, end: from + whole.trim().length, words, isApart });
      isApart = false;
    }
    at = lineEnd + 1;
  }
  return lines;
}
