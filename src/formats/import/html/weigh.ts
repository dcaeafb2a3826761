import { isLeftOut } from '../markup/left-out';
import { isElement, isText, walkMarkup, type MarkupElement, type MarkupNode } from '../markup/tree';

/** How many characters an element holds outside and inside links, and in how many links. */
export type Weight = { readonly prose: number; readonly linked: number; readonly links: number };

const nothing: Weight = { prose: 0, linked: 0, links: 0 };

/** A date, a label or a bullet is no prose. */
const shortestProse = 12;

/** Weighs every element of a page in one walk. */
export function weighElements(nodes: readonly MarkupNode[]): (element: MarkupElement) => Weight {
  const weights = new Map<MarkupElement, Weight>();
  const open = [{ prose: 0, linked: 0, links: 0 }];
  let insideLinks = 0;
  walkMarkup(nodes, (node) => {
    const inner = open.at(-1);
    if (isText(node) && inner) {
      const length = lengthOf(node.value);
      if (insideLinks > 0) inner.linked += length;
      else if (length >= shortestProse) inner.prose += length;
    }
    if (!isElement(node)) return undefined;
    if (isLeftOut(node)) return false;
    const isLink = node.tagName === 'a' && node.attrs.some(({ name }) => name === 'href');
    if (isLink) insideLinks++;
    open.push({ prose: 0, linked: 0, links: isLink ? 1 : 0 });
    return () => {
      if (isLink) insideLinks--;
      const weight = open.pop();
      const outer = open.at(-1);
      if (!weight || !outer) return;
      weights.set(node, weight);
      outer.prose += weight.prose;
      outer.linked += weight.linked;
      outer.links += weight.links;
    };
  });
  return (element) => weights.get(element) ?? nothing;
}

/** A character of Chinese or Japanese says as much as half a word. */
function lengthOf(words: string): number {
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    if (unit > 32) length += unit >= 0x3040 && unit <= 0x9fff ? 3 : 1;
  }
  return length;
}
