import type { Span } from '../../model';
import { sortMarks, type Mark, type MarkKind } from '../marks';
import { moveSpan } from './move-span';
import { growthOf, type TextEdit } from './text-edit';

/**
 * How a mark follows an edit. A block covers whole lines and whatever is written on them; a stretch covers words, and
 * also takes what is written at an end that is the end of a line; words stand for themselves, as a passage does.
 */
const ways: Readonly<Record<MarkKind, 'block' | 'stretch' | 'words'>> = {
  heading: 'block',
  listItem: 'block',
  blockquote: 'block',
  codeBlock: 'block',
  tableCell: 'block',
  footnote: 'block',
  speakerTurn: 'block',
  page: 'stretch',
  time: 'stretch',
  boilerplate: 'stretch',
  bold: 'words',
  italic: 'words',
  strikethrough: 'words',
  underline: 'words',
  superscript: 'words',
  subscript: 'words',
  code: 'words',
  link: 'words',
  footnoteReference: 'words',
};

/**
 * The marks of a text after one edit; `text` is the text before it, `after` the text with it. A new line inside a
 * block divides it into two; when lines are joined, the first one's block takes in the rest, unless that line was blank.
 */
export function moveMarks(text: string, after: string, marks: readonly Mark[], edit: TextEdit): Mark[] {
  const touched = touchedLines(after, edit);
  const moved = marks.flatMap((mark): Mark[] => {
    if (mark.start === mark.end) return moveEmptyCell(mark, edit);
    switch (ways[mark.kind]) {
      case 'words': {
        const span = moveSpan(mark, edit);
        return span ? [{ ...mark, ...span }] : [];
      }
      case 'stretch': {
        const span = stretch(text, mark, edit);
        return span ? [{ ...mark, ...trimLineEnds(after, span) }] : [];
      }
      case 'block':
        return moveBlock(text, after, mark, edit, touched);
    }
  });
  return sortMarks(moved.filter(({ start, end, kind }) => start < end || kind === 'tableCell'));
}

function moveEmptyCell(mark: Mark, edit: TextEdit): Mark[] {
  if (edit.start >= mark.start) return [mark];
  const start = mark.start + growthOf(edit);
  return edit.end <= mark.start ? [{ ...mark, start, end: start }] : [];
}

function moveBlock(text: string, after: string, mark: Mark, edit: TextEdit, touched: Span): Mark[] {
  const span = isWithin(mark, edit) ? grow(mark, edit) : moveSpan(mark, edit);
  if (!span || span.start >= span.end) return [];
  if (span.end < touched.start || span.start > touched.end) return [{ ...mark, ...span }];
  const lines = coverLines(after, span);
  if (!lines) return [];
  const isDivided = mark.kind === 'heading' && !text.slice(mark.start, mark.end).includes('\n');
  return (isDivided ? divideLines(after, lines) : [lines]).map((line) => ({ ...mark, ...line }));
}

/** A stretch takes in what is written at its end when nothing else stands on the line there. */
function stretch(text: string, mark: Span, edit: TextEdit): Span | null {
  const isAtStart = edit.end === mark.start && (mark.start === 0 || text.charAt(mark.start - 1) === '\n');
  const isAtEnd = edit.start === mark.end && (mark.end === text.length || text.charAt(mark.end) === '\n');
  const isInsertion = edit.start === edit.end;
  return isInsertion && (isAtStart || isAtEnd) ? grow(mark, edit) : moveSpan(mark, edit);
}

function isWithin(mark: Span, edit: TextEdit): boolean {
  return mark.start <= edit.start && edit.end <= mark.end;
}

function grow(mark: Span, edit: TextEdit): Span {
  return { start: mark.start, end: mark.end + growthOf(edit) };
}

/** The lines of the new text that the edit wrote on. */
function touchedLines(after: string, edit: TextEdit): Span {
  return { start: lineStart(after, edit.start), end: lineEnd(after, edit.start + edit.insert.length) };
}

/** A span widened to whole lines; a line on which other words stand before it is left to them. */
function coverLines(text: string, span: Span): Span | null {
  let { start, end } = trimLineEnds(text, span);
  if (start >= end) return null;
  if (text.slice(lineStart(text, start), start).trim() === '') start = lineStart(text, start);
  else {
    ({ start, end } = trimLineEnds(text, { start: lineEnd(text, start), end }));
    if (start >= end) return null;
  }
  return { start, end: lineEnd(text, end) };
}

function divideLines(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  for (let { start } = span; start < span.end; start = lineEnd(text, start) + 1) {
    const line = { start, end: Math.min(lineEnd(text, start), span.end) };
    if (text.slice(line.start, line.end).trim() !== '') lines.push(line);
  }
  return lines;
}

function trimLineEnds(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charAt(start) === '\n') start++;
  while (end > start && text.charAt(end - 1) === '\n') end--;
  return { start, end };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found;
}
