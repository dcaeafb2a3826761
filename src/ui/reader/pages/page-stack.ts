import { firstWhere } from '../../../domain/first-where';

/** The size of a page in points. */
export type PageSize = { readonly width: number; readonly height: number };

/** The pages below each other, in pixels of what is scrolled. */
export type PageStack = {
  /** Pixels a point. */
  readonly scale: number;
  readonly tops: readonly number[];
  readonly sizes: readonly PageSize[];
  readonly width: number;
  readonly height: number;
};

/** A place in the stack that stays the same whatever the zoom: a page, from 0, and points below its top. */
export type StackPlace = { readonly page: number; readonly down: number };

/** Pixels around and between the pages. */
export const pageMargin = 12;

/** Puts pages below each other. */
export function stackPages(sizes: readonly PageSize[], scale: number): PageStack {
  const tops: number[] = [];
  let height = pageMargin;
  let width = 0;
  for (const size of sizes) {
    tops.push(height);
    height += Math.round(size.height * scale) + pageMargin;
    width = Math.max(width, Math.round(size.width * scale));
  }
  return { scale, tops, sizes, width: width + 2 * pageMargin, height };
}

/** The scale at which the widest page fills a pane. */
export function fitWidth(sizes: readonly PageSize[], paneWidth: number): number {
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 1);
  return Math.max(0.1, (paneWidth - 2 * pageMargin) / widest);
}

/** The page at a height of the stack; above the first one it is the first. */
export function pageAt({ tops }: PageStack, y: number): number {
  return Math.max(0, firstWhere(tops.length, (page) => (tops[page] ?? Infinity) > y) - 1);
}

/** What stands at a height of the stack. */
export function placeAt(stack: PageStack, y: number): StackPlace {
  const page = pageAt(stack, y);
  return { page, down: (y - (stack.tops[page] ?? 0)) / stack.scale };
}

/** How far down the stack a place is. */
export function heightOfPlace(stack: PageStack, { page, down }: StackPlace): number {
  return (stack.tops[Math.min(page, stack.tops.length - 1)] ?? 0) + down * stack.scale;
}

/** The pages to have ready: those on the screen and one before and behind. */
export function pagesNear(
  stack: PageStack,
  top: number,
  height: number,
): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(0, pageAt(stack, top) - 1),
    to: Math.min(stack.tops.length, pageAt(stack, top + height) + 2),
  };
}
