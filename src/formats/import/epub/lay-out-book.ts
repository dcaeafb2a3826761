import { warning, type Warning } from '../../../domain/warning';
import type { DocumentBuilder } from '../document-builder';
import { layOutMarkup } from '../markup/lay-out-markup';
import { isLeftOut } from '../markup/left-out';
import { findNotes } from '../markup/notes';
import type { TextStyle } from '../markup/text-style';
import { attributeOf, findElements, hasWord, isElement, walkMarkup, wordsOf } from '../markup/tree';
import type { MarkupElement, MarkupNode } from '../markup/tree';
import type { Chapter } from './chapters';
import { findHeadings } from './headings';
import type { Navigation } from './navigation';
import { pageBreakAt } from './page-breaks';
import type { StyleOf } from './style-sheets';

/** A book that has been read. */
export type Book = {
  /** What is read, in its order. */
  readonly chapters: readonly Chapter[];
  /** What is only reached by links. */
  readonly aside: readonly Chapter[];
  readonly styles: ReadonlyMap<Chapter, StyleOf>;
  readonly navigation: Navigation;
};

export type BookReport = { readonly pictures: number; readonly outside: number; readonly scripts: number };

/** Lays a book out as one document: its chapters one after the other, its notes behind them all. */
export function layOutBook(builder: DocumentBuilder, { chapters, aside, styles, navigation }: Book): BookReport {
  const parts = chapters.filter((chapter) => !isContents(chapter.nodes));
  const notes = findNotes([...parts, ...aside], (element) => isLeftOut(element) || isNavigation(element));
  const shown = new Map([...styles].filter(([chapter]) => parts.includes(chapter)));
  const { levels, titles } = findHeadings(shown, navigation.entries);
  const report = { pictures: 0, outside: 0, scripts: 0 };
  for (const chapter of parts) {
    const title = titles.get(chapter);
    if (title) {
      builder.open({ kind: 'heading', level: title.depth });
      builder.flow(title.title);
      builder.close();
    }
    const styleOf = styles.get(chapter);
    const { pictures, frames } = layOutMarkup(builder, chapter.nodes, {
      notes,
      isPassedOver: isNavigation,
      headingLevelOf: (element) => levels.get(element) ?? null,
      styleOf: (element) => (styleOf ? emphasisOf(element, styleOf, levels) : {}),
      pageAt: (element) => pageBreakAt(element, chapter.path, navigation.pages),
    });
    const counted = countLeftOut(chapter.nodes);
    report.pictures += pictures - counted.fetched + counted.drawn;
    report.outside += frames + counted.fetched;
    report.scripts += counted.scripts;
  }
  return report;
}

/** Pictures that a book only points to on the web, those in drawings, and scripts. */
function countLeftOut(nodes: readonly MarkupNode[]): { fetched: number; drawn: number; scripts: number } {
  const counted = { fetched: 0, drawn: 0, scripts: 0 };
  walkMarkup(nodes, (node) => {
    if (!isElement(node)) return undefined;
    if (node.tagName === 'script') counted.scripts++;
    if (node.tagName === 'image') counted.drawn++;
    const isFetched = node.tagName === 'img' && /^([a-z][a-z0-9+.-]*:)?\/\//i.test(attributeOf(node, 'src') ?? '');
    if (isFetched) counted.fetched++;
    return undefined;
  });
  return counted;
}

/** What a person should know of a book that came in. */
export function warnOfBook({
  pictures,
  outside,
  scripts,
  missing,
}: BookReport & { readonly missing: readonly string[] }): readonly Warning[] {
  return [
    ...(missing.length > 0 ? [warning('restUnreadable', { detail: missing.slice(0, 5).join(', ') })] : []),
    ...(pictures > 0 ? [warning('imagesLeftOut', { count: pictures })] : []),
    ...(outside > 0 ? [warning('outsideLeftOut', { count: outside })] : []),
    ...(scripts > 0 ? [warning('scriptsLeftOut', { count: scripts })] : []),
  ];
}

const navigationKinds = new Set(['toc', 'page-list', 'landmarks', 'lot', 'loi', 'doc-toc', 'doc-pagelist']);
/** As much as a table of contents says besides its lines. */
const longestPreface = 200;

/** Whether an element leads through the book and says nothing of its own. */
function isNavigation(element: MarkupElement): boolean {
  return (
    element.tagName === 'nav' &&
    (hasWord(element, 'epub:type', navigationKinds) || hasWord(element, 'role', navigationKinds))
  );
}

/** Whether a file is a table of contents for programs that was put into the reading order too. */
function isContents(nodes: readonly MarkupNode[]): boolean {
  const navigation = findElements(nodes, isNavigation);
  if (navigation.length === 0) return false;
  const body = findElements(nodes, ({ tagName }) => tagName === 'body').flatMap(({ childNodes }) => childNodes);
  const all = wordsOf(body, 1_000_000).length;
  const lines = navigation.reduce((sum, { childNodes }) => sum + wordsOf(childNodes, 1_000_000).length, 0);
  return all - lines <= longestPreface;
}

const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** A heading is bold because it is one, and a link underlined; what else a style sheet says is somebody's emphasis. */
function emphasisOf(element: MarkupElement, styleOf: StyleOf, levels: ReadonlyMap<MarkupElement, number>): TextStyle {
  const style = styleOf(element);
  if (!style.bold && !style.underline) return style;
  let { bold = false, underline = false } = style;
  let around: MarkupElement | null = element;
  for (let steps = 0; around && steps < 6; steps++) {
    if (headingTags.has(around.tagName) || levels.has(around)) bold = false;
    if (around.tagName === 'a') underline = false;
    around = around.parentNode && isElement(around.parentNode) ? around.parentNode : null;
  }
  return { ...style, bold, underline };
}
