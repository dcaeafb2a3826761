import type { Span } from '../model';

/**
 * Takes white space and line ends off both ends of a span; what is nothing else becomes empty at its start. No
 * character is split: white space has no surrogate pairs.
 */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isSpace(text, end - 1)) end--;
  if (end === start) return { start: span.start, end: span.start };
  while (start < end && isSpace(text, start)) start++;
  return { start, end };
}

function isSpace(text: string, offset: number): boolean {
  return text.charAt(offset).trim() === '';
}
