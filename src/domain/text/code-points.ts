import { firstWhere } from '../first-where';

/**
 * The one place where UTF-16 offsets (inside) and Unicode code points (at the borders: files, other programs, the
 * command line) meet. A lone surrogate counts as one. An offset between the halves of a pair counts as the start of its
 * character. A position past the end stays past the end by as much, so that a check against the length still sees it.
 */

const blockSize = 256;

export type CodePointIndex = {
  /** The text in code points. */
  readonly length: number;
  readonly toCodePoint: (offset: number) => number;
  readonly fromCodePoint: (codePoint: number) => number;
};

/** Turns one UTF-16 offset into a code point position. */
export function toCodePoint(text: string, offset: number): number {
  return offset - countPairs(text, 0, offset) - (splitsCharacter(text, offset) ? 1 : 0);
}

/** Turns one code point position into a UTF-16 offset. */
export function fromCodePoint(text: string, codePoint: number): number {
  return walkCodePoints(text, 0, 0, codePoint);
}

/** Prepares a text for many conversions: each then costs a binary search and one block of 256 units. */
export function indexCodePoints(text: string): CodePointIndex {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) {
    return { length: text.length, toCodePoint: (offset) => offset, fromCodePoint: (codePoint) => codePoint };
  }
  const blocks = Math.ceil(text.length / blockSize) + 1;
  /** Pairs that end before each block. */
  const pairsBefore = new Uint32Array(blocks);
  let pairs = 0;
  for (let block = 1; block < blocks; block++) {
    pairs += countPairs(text, (block - 1) * blockSize, block * blockSize);
    pairsBefore[block] = pairs;
  }

  function toCodePointIndexed(offset: number): number {
    const block = Math.min(Math.floor(offset / blockSize), blocks - 1);
    const before = (pairsBefore[block] ?? 0) + countPairs(text, block * blockSize, offset);
    return offset - before - (splitsCharacter(text, offset) ? 1 : 0);
  }

  function fromCodePointIndexed(codePoint: number): number {
    const isBehind = (block: number): boolean => block * blockSize - (pairsBefore[block] ?? 0) > codePoint;
    const block = Math.max(0, firstWhere(blocks, isBehind) - 1);
    const start = block * blockSize;
    // A block that begins inside a pair has already counted that character with its first half.
    return walkCodePoints(
      text,
      splitsCharacter(text, start) ? start + 1 : start,
      start - (pairsBefore[block] ?? 0),
      codePoint,
    );
  }

  return { length: text.length - pairs, toCodePoint: toCodePointIndexed, fromCodePoint: fromCodePointIndexed };
}

/** Whether an offset lies between the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1));
}

/** Pairs whose second half lies from `start` to before `end`. */
function countPairs(text: string, start: number, end: number): number {
  let pairs = 0;
  const last = Math.min(end, text.length);
  for (let i = start; i < last; i++) {
    if (splitsCharacter(text, i)) pairs++;
  }
  return pairs;
}

function walkCodePoints(text: string, offset: number, codePoint: number, target: number): number {
  let position = offset;
  let reached = codePoint;
  while (reached < target && position < text.length) {
    position += splitsCharacter(text, position + 1) ? 2 : 1;
    reached++;
  }
  return position + (target - reached);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
