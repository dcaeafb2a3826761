import { isLeftOut } from '../markup/left-out';
import { ancestorsOf, attributeOf, findElements, isElement, type MarkupElement, type MarkupNode } from '../markup/tree';
import { findHeadlines, withHeadline } from './headline';
import { saysSitePart } from './site-parts';
import { weighElements, type Weight } from './weigh';

/** What of a page is its article, and what in it is not. */
export type MainContent = {
  readonly nodes: readonly MarkupNode[];
  readonly isPassedOver: (element: MarkupElement) => boolean;
  readonly isBoilerplate: (element: MarkupElement) => boolean;
};

type Weigh = (element: MarkupElement) => Weight;

/** Elements that place parts of a page, into which the search for the article goes down. */
const frames = new Set([
  ...['body', 'div', 'section', 'main', 'article', 'center', 'form', 'table', 'tbody', 'tr', 'td', 'font', 'span'],
]);

/** What holds this much of a page's prose is the article, whatever its classes say. */
const most = 0.5;
/** Going down stops where the prose divides. */
const nearlyAll = 0.85;
/** A part that says it is the site's but has so much prose of its own is kept, marked as boilerplate. */
const muchProse = 600;
/** Less is no article. */
const leastProse = 100;

/**
 * Finds what of a page is its article. A page that says it by `<article>` or `<main>` is believed when that holds a good
 * part of the prose; else the innermost element that holds nearly all words outside links is taken, and a page without
 * navigation is taken whole. The headline is sought around it. Parts of the site inside it are left out; those with much
 * prose of their own, and lists of nothing but links, are doubtful: they are kept and marked as boilerplate.
 */
export function findMainContent(nodes: readonly MarkupNode[]): MainContent {
  const [body] = findElements(nodes, ({ tagName }) => tagName === 'body');
  if (!body) return { nodes, isPassedOver: () => false, isBoilerplate: () => false };
  const weigh = weighElements([body]);
  const headlines = findHeadlines(nodes, body, weigh);
  const site = siteParts(body, headlines, weigh);
  const isSite = (element: MarkupElement): boolean => site.has(element);
  const articleProse = weigh(body).prose - sum([...site].map((element) => weigh(element).prose));
  if (site.size === 0 && !hasManyLinks(weigh(body))) return wholePage(body, () => false);
  // A page of links, as a table of contents on a page of its own, is nothing without them.
  if (articleProse < leastProse) return wholePage(body, isClear);
  const named = namedContent(body, isSite, weigh, articleProse);
  const root = withHeadline(named ?? innermost(body, isSite, weigh), headlines, isSite, weigh);
  return {
    nodes: root,
    isPassedOver: (element) => isSite(element) && !isDoubtful(element, weigh(element)),
    isBoilerplate: (element) =>
      isSite(element) || (!root.includes(element) && isListOfLinks(weigh(element), weigh(body), element)),
  };
}

function wholePage(body: MarkupElement, isPassedOver: MainContent['isPassedOver']): MainContent {
  return { nodes: body.childNodes, isPassedOver, isBoilerplate: () => false };
}

function hasManyLinks({ prose, linked }: Weight): boolean {
  return linked > prose / 4;
}

/** The outermost elements that say they are the site's, but for those that hold most of the page. */
function siteParts(body: MarkupElement, headlines: readonly MarkupElement[], weigh: Weigh): ReadonlySet<MarkupElement> {
  const parts = new Set<MarkupElement>();
  const limit = weigh(body).prose * most;
  const aroundHeadline = headlined(headlines);
  for (const element of findElements([body], (each) => saysSitePart(each) || isSiteHeader(each))) {
    const { prose } = weigh(element);
    if (element === body || aroundHeadline.has(element) || (prose > limit && prose > muchProse)) continue;
    const isInPart = ancestorsOf(element).some((around) => parts.has(around) && !isDoubtful(around, weigh(around)));
    if (!isInPart && !isLeftOut(element)) parts.add(element);
  }
  return parts;
}

/** A header that is not that of an article. */
function isSiteHeader(element: MarkupElement): boolean {
  if (element.tagName !== 'header') return false;
  return !ancestorsOf(element).some(({ tagName }) => tagName === 'article' || tagName === 'main');
}

/** What stands around the headlines of a page; navigation that holds one is navigation all the same. */
function headlined(headlines: readonly MarkupElement[]): ReadonlySet<MarkupElement> {
  const around = new Set<MarkupElement>();
  for (const headline of headlines) {
    for (let outer = headline.parentNode; outer && isElement(outer) && !around.has(outer); outer = outer.parentNode) {
      if (isClear(outer)) break;
      around.add(outer);
    }
  }
  return around;
}

/** `<nav>` and `<footer>` are clear, a class is only a name. */
function isClear({ tagName }: MarkupElement): boolean {
  return tagName === 'nav' || tagName === 'footer';
}

function isDoubtful(element: MarkupElement, { prose }: Weight): boolean {
  return prose > muchProse && !isClear(element);
}

/** What the page itself calls its article, when it holds enough of the prose to be believed. */
function namedContent(
  body: MarkupElement,
  isSite: (element: MarkupElement) => boolean,
  weigh: Weigh,
  articleProse: number,
): MarkupElement | null {
  const isBelieved = (element: MarkupElement): boolean =>
    weigh(element).prose >= articleProse * 0.4 && ![element, ...ancestorsOf(element)].some(isSite);
  const articles = findElements([body], ({ tagName }) => tagName === 'article').filter((element) => !isSite(element));
  const article = articles.find(isBelieved);
  const others = articles.filter(
    (each) => each !== article && !ancestorsOf(each).some(({ tagName }) => tagName === 'article'),
  );
  const isAlone = article && sum(others.map((each) => weigh(each).prose)) < weigh(article).prose / 4;
  if (isAlone) return article;
  const named = findElements(
    [body],
    (element) => isMain(element) || attributeOf(element, 'itemprop') === 'articleBody',
  );
  return named.find(isBelieved) ?? null;
}

function isMain(element: MarkupElement): boolean {
  return element.tagName === 'main' || attributeOf(element, 'role') === 'main';
}

function innermost(body: MarkupElement, isSite: (element: MarkupElement) => boolean, weigh: Weigh): MarkupElement {
  const headlines = findElements([body], ({ tagName }) => tagName === 'h1');
  const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6', ...(headlines.length > 1 ? ['h1'] : [])]);
  let inner = body;
  for (;;) {
    const elements = inner.childNodes.filter(isElement);
    const children = elements.filter((child) => !isSite(child));
    // Words of its own count too: older pages write paragraphs with `<br>` and no element around them.
    const away = elements.filter(isSite);
    const wanted = (weigh(inner).prose - sum(away.map((child) => weigh(child).prose))) * nearlyAll;
    const heaviest = children.find(
      (child) => frames.has(child.tagName) && weigh(child).prose > 0 && weigh(child).prose >= wanted,
    );
    if (!heaviest || children.some((child) => child !== heaviest && isSection(child, weigh(child), headings)))
      return inner;
    inner = heaviest;
  }
}

/** Whether what stands beside nearly all the prose is a short section of the same text. A lone `<h1>` is the headline. */
function isSection(element: MarkupElement, { prose, linked }: Weight, headings: ReadonlySet<string>): boolean {
  if (prose >= muchProse / 2) return prose > linked;
  const isHeaded = [element, ...element.childNodes].some(({ nodeName }) => headings.has(nodeName));
  return (isHeaded && prose >= linked) || (element.tagName === 'p' && prose > linked);
}

/** A list of nothing but links, unless the page is one. */
function isListOfLinks({ prose, linked, links }: Weight, page: Weight, { tagName }: MarkupElement): boolean {
  if (!['ul', 'ol', 'div', 'section'].includes(tagName)) return false;
  return links > 3 && linked > 9 * prose && linked < (page.prose + page.linked) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
