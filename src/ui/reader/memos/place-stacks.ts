import type { ReaderView } from '../page/reader-view';

/** Keeps room for the stacks of a layer as they are now, and puts them there. */
export function measureStacks(view: ReaderView, layer: HTMLElement): void {
  // First all that is read, then all that is written: the page is laid out once for all of them.
  const heights = stacksIn(layer).map(
    (stack) => [rowOf(stack), Math.ceil(stack.getBoundingClientRect().height)] as const,
  );
  for (const [row, height] of heights) view.rows.reserve(row, height);
  moveStacks(view, layer);
}

/** Puts the stacks of a layer where their rows are. */
export function moveStacks(view: ReaderView, layer: HTMLElement): void {
  const from = layer.getBoundingClientRect().top;
  const tops = stacksIn(layer).map((stack) => [stack, view.rows.topOf(rowOf(stack))] as const);
  for (const [stack, top] of tops) {
    const place = top === null ? '' : `${Math.round((top - from) * 10) / 10}px`;
    if (stack.style.top !== place) stack.style.top = place;
    stack.toggleAttribute('data-placed', top !== null);
  }
}

function stacksIn(layer: HTMLElement): readonly HTMLElement[] {
  return [...layer.querySelectorAll<HTMLElement>(':scope > [data-stack]')];
}

function rowOf(stack: HTMLElement): number {
  return Number(stack.dataset['stack']);
}
