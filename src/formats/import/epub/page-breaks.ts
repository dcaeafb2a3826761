import { attributeOf, hasWord, wordsOf, type MarkupElement } from '../markup/tree';

const breaks = new Set(['pagebreak', 'doc-pagebreak']);
const numbers = new Set(['pagenum', 'pageno', 'pagenumber', 'page-number', 'page-num']);
const label = /^[[({|–—\s]*(?:p(?:g|age)?\.?\s*)?(\d{1,5}[a-z]?|[ivxlcdm]{1,10})[\])}|–—\s]*$/i;

/** A sign that a page of the printed book begins; `alone` when it holds no words but its number. */
export type PageBreak = { readonly label: string; readonly alone: boolean };

/**
 * Tells what begins a printed page: what says so, what the list of pages leads to, and the numbers that are set beside
 * the text.
 */
export function pageBreakAt(
  element: MarkupElement,
  path: string,
  pages: ReadonlyMap<string, string>,
): PageBreak | null {
  const id = attributeOf(element, 'id') ?? (element.tagName === 'a' ? attributeOf(element, 'name') : null);
  const listed = id === null ? undefined : pages.get(`${path}#${id}`);
  const says = hasWord(element, 'epub:type', breaks) || hasWord(element, 'role', breaks);
  if (!says && !hasWord(element, 'class', numbers))
    return listed === undefined ? null : { label: listed, alone: false };

  const words = wordsOf(element.childNodes, 40);
  const written = [attributeOf(element, 'title'), attributeOf(element, 'aria-label'), words]
    .map((each) => label.exec(each?.trim() ?? '')?.[1])
    .find((each) => each !== undefined);
  const found = listed ?? written ?? (says || words === '' ? numberIn(id) : undefined);
  if (found === undefined) return says && words === '' ? { label: '', alone: true } : null;
  return { label: found, alone: words === '' || label.test(words) };
}

function numberIn(id: string | null): string | undefined {
  return /(\d{1,5}|(?<=[-_.])[ivxlc]{1,10})$/i.exec(id ?? '')?.[1];
}
