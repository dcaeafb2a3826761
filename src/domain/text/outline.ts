import type { Span } from '../model';
import type { Mark } from './marks';

/** A heading of a document: its words, and how deep it stands, from 1. */
export type Heading = Span & { readonly level: number; readonly title: string };

/** The headings of a text in order; an empty one is none. */
export function listHeadings(text: string, marks: readonly Mark[]): Heading[] {
  return marks
    .flatMap((mark) => {
      if (mark.kind !== 'heading') return [];
      const { start, end, level } = mark;
      const title = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
      return title === '' ? [] : [{ start, end, level, title }];
    })
    .sort((a, b) => a.start - b.start);
}

/** The place in the list of the heading under which an offset stands; -1 before the first one. */
export function headingAt(headings: readonly Heading[], offset: number): number {
  return headings.findLastIndex(({ start }) => start <= offset);
}
