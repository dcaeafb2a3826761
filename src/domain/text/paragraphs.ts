import { firstWhere } from '../first-where';
import type { Span } from '../model';

/** A line that is not blank, without its line end; numbered from 1. */
export type Paragraph = Span & { readonly number: number };

/** The paragraphs of a text in order. */
export function listParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const ink = /\S/g;
  for (let hit = ink.exec(text); hit; hit = ink.exec(text)) {
    const start = text.lastIndexOf('\n', hit.index) + 1;
    const lineEnd = text.indexOf('\n', hit.index);
    const end = lineEnd === -1 ? text.length : lineEnd;
    paragraphs.push({ start, end, number: paragraphs.length + 1 });
    ink.lastIndex = end;
  }
  return paragraphs;
}

/**
 * The number of the paragraph that holds an offset. On a blank line it is the next paragraph, after the last one the
 * last, and in an empty text 1.
 */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  const holding = firstWhere(paragraphs.length, (paragraph) => (paragraphs[paragraph]?.end ?? 0) >= offset);
  return Math.max(1, Math.min(holding + 1, paragraphs.length));
}
