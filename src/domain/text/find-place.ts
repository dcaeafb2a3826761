import { fuzzyMatch } from '../codebook/fuzzy';
import type { Span } from '../model';
import { indexCodePoints, splitsCharacter } from './code-points';
import { headingAt, listHeadings, type Heading } from './outline';
import { listParagraphs } from './paragraphs';
import type { Mark } from './marks';
import { trimSpan } from './trim-span';

/** A place in a document that somebody may mean by what they typed. */
export type Place = { readonly span: Span } & (
  | { readonly kind: 'paragraph'; readonly number: number }
  /** In code points, as the status bar and every export count. */
  | { readonly kind: 'position'; readonly codePoint: number }
  | { readonly kind: 'passage'; readonly start: number; readonly end: number }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'page'; readonly label: string }
  | { readonly kind: 'heading'; readonly heading: Heading; readonly letters: readonly number[] }
);

/** The commas of 12,345, as the window writes a position. */
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g;

/** `p 12`, `p.12`, `page xii`, `第12页`. */
const pageNames = /^p(?:age)?\.?\s*(\d+)$|^p(?:age)?[.\s]\s*([\da-z]{1,12})$|^第?\s*(\d+)\s*[页頁]$/i;

/**
 * Finds places in one document: `12` is paragraph 12, page 12 or position 12, `¶12` only the paragraph, `p 12` the printed
 * page, `812-925` a passage, `50%` the middle, anything else the words of a heading. Nothing typed lists the headings. The likeliest comes first.
 */
export function createPlaceFinder(text: string, marks: readonly Mark[]): (query: string) => readonly Place[] {
  const paragraphs = listParagraphs(text);
  const headings = listHeadings(text, marks);
  const codePoints = indexCodePoints(text);
  const pages = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind === 'page' && !pages.has(mark.label.toLowerCase())) pages.set(mark.label.toLowerCase(), mark.start);
  }

  function findParagraph(number: number): readonly Place[] {
    const paragraph = paragraphs[number - 1];
    if (!paragraph) return [];
    return [{ kind: 'paragraph', number, span: { start: paragraph.start, end: paragraph.start } }];
  }
  function findPage(label: string): readonly Place[] {
    const start = pages.get(label.toLowerCase());
    return start === undefined ? [] : [{ kind: 'page', label, span: { start, end: start } }];
  }
  function findPosition(codePoint: number): readonly Place[] {
    if (codePoint > codePoints.length) return [];
    const offset = codePoints.fromCodePoint(codePoint);
    return [{ kind: 'position', codePoint, span: { start: offset, end: offset } }];
  }
  function findPassage(start: number, end: number): readonly Place[] {
    if (start >= end || end > codePoints.length) return [];
    const typed = { start: codePoints.fromCodePoint(start), end: codePoints.fromCodePoint(end) };
    const span = trimSpan(text, typed);
    return [{ kind: 'passage', start, end, span }];
  }
  function findShare(percent: number): readonly Place[] {
    if (percent > 100) return [];
    const middle = Math.round((text.length * percent) / 100);
    const offset = splitsCharacter(text, middle) ? middle - 1 : middle;
    return [{ kind: 'share', percent, span: { start: offset, end: offset } }];
  }

  return (query) => {
    const wanted = query.normalize('NFKC').trim();
    const share = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(wanted);
    if (share) return findShare(Number(share[1]?.replace(',', '.')));
    const typed = wanted.replaceAll(thousands, '');
    const paragraph = /^(?:¶|§|第)\s*(\d+)\s*段?$/.exec(typed);
    if (paragraph) return findParagraph(Number(paragraph[1]));
    const passage = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(typed);
    if (passage) return findPassage(Number(passage[1]), Number(passage[2]));
    const byWords = findHeadings(headings, wanted);
    const page = pageNames.exec(typed);
    if (page) return [...findPage(page[1] ?? page[2] ?? page[3] ?? ''), ...byWords];
    if (!/^\d+$/.test(typed)) return byWords;
    return [...findParagraph(Number(typed)), ...findPage(typed), ...findPosition(Number(typed)), ...byWords];
  };
}

/** The headings that fit some words, the best first; all of them in order when nothing is wanted. */
export function findHeadings(headings: readonly Heading[], query: string): readonly Place[] {
  const found: { place: Place; score: number }[] = [];
  for (const heading of headings) {
    const match = fuzzyMatch(query, heading.title);
    if (!match) continue;
    const span = { start: heading.start, end: heading.start };
    found.push({ place: { kind: 'heading', heading, letters: match.letters, span }, score: match.score });
  }
  if (query.trim() !== '') found.sort((a, b) => b.score - a.score);
  return found.map(({ place }) => place);
}

/** The heading after or before the one under which an offset stands; null when there is none. */
export function neighbourHeading(headings: readonly Heading[], offset: number, direction: 1 | -1): Heading | null {
  const here = headingAt(headings, offset);
  if (direction === 1) return headings[here + 1] ?? null;
  // From within a section the way back leads to its own heading first.
  const own = headings[here];
  return (own && own.start < offset ? own : headings[here - 1]) ?? null;
}
