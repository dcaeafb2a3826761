import type { Span } from '../model';
import { boilerplateSpans, sortMarks, type Mark } from './marks';
import { subtractSpans } from './spans';
import { trimSpan } from './trim-span';

/** The marks of a text after a span was marked as boilerplate, or as part of the article again. */
export function markBoilerplate(text: string, marks: readonly Mark[], span: Span, boilerplate: boolean): Mark[] {
  const before = boilerplateSpans(marks);
  const after = boilerplate
    ? boilerplateSpans([...marks, { kind: 'boilerplate', ...span }])
    : before.flatMap((known) => withoutSpan(text, known, span));
  return sortMarks([
    ...marks.filter(({ kind }) => kind !== 'boilerplate'),
    ...after.map((kept): Mark => ({ kind: 'boilerplate', start: kept.start, end: kept.end })),
  ]);
}

/** Whether every word of a span is boilerplate. */
export function isBoilerplate(text: string, marks: readonly Mark[], span: Span): boolean {
  return subtractSpans(span, boilerplateSpans(marks)).every(({ start, end }) => text.slice(start, end).trim() === '');
}

/** What stays of a stretch when a span is taken out of it; line ends and spaces alone are nothing. */
function withoutSpan(text: string, known: Span, span: Span): readonly Span[] {
  if (span.end <= known.start || span.start >= known.end) return [known];
  return subtractSpans(known, [span])
    .map((left) => trimSpan(text, left))
    .filter(({ start, end }) => start < end);
}

/** The whole paragraphs that a span touches, from the first one's beginning to the last one's end; empty when it touches none. */
export function paragraphsAround(text: string, span: Span): Span {
  // A search back from before the beginning would look at the first character all the same.
  const start = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(span.start, span.end - 1));
  const lines = { start, end: lineEnd < 0 ? text.length : lineEnd };
  const words = trimSpan(text, lines);
  if (words.start === words.end) return words;
  const lastEnd = text.indexOf('\n', words.end);
  return { start: text.lastIndexOf('\n', words.start) + 1, end: lastEnd < 0 ? text.length : lastEnd };
}
