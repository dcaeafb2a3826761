import { firstWhere } from '../../../domain/first-where';
import type { Block } from './plan-blocks';
import type { ReservedSpace } from '../minimap/text-heights';

/**
 * Empty rows under the paragraphs of a page, for what stands there and is no part of the text. A row is named by the block it
 * lies under. Only the look of elements changes: the nodes of the text, and so its offsets, know nothing of rows.
 */
export type ReservedRows = {
  /** The row under the paragraph, table or block of code in which a passage ends. */
  rowOf(end: number): number;
  /** Where the block ends that a row lies under, as an offset. */
  endOf(row: number): number;
  /** Where a row begins, in pixels of the window; null where the page is not filled yet. */
  topOf(row: number): number | null;
  /** How high a row is; 0 takes it away. */
  reserve(row: number, height: number): void;
  /** The rows with their heights, in the order of the text. */
  spaces(): readonly ReservedSpace[];
  /** Takes away the rows that are not wanted. */
  keepOnly(wanted: (row: number) => boolean): void;
};

/** The rows of a page whose blocks come to stand in `elements` one after another. */
export function createReservedRows(blocks: readonly Block[], elements: readonly HTMLElement[]): ReservedRows {
  const heights = new Map<number, number>();
  const rowOfGroup = new Map<string, number>();
  let listed: readonly ReservedSpace[] | null = null;

  function rowOf(end: number): number {
    let row = lastBefore(blocks, end);
    while (row > 0 && blocks[row]?.kind === 'blank') row--;
    while (blocks[row + 1]?.continues) row++;
    const key = keyOf(wholeAround(blocks[row]));
    if (key === null) return row;
    const known = rowOfGroup.get(key);
    if (known !== undefined) return known;
    while (keyOf(wholeAround(blocks[row + 1])) === key) row++;
    rowOfGroup.set(key, row);
    return row;
  }

  /** Whatever is under a table or a block of code stands outside it. */
  function holderOf(row: number): HTMLElement | null {
    const whole = wholeAround(blocks[row]);
    let element: HTMLElement | null = elements[row] ?? null;
    if (!whole) return element;
    for (let depth = blocks[row]?.groups.length ?? 0; element && depth > whole.depth; depth--) {
      element = element.parentElement;
    }
    return element;
  }

  function reserve(row: number, height: number): void {
    if ((heights.get(row) ?? 0) === height) return;
    const holder = holderOf(row);
    if (!holder) return;
    listed = null;
    if (height === 0) {
      heights.delete(row);
      holder.removeAttribute('data-row');
      holder.style.removeProperty('--row-height');
    } else {
      heights.set(row, height);
      holder.dataset['row'] = '';
      holder.style.setProperty('--row-height', `${height}px`);
    }
  }

  return {
    rowOf,
    endOf: (row) => blocks[row]?.end ?? 0,
    topOf(row) {
      const bottom = holderOf(row)?.getBoundingClientRect().bottom;
      if (bottom === undefined) return null;
      // The row of a paragraph lies within its box, that of a table or of code below.
      return wholeAround(blocks[row]) ? bottom : bottom - (heights.get(row) ?? 0);
    },
    reserve,
    spaces() {
      listed ??= [...heights]
        .map(([row, height]) => ({ offset: blocks[row]?.end ?? 0, height }))
        .sort((a, b) => a.offset - b.offset);
      return listed;
    },
    keepOnly(wanted) {
      for (const row of [...heights.keys()]) if (!wanted(row)) reserve(row, 0);
    },
  };
}

/** The last block that begins before an offset, or the first one. */
function lastBefore(blocks: readonly Block[], offset: number): number {
  return Math.max(0, firstWhere(blocks.length, (block) => (blocks[block]?.start ?? Infinity) >= offset) - 1);
}

/** The table or block of code that a block lies in, the outermost one, and how deep that lies. */
function wholeAround(block: Block | undefined): { readonly key: string; readonly depth: number } | null {
  const depth = block?.groups.findIndex(({ kind }) => kind === 'table' || kind === 'code') ?? -1;
  const key = block?.groups[depth]?.key;
  return key === undefined ? null : { key, depth };
}

function keyOf(whole: { readonly key: string } | null): string | null {
  return whole?.key ?? null;
}
