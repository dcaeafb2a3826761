import { isProblem } from '../../../domain/problem';
import { childNamed, descendantsNamed, elementsIn, readXmlTree, textOf, type XmlElement } from '../../xml-tree';
import { ancestorsOf, attributeOf, findElements, hasWord, wordsOf, type MarkupElement } from '../markup/tree';
import { fragmentOf, resolvePath } from './book-paths';
import type { Chapter } from './chapters';

/** A line of the table of contents: where a part of the book begins, what it is called, and how deep it lies, from 1. */
export type Entry = {
  readonly path: string;
  readonly fragment: string;
  readonly title: string;
  readonly depth: number;
};

export type Navigation = {
  readonly entries: readonly Entry[];
  /** The numbers of printed pages by the place where they begin, as `chapter.xhtml#p5`. */
  readonly pages: ReadonlyMap<string, string>;
};

const contents = new Set(['toc', 'doc-toc']);
const pageLists = new Set(['page-list', 'doc-pagelist']);

/** Reads the navigation document of an EPUB 3 book. */
export function readNavigationDocument({ path, nodes }: Chapter): Navigation {
  const links = findElements(nodes, ({ tagName }) => tagName === 'a').map((link) => ({
    around: ancestorsOf(link),
    href: attributeOf(link, 'href') ?? '',
    title: wordsOf(link.childNodes, 500),
  }));
  const linksIn = (kinds: ReadonlySet<string>): typeof links =>
    links.filter(({ around }) => around.some((outer) => outer.tagName === 'nav' && isNavigation(outer, kinds)));
  return {
    entries: linksIn(contents).flatMap(({ around, href, title }) =>
      toEntry(path, href, title, around.filter(({ tagName }) => tagName === 'li').length),
    ),
    pages: new Map(linksIn(pageLists).flatMap(({ href, title }) => toPage(path, href, title))),
  };
}

function isNavigation(element: MarkupElement, kinds: ReadonlySet<string>): boolean {
  return hasWord(element, 'epub:type', kinds) || hasWord(element, 'role', kinds);
}

/** Reads the table of contents of an EPUB 2 book; one that is damaged says nothing. */
export function readNcx(bytes: Uint8Array, path: string): Navigation {
  const root = readTree(bytes);
  if (!root) return { entries: [], pages: new Map() };
  const entries: Entry[] = [];
  const collect = (parent: XmlElement, depth: number): void => {
    for (const point of elementsIn(parent)) {
      if (point.name !== 'navPoint') continue;
      entries.push(...toEntry(path, hrefOf(point), labelOf(point), depth));
      collect(point, depth + 1);
    }
  };
  collect(childNamed(root, 'navMap') ?? root, 1);
  const targets = [...descendantsNamed(root, 'pageTarget')];
  return { entries, pages: new Map(targets.flatMap((target) => toPage(path, hrefOf(target), labelOf(target)))) };
}

function readTree(bytes: Uint8Array): XmlElement | null {
  try {
    return readXmlTree(bytes, '', { 'http://www.daisy.org/z3986/2005/ncx/': '' });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return null;
  }
}

function hrefOf(point: XmlElement): string {
  return childNamed(point, 'content')?.attributes['src'] ?? '';
}

function labelOf(point: XmlElement): string {
  const label = childNamed(point, 'navLabel');
  return label ? textOf(label).replaceAll(/\s+/g, ' ').trim() : '';
}

function toEntry(from: string, href: string, title: string, depth: number): readonly Entry[] {
  const path = resolvePath(from, href);
  return path === null || title === '' ? [] : [{ path, fragment: fragmentOf(href), title, depth }];
}

function toPage(from: string, href: string, label: string): readonly (readonly [string, string])[] {
  const path = resolvePath(from, href);
  return path === null || label === '' ? [] : [[`${path}#${fragmentOf(href)}`, label]];
}
