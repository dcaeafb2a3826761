import type { Block } from './plan-blocks';

/** Blocks that the browser lays out together, and only when they come near the screen. */
export type Chunk = {
  /** Indexes of blocks, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** How many lines it will take on the screen, roughly: holds its place until it is laid out. */
  readonly lines: number;
};

const blocksInChunk = 40;
/** About two screens: what comes into view is laid out in one go, and a frame has no time for more. */
const linesInChunk = 60;
/** A table, an item of a list or a note is not torn apart unless it is very long. */
const longestChunk = 240;
const charactersInLine = 78;

/** Cuts a layout into chunks of about 40 short blocks or fewer long ones, keeping tables, items and notes whole. */
export function planChunks(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  while (from < blocks.length) {
    let to = from;
    let lines = 0;
    for (let block = blocks[to]; block; block = blocks[++to]) {
      const isFull = to - from >= blocksInChunk || lines >= linesInChunk;
      if (isFull && (to - from >= longestChunk || !belongTogether(blocks[to - 1], block))) break;
      lines += countLines(block);
    }
    chunks.push({ from, to, lines });
    from = to;
  }
  return chunks;
}

/** The chunk that holds a block. */
export function chunkOfBlock(chunks: readonly Chunk[], block: number): number {
  return Math.max(
    0,
    chunks.findIndex((chunk) => block < chunk.to),
  );
}

function countLines(block: Block): number {
  if (block.kind === 'blank') return 0;
  return Math.ceil((block.end - block.start) / charactersInLine) + (block.kind === 'heading' ? 1 : 0.5);
}

function belongTogether(a: Block | undefined, b: Block | undefined): boolean {
  const whole = wholeAround(a);
  return whole !== undefined && whole === wholeAround(b);
}

/** The outermost group around a line that stays in one piece. */
function wholeAround(block: Block | undefined): string | undefined {
  return block?.groups.find(({ kind }) => kind === 'table' || kind === 'item' || kind === 'note')?.key;
}
