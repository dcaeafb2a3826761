import { blockOf } from '../markup/blocks';
import { attributeOf, findElements, isElement, walkMarkup, wordsOf, type MarkupElement } from '../markup/tree';
import type { Chapter } from './chapters';
import type { Entry } from './navigation';
import type { StyleOf } from './style-sheets';
import { findLargeParagraphs } from './type-sizes';

/** Headings that a book does not make by the elements for it. */
export type Headings = {
  /** Paragraphs that are headings, with their levels. */
  readonly levels: ReadonlyMap<MarkupElement, number>;
  /** Titles from the table of contents for chapters that do not say their own. */
  readonly titles: ReadonlyMap<Chapter, Entry>;
};

const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Pages that have no name in print. */
const untitled = /\b(cover|titlepage|halftitlepage|copyright-page|imprint|dedication|epigraph|toc|landmarks)\b/i;

/**
 * Finds the headings of a book whose chapters have none by name: by what the table of contents calls them, and where the
 * whole book has none, by the size of their letters.
 */
export function findHeadings(styles: ReadonlyMap<Chapter, StyleOf>, entries: readonly Entry[]): Headings {
  const chapters = [...styles.keys()];
  const named = new Set(chapters.filter(hasHeading));
  const levels = new Map<MarkupElement, number>(named.size === 0 ? findLargeParagraphs(styles) : []);
  const titles = new Map<Chapter, Entry>();
  const entriesByPath = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = entriesByPath.get(entry.path);
    if (known) known.push(entry);
    else entriesByPath.set(entry.path, [entry]);
  }
  for (const chapter of chapters) {
    const own = entriesByPath.get(chapter.path) ?? [];
    if (named.has(chapter) || own.length === 0) continue;
    const isFound = markTitled(chapter, own, levels);
    const [first] = own;
    if (first && first.fragment === '' && !isFound && isUntitled(chapter, first.title)) titles.set(chapter, first);
  }
  return { levels, titles };
}

function hasHeading({ nodes }: Chapter): boolean {
  return findElements(
    nodes,
    (element) => headingTags.has(element.tagName) || blockOf(element)?.kind === 'heading',
  ).some((heading) => wordsOf(heading.childNodes, 100) !== '');
}

/** Makes headings of the paragraphs that say what the table of contents says; answers whether there are headings then. */
function markTitled({ nodes }: Chapter, entries: readonly Entry[], levels: Map<MarkupElement, number>): boolean {
  const wanted = new Map(entries.map((entry) => [fold(entry.title), entry]));
  const longest = Math.max(...entries.map(({ title }) => title.length)) + 20;
  let isAny = false;
  walkMarkup(nodes, (node) => {
    if (!isElement(node)) return undefined;
    if (levels.has(node)) isAny = true;
    if (blockOf(node)?.kind !== 'paragraph' || levels.has(node)) return undefined;
    const entry = wanted.get(fold(wordsOf(node.childNodes, longest)));
    if (!entry || holdsBlock(node)) return undefined;
    wanted.delete(fold(entry.title));
    levels.set(node, Math.min(6, entry.depth));
    isAny = true;
    return false;
  });
  return isAny;
}

function holdsBlock(element: MarkupElement): boolean {
  return findElements(element.childNodes, (inner) => blockOf(inner) !== null).length > 0;
}

/** Whether a chapter has words and does not begin with its title in some other form. */
function isUntitled({ nodes }: Chapter, title: string): boolean {
  const words = wordsOf(nodes.filter(isElement).flatMap(bodyOf), title.length + 200);
  if (words === '' || fold(words).includes(fold(title))) return false;
  return !findElements(nodes, ({ tagName }) => tagName === 'body' || tagName === 'section').some((element) =>
    untitled.test(`${attributeOf(element, 'epub:type') ?? ''} ${attributeOf(element, 'class') ?? ''}`),
  );
}

function bodyOf({ childNodes }: MarkupElement): MarkupElement['childNodes'] {
  return childNodes.filter((node) => isElement(node) && node.tagName === 'body');
}

/** Only letters and digits, in one case. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
