import type { TextSequences } from './find-sequences';

/** Counts how often each code occurs, by the million: first they are put down in heaps, then heap by heap counted. */
export type CodeCounts = {
  readonly add: (sequences: TextSequences) => void;
  /** The codes that occur so often that at least `wanted` do, and never less often than `least`; and that threshold. */
  readonly takeFrequent: (wanted: number, least: number) => { readonly threshold: number; readonly codes: Int32Array };
};

/** Bits of a code that say in which heap it lies: so many lines of memory are written at once. */
const heapBits = 9;
const heaps = 1 << heapBits;
/** Codes of one heap that lie beside each other. */
const blockBits = 11;
const block = 1 << blockBits;
/** Counts are told apart up to here. */
const highest = 1 << 16;

/** Room for so many codes at most: four bytes each. */
export function createCodeCounts(most: number): CodeCounts {
  const blocks = Math.ceil(most / block) + heaps;
  const room = new Int32Array(blocks * block);
  /** The block behind each block of a heap; where each heap begins and goes on. */
  const nextBlock = new Int32Array(blocks);
  const ends = Int32Array.from({ length: heaps }, (_, heap) => heap * block);
  let used = heaps;

  function* runsOf(heap: number): Generator<Int32Array, undefined> {
    const end = ends[heap] ?? 0;
    for (let at = heap; ; at = nextBlock[at] ?? 0) {
      const isLast = at === end >>> blockBits;
      yield room.subarray(at * block, isLast ? end : (at + 1) * block);
      if (isLast) return;
    }
  }

  return {
    add({ count, codes }) {
      for (let i = 0; i < count; i++) {
        const code = codes[i] ?? 0;
        const heap = code >>> (32 - heapBits);
        const at = ends[heap] ?? 0;
        room[at] = code;
        if (((at + 1) & (block - 1)) !== 0) ends[heap] = at + 1;
        else {
          nextBlock[at >>> blockBits] = used;
          ends[heap] = used++ * block;
        }
      }
    },
    takeFrequent(wanted, least) {
      const frequent = createFrequent(wanted, least);
      const table = createCodeTable();
      for (let heap = 0; heap < heaps; heap++) {
        table.clear();
        for (const codes of runsOf(heap)) table.count(codes);
        table.each(frequent.threshold(), (code, times) => frequent.take(code, times));
      }
      return frequent.list();
    },
  };
}

/** Codes of one heap with their counts, by turns; 0 is a free slot. */
function createCodeTable() {
  let slots = new Int32Array(1 << 15);
  let size = 0;

  function slotOf(code: number): number {
    const mask = slots.length - 2;
    let slot = (code << 1) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== code) slot = (slot + 2) & mask;
    return slot;
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const slot = slotOf(old[from] ?? 0);
      slots[slot] = old[from] ?? 0;
      slots[slot + 1] = old[from + 1] ?? 0;
    }
  }

  return {
    clear(): void {
      slots.fill(0);
      size = 0;
    },
    count(codes: Int32Array): void {
      for (let i = 0; i < codes.length; i++) {
        const code = codes[i] ?? 0;
        const slot = slotOf(code);
        const times = slots[slot + 1] ?? 0;
        slots[slot] = code;
        slots[slot + 1] = times + 1;
        if (times === 0 && ++size * 4 > slots.length) grow();
      }
    },
    each(least: number, take: (code: number, times: number) => void): void {
      for (let slot = 0; slot < slots.length; slot += 2) {
        const times = slots[slot + 1] ?? 0;
        if (times >= least) take(slots[slot] ?? 0, times);
      }
    },
  };
}

/** Keeps the codes with the highest counts while they come in. */
function createFrequent(wanted: number, least: number) {
  const withCount = new Int32Array(highest + 1);
  let threshold = Math.min(least, highest);
  /** How many have a count above the threshold. */
  let above = 0;
  let codes = new Int32Array(1 << 12);
  let counts = new Int32Array(1 << 12);
  let size = 0;

  function drop(): void {
    let kept = 0;
    for (let i = 0; i < size; i++) {
      if ((counts[i] ?? 0) < threshold) continue;
      codes[kept] = codes[i] ?? 0;
      counts[kept++] = counts[i] ?? 0;
    }
    size = kept;
    if (2 * size <= codes.length) return;
    codes = doubled(codes);
    counts = doubled(counts);
  }

  return {
    threshold: (): number => threshold,
    take(code: number, times: number): void {
      const count = Math.min(times, highest);
      if (count < threshold) return;
      withCount[count] = (withCount[count] ?? 0) + 1;
      if (count > threshold) above++;
      while (above >= wanted && threshold < highest) {
        threshold++;
        above -= withCount[threshold] ?? 0;
      }
      // What occurs once is never kept: there may be no end of it.
      if (count < threshold || count === 1) return;
      if (size === codes.length) drop();
      codes[size] = code;
      counts[size++] = count;
    },
    list(): { readonly threshold: number; readonly codes: Int32Array } {
      drop();
      return { threshold, codes: codes.slice(0, size) };
    },
  };
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
