import { firstWhere } from '../../../domain/first-where';
import type { Span } from '../../../domain/model';
import type { Block } from './plan-blocks';
import type { Chunk } from './plan-chunks';

/**
 * The stretch of the text that lies on the screen, `overscan` pixels more on either side. Chunks are asked first, blocks
 * only in the first and last chunk, so that nothing far away is laid out.
 */
export function spanOnScreen(
  scroller: HTMLElement,
  chunks: readonly Chunk[],
  blocks: readonly Block[],
  chunkElements: readonly HTMLElement[],
  blockElements: readonly HTMLElement[],
  overscan: number,
): Span {
  const box = scroller.getBoundingClientRect();
  const top = box.top - overscan;
  const bottom = box.bottom + overscan;
  const lastChunk = chunkElements.length - 1;
  const from = Math.min(firstReaching(chunkElements, 0, chunkElements.length, top), lastChunk);
  const to = Math.min(firstReaching(chunkElements, from, chunkElements.length, bottom), lastChunk);
  const first = chunks[from];
  const last = chunks[to];
  if (!first || !last) return { start: 0, end: 0 };
  const firstBlock = Math.min(firstReaching(blockElements, first.from, first.to, top), first.to - 1);
  const lastBlock = Math.min(firstReaching(blockElements, last.from, last.to, bottom), last.to - 1);
  return { start: blocks[firstBlock]?.start ?? 0, end: (blocks[lastBlock]?.end ?? 0) + 1 };
}

/** The first of some stacked elements whose bottom reaches below a height. */
function firstReaching(elements: readonly HTMLElement[], from: number, to: number, height: number): number {
  return firstWhere(to, (i) => (elements[i]?.getBoundingClientRect().bottom ?? Infinity) >= height, from);
}
