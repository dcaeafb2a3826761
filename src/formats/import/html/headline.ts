import { isLeftOut } from '../markup/left-out';
import { ancestorsOf, findElements, wordsOf, type MarkupElement, type MarkupNode } from '../markup/tree';
import type { Weight } from './weigh';

type Weigh = (element: MarkupElement) => Weight;

/** A shorter line may stand in a title by chance. */
const shortestHeadline = 5;
const longestHeadline = 300;

/** The headlines of a page: its `<h1>`, and where it has none, the words that its title begins with. */
export function findHeadlines(
  nodes: readonly MarkupNode[],
  body: MarkupElement,
  weigh: Weigh,
): readonly MarkupElement[] {
  const headlines = findElements([body], ({ tagName }) => tagName === 'h1');
  if (headlines.length > 0) return headlines;
  const [titled] = findElements(nodes, ({ tagName }) => tagName === 'title');
  const title = titled ? wordsOf(titled.childNodes, longestHeadline) : '';
  const said = findElements([body], (element) => {
    const { prose, linked } = weigh(element);
    if (prose === 0 || linked > 0 || prose > longestHeadline * 3) return false;
    const words = wordsOf(element.childNodes, longestHeadline);
    return words.length >= shortestHeadline && title.startsWith(words);
  });
  return said.slice(0, 1);
}

/** Takes in the headline where it stands outside, with what stands between, unless much else stands there too. */
export function withHeadline(
  root: MarkupElement,
  all: readonly MarkupElement[],
  isSite: (element: MarkupElement) => boolean,
  weigh: Weigh,
): readonly MarkupNode[] {
  const headlines = all.filter(
    (headline) => !isLeftOut(headline) && ![headline, ...ancestorsOf(headline)].some(isSite),
  );
  const [headline] = headlines;
  if (!headline || headlines.some((each) => ancestorsOf(each).includes(root)) || headline === root) return [root];
  const around = ancestorsOf(headline);
  const shared = ancestorsOf(root).find((outer) => around.includes(outer));
  if (!shared) return [headline, root];
  const besides = findOutside(shared, root, isSite, weigh);
  if (besides.prose + besides.linked <= Math.max(400, weigh(root).prose * 0.3)) return [shared];
  return [headline, ...leadsBetween(shared, headline, root, isSite, weigh), root];
}

/** The paragraphs between a headline and the article: its lead, who wrote it, when. */
function leadsBetween(
  shared: MarkupElement,
  headline: MarkupElement,
  root: MarkupElement,
  isSite: (element: MarkupElement) => boolean,
  weigh: Weigh,
): readonly MarkupElement[] {
  const order = findElements(shared.childNodes, (each) => each === headline || each === root || isParagraph(each));
  return order.slice(order.indexOf(headline) + 1, order.indexOf(root)).filter((each) => {
    const { prose, linked } = weigh(each);
    return prose > linked && !isLeftOut(each) && ![each, ...ancestorsOf(each)].some(isSite);
  });
}

function isParagraph({ tagName }: MarkupElement): boolean {
  return tagName === 'p' || tagName === 'h2';
}

/** What an element holds outside one of its parts and outside the parts of the site. */
function findOutside(
  shared: MarkupElement,
  root: MarkupElement,
  isSite: (element: MarkupElement) => boolean,
  weigh: Weigh,
): Weight {
  const inside = findElements(shared.childNodes, isSite).filter((element) => !ancestorsOf(element).includes(root));
  const away = [...inside, root].map(weigh);
  return {
    prose: weigh(shared).prose - sum(away.map(({ prose }) => prose)),
    linked: weigh(shared).linked - sum(away.map(({ linked }) => linked)),
    links: 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
