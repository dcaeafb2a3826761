import { firstWhere } from '../../../domain/first-where';
import type { DomIndex } from '../page/dom-index';
import { createDomIndex } from '../page/dom-index';
import type { FilledChunk } from '../page/fill-editor';
import { indexLeaves } from '../page/offset-index';
import { leavesOf, type Block } from '../page/plan-blocks';

/** Some forty lines of a text under edit. Offsets inside count from its own beginning, so that an edit moves no other. */
export type PageChunk = {
  /** Where it begins in the text: changes with every edit above it. */
  start: number;
  readonly blocks: readonly Block[];
  readonly element: HTMLElement;
  readonly blockElements: readonly HTMLElement[];
  readonly leafNodes: readonly Node[];
  readonly index: DomIndex;
  readonly paragraphs: number;
};

/** A chunk from what was laid out and filled, at its place in the text. */
export function toPageChunk(start: number, blocks: readonly Block[], filled: FilledChunk): PageChunk {
  const index = createDomIndex(filled.element, indexLeaves(blocks.flatMap(leavesOf)));
  index.bind(filled);
  return {
    start,
    blocks,
    ...filled,
    index,
    paragraphs: blocks.filter(({ paragraph }) => paragraph !== null).length,
  };
}

/** The last chunk that begins at or before an offset. */
export function chunkAt(chunks: readonly PageChunk[], offset: number): number {
  return lastFulfilling(chunks, ({ start }) => start <= offset);
}

/** The last block of a chunk that begins at or before an offset, which counts from the chunk's beginning. */
export function blockAt({ blocks }: PageChunk, offset: number): number {
  return lastFulfilling(blocks, ({ start }) => start <= offset);
}

function lastFulfilling<T>(sorted: readonly T[], isBefore: (one: T) => boolean): number {
  const isBehind = (one: T | undefined): boolean => one === undefined || !isBefore(one);
  return Math.max(0, firstWhere(sorted.length, (i) => isBehind(sorted[i])) - 1);
}
