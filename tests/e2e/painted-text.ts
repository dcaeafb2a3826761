import type { Page } from 'playwright';

/** A coding as it stands on the screen. */
export type BracketPlace = {
  readonly coding: string;
  readonly top: number;
  readonly bottom: number;
};

/** What the open document shows at this moment, in offsets of its text, which the page's lines give one after the other. */
export type Painted = {
  /** Stretches that any highlight of a coding covers. */
  readonly painted: readonly { readonly start: number; readonly end: number }[];
  /** The stretch of whole lines on the screen. */
  readonly screen: { readonly start: number; readonly end: number };
  readonly brackets: readonly BracketPlace[];
  /** Client rectangles of the first and last character of each wanted span; null off the screen. */
  readonly ends: readonly ({ readonly first: DOMRectLike; readonly last: DOMRectLike } | null)[];
};
type DOMRectLike = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** Reads highlights and brackets from the page; knows nothing of the reader's own index. */
export async function readPainted(
  page: Page,
  spans: readonly { readonly start: number; readonly end: number }[],
): Promise<Painted> {
  return page.getByTestId('reader-text').evaluate((root, wanted) => {
    const starts = new Map<Node, number>();
    const texts: { readonly node: Text; readonly start: number }[] = [];
    const frame = root.closest('.reader-scroller')?.getBoundingClientRect() ?? root.getBoundingClientRect();
    const screen = { start: Infinity, end: 0 };
    let offset = -1;
    for (const block of root.querySelectorAll('.reader-block')) {
      if (!block.classList.contains('reader-continued')) offset++;
      starts.set(block, offset);
      const from = offset;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        starts.set(node, offset);
        texts.push({ node, start: offset });
        offset += node.length;
      }
      const box = block.getBoundingClientRect();
      if (box.top < frame.top || box.bottom > frame.bottom) continue;
      screen.start = Math.min(screen.start, from);
      screen.end = Math.max(screen.end, offset);
    }
    const at = (node: Node, within: number): number => (starts.get(node) ?? Number.NaN) + within;
    const painted: { start: number; end: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('postil-') || name.includes('pending') || name.includes('hit') || name.includes('target'))
        continue;
      for (const range of highlight) {
        painted.push({
          start: at(range.startContainer, range.startOffset),
          end: at(range.endContainer, range.endOffset),
        });
      }
    }
    const characterAt = (place: number): DOMRectLike | null => {
      const text = texts.findLast(({ start }) => start <= place);
      if (!text || place >= text.start + text.node.length) return null;
      const range = document.createRange();
      range.setStart(text.node, place - text.start);
      range.setEnd(text.node, place - text.start + 1);
      const box = [...range.getClientRects()].at(-1);
      return box ? { top: box.top, bottom: box.bottom, left: box.left, right: box.right } : null;
    };
    return {
      painted,
      screen,
      brackets: [...document.querySelectorAll<HTMLElement>('[data-testid="coding-bracket"]')].map((bracket) => {
        const { top, bottom } = bracket.getBoundingClientRect();
        return { coding: bracket.dataset['coding'] ?? '', top, bottom };
      }),
      ends: wanted.map(({ start, end }) => {
        if (start < screen.start || end > screen.end) return null;
        const first = characterAt(start);
        const last = characterAt(end - 1);
        return first && last ? { first, last } : null;
      }),
    };
  }, spans);
}
