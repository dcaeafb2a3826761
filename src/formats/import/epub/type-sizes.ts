import { blockOf } from '../markup/blocks';
import { isLeftOut } from '../markup/left-out';
import { isElement, isText, walkMarkup, type MarkupElement } from '../markup/tree';
import type { Chapter } from './chapters';
import { wholeStyleOf, type StyleOf } from './style-sheets';

/** Points that words have where nothing is said. */
const ordinarySize = 12;
/** How much larger than the text a heading is set. */
const headingScale = 1.15;
const longestHeading = 200;

type Paragraph = { readonly element: MarkupElement; smallest: number; length: number };

/**
 * The headings of a book that has none by name: paragraphs of which every word is set larger than the text. The largest
 * are the first level. Sizes are points.
 */
export function findLargeParagraphs(styles: ReadonlyMap<Chapter, StyleOf>): ReadonlyMap<MarkupElement, number> {
  const lengths = new Map<number, number>();
  const paragraphs: Paragraph[] = [];
  for (const [{ nodes }, styleOf] of styles) measure(nodes, styleOf, lengths, paragraphs);

  const [textSize = ordinarySize] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const large = paragraphs.filter(
    ({ smallest, length }) => length > 0 && length <= longestHeading && smallest >= textSize * headingScale,
  );
  const sizes = [...new Set(large.map(({ smallest }) => smallest))].toSorted((a, b) => b - a);
  return new Map(large.map(({ element, smallest }) => [element, Math.min(6, sizes.indexOf(smallest) + 1)]));
}

/** Counts how many characters stand in each size, and collects the paragraphs outside tables and lists. */
function measure(
  nodes: Chapter['nodes'],
  styleOf: StyleOf,
  lengths: Map<number, number>,
  paragraphs: Paragraph[],
): void {
  const sizes: number[] = [ordinarySize];
  const open: (Paragraph | null)[] = [];
  walkMarkup(nodes, (node) => {
    const size = sizes.at(-1) ?? ordinarySize;
    if (isText(node)) {
      const length = node.value.trim().length;
      if (length === 0) return undefined;
      lengths.set(size, (lengths.get(size) ?? 0) + length);
      const paragraph = open.at(-1);
      if (paragraph) {
        paragraph.length += length;
        paragraph.smallest = Math.min(paragraph.smallest, size);
      }
    }
    if (!isElement(node)) return undefined;
    if (isLeftOut(node)) return false;
    const style = wholeStyleOf(node, styleOf);
    sizes.push(style.size === undefined ? size : roundSize(style.size > 0 ? style.size : -style.size * size));
    const block = blockOf(node);
    if (block) {
      // What holds another block is no paragraph.
      if (open.length > 0) open[open.length - 1] = null;
      open.push(block.kind === 'paragraph' ? { element: node, smallest: Infinity, length: 0 } : null);
    }
    return () => {
      sizes.pop();
      const paragraph = block ? open.pop() : null;
      if (paragraph) paragraphs.push(paragraph);
    };
  });
}

function roundSize(size: number): number {
  return Math.min(1000, Math.round(size * 10) / 10);
}
