import type { Span } from '../model';
import { cutIntoPieces, segmenterFor } from './segmenter';
import { listSentences } from './sentences';
import { trimSpan } from './trim-span';

/** What a person reads and codes by: larger than a character, and never over the end of a line. */
export const textUnits = ['word', 'sentence', 'paragraph'] as const;
export type TextUnit = (typeof textUnits)[number];

/** A text as it is divided: its language says where words end. */
export type DividedText = { readonly text: string; readonly language: string | null };

/**
 * The unit under an offset. Between two units it is the one that ends there, else the next one of the line, else the last
 * one of the line, else the next one at all; null when the text has none.
 */
export function unitAt(divided: DividedText, offset: number, unit: TextUnit): Span | null {
  const [next] = unitsFrom(divided, offset, unit);
  if (next && next.start <= offset) return next;
  const [before] = unitsBefore(divided, offset, unit);
  if (before?.end === offset) return before;
  const isInLine = (span: Span | undefined): boolean =>
    span !== undefined && !divided.text.slice(Math.min(span.end, offset), Math.max(span.start, offset)).includes('\n');
  if (isInLine(before) && !isInLine(next)) return before ?? null;
  return next ?? before ?? null;
}

/** A passage grown to whole units at both ends, or by the next unit when its ends are whole already. */
export function extendByUnit(divided: DividedText, span: Span, unit: TextUnit): Span {
  const [first] = unitsFrom(divided, span.start, unit);
  const [last] = unitsBefore(divided, span.end, unit);
  const whole = { start: Math.min(span.start, first?.start ?? span.start), end: Math.max(span.end, last?.end ?? 0) };
  if (whole.start < span.start || whole.end > span.end) return whole;
  const [next] = unitsFrom(divided, span.end, unit);
  return next ? { start: span.start, end: next.end } : span;
}

/** A passage without its last unit, or part of a unit; null when nothing would be left. */
export function shrinkByUnit(divided: DividedText, span: Span, unit: TextUnit): Span | null {
  const [, kept] = unitsBefore(divided, span.end, unit);
  return kept && kept.end > span.start ? { start: span.start, end: kept.end } : null;
}

/** The units that end behind an offset, in the order of the text; read only as far as they are asked for. */
export function* unitsFrom(divided: DividedText, offset: number, unit: TextUnit): Generator<Span> {
  const { text } = divided;
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start);
    const line = { start, end: lineEnd < 0 ? text.length : lineEnd };
    for (const part of partsOf(text, line, unit)) {
      if (part.end <= offset) continue;
      for (const span of unitsIn(divided, part, unit)) if (span.end > offset) yield span;
    }
    start = line.end + 1;
  }
}

/** The units that begin before an offset, the nearest first. */
export function* unitsBefore(divided: DividedText, offset: number, unit: TextUnit): Generator<Span> {
  const { text } = divided;
  let end = offset > text.length ? text.length : lineEndAt(text, offset);
  while (end >= 0) {
    const line = { start: end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1, end };
    for (const part of partsOf(text, line, unit).reverse()) {
      if (part.start >= offset) continue;
      for (const span of unitsIn(divided, part, unit).reverse()) if (span.start < offset) yield span;
    }
    end = line.start - 1;
  }
}

function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', Math.max(0, offset));
  return end < 0 ? text.length : end;
}

/** Words are looked for piece by piece, so that the line of a text without paragraphs need not be read whole. */
function partsOf(text: string, line: Span, unit: TextUnit): Span[] {
  if (line.start === line.end) return [];
  return unit === 'word' ? cutIntoPieces(text, line) : [line];
}

function unitsIn({ text, language }: DividedText, part: Span, unit: TextUnit): Span[] {
  switch (unit) {
    case 'word': {
      const segments = [...segmenterFor(language, 'word').segment(text.slice(part.start, part.end))];
      return segments
        .filter(({ isWordLike }) => isWordLike)
        .map(({ index, segment }) => ({ start: part.start + index, end: part.start + index + segment.length }));
    }
    case 'sentence':
      return withInk(listSentences(text, part, language).map((sentence) => trimSpan(text, sentence)));
    case 'paragraph':
      return withInk([trimSpan(text, part)]);
  }
}

function withInk(spans: Span[]): Span[] {
  return spans.filter(({ start, end }) => start < end);
}
