import { defaultTreeAdapter, html } from 'parse5';
import { attributeOf, findElements, isElement, isText, wordsOf } from '../markup/tree';
import type { MarkupElement, MarkupNode, MarkupParent } from '../markup/tree';

/** How deep an item or a whole list stands that an office program wrote flat. */
type FlatList = { readonly level: number; readonly ordered: boolean; readonly number: string | null };

type OpenList = { readonly level: number; readonly ordered: boolean; readonly list: MarkupElement };

const { NS } = html;

/**
 * Puts the lists of office programs into each other in the tree: Word saves the items of a list as paragraphs whose style
 * says `mso-list:l0 level2`, Google Docs writes a list inside another one behind it, with its level in the class.
 */
export function nestOfficeLists(nodes: readonly MarkupNode[]): void {
  const parents = new Set<MarkupParent>();
  for (const element of findElements(nodes, (each) => readFlatList(each) !== null)) {
    if (element.parentNode) parents.add(element.parentNode);
  }
  for (const parent of parents) nestWithin(parent);
}

function nestWithin(parent: MarkupParent): void {
  const nested: MarkupNode[] = [];
  let open: OpenList[] = [];
  for (const child of parent.childNodes) {
    const flat = isElement(child) ? readFlatList(child) : null;
    if (flat && isElement(child)) {
      open = openListFor(flat, open, nested, parent);
      for (const item of itemsOf(child)) append(open.at(-1)?.list, item);
    } else if (!(isText(child) && child.value.trim() === '')) {
      open = [];
      nested.push(child);
    } else nested.push(child);
  }
  parent.childNodes = nested;
}

/** The lists around an item: what is deeper is closed, and one is opened when none is of its level. */
function openListFor(
  item: FlatList,
  around: readonly OpenList[],
  nested: MarkupNode[],
  parent: MarkupParent,
): OpenList[] {
  const open = around.filter(({ level }) => level <= item.level);
  const inner = open.at(-1);
  if (inner?.level === item.level && inner.ordered === item.ordered) return open;
  if (inner?.level === item.level) open.pop();
  const list = createElement(item.ordered ? 'ol' : 'ul', item.number === null ? [] : [['start', item.number]]);
  const outer = open.at(-1)?.list.childNodes.findLast(isElement);
  if (outer) append(outer, list);
  else {
    list.parentNode = parent;
    nested.push(list);
  }
  return [...open, { level: item.level, ordered: item.ordered, list }];
}

function readFlatList(element: MarkupElement): FlatList | null {
  return element.tagName === 'p' ? readParagraph(element) : readListOfDocs(element);
}

function itemsOf(element: MarkupElement): readonly MarkupElement[] {
  if (element.tagName !== 'p') return element.childNodes.filter(isElement);
  const item = createElement('li', []);
  append(item, element);
  return [item];
}

const wordLevel = /mso-list:\s*l\d+\s+level(\d)/i;

function readParagraph(element: MarkupElement): FlatList | null {
  const level = wordLevel.exec(attributeOf(element, 'style') ?? '')?.[1];
  if (level === undefined) return null;
  const sign = wordsOf(findElements(element.childNodes, isSign), 40);
  return {
    level: Number(level),
    ordered: /^\(?(?:\d+|[a-z]|[ivxlcdm]+|\p{Script=Han}{1,3})[.)、）]/iu.test(sign),
    number: /^\(?(\d{1,6})[.)、）]/.exec(sign)?.[1] ?? null,
  };
}

/** The bullet or number that Word writes into the words for browsers that know no lists. */
export function isSign(element: MarkupElement): boolean {
  return element.tagName === 'span' && /mso-list:\s*ignore/i.test(attributeOf(element, 'style') ?? '');
}

function readListOfDocs(element: MarkupElement): FlatList | null {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return null;
  const level = /(?:^|\s)lst-kix_\w+-(\d)(?:\s|$)/.exec(attributeOf(element, 'class') ?? '')?.[1];
  if (level === undefined) return null;
  return { level: Number(level), ordered: element.tagName === 'ol', number: attributeOf(element, 'start') };
}

/** An element that the file has not. */
export function createElement(name: string, attributes: readonly (readonly [string, string])[]): MarkupElement {
  return defaultTreeAdapter.createElement(
    name,
    NS.HTML,
    attributes.map(([attribute, value]) => ({ name: attribute, value })),
  );
}

function append(parent: MarkupElement | undefined, child: MarkupElement): void {
  if (!parent) return;
  child.parentNode = parent;
  parent.childNodes.push(child);
}
