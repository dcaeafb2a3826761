import { expect } from 'vitest';
import { isProblem } from '../../../src/domain/problem';
import type { FileToImport, Importer } from '../../../src/formats/import/importer';

/** A generator of numbers below 1 that gives the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The bytes with one to eight stretches flipped, cut, repeated, zeroed or swapped: the same for the same seed. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomNumbers(seed);
  let mutated: Uint8Array = bytes.slice();
  for (let times = 1 + Math.floor(random() * 8); times > 0; times--) mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(bytes: Uint8Array, random: () => number): Uint8Array {
  const start = Math.floor(random() * bytes.length);
  const length = 1 + Math.floor(random() ** 3 * (bytes.length / 4));
  const end = Math.min(bytes.length, start + length);
  const stretch = bytes.slice(start, end);
  switch (Math.floor(random() * 6)) {
    case 0:
      return bytes.map((byte, i) => (i === start ? byte ^ (1 << Math.floor(random() * 8)) : byte));
    case 1:
      return joined(bytes.subarray(0, start), bytes.subarray(end));
    case 2:
      return joined(bytes.subarray(0, end), stretch, stretch, bytes.subarray(end));
    case 3:
      return bytes.fill(0, start, Math.min(end, start + 64));
    case 4:
      return joined(bytes.subarray(end), stretch, bytes.subarray(0, start));
    default:
      return bytes.subarray(0, start);
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Whatever a file holds, it comes in with every mark and comment inside its text, or is refused with a Problem. */
export async function expectSoundOutcome(importer: Importer, file: FileToImport): Promise<'text' | 'problem'> {
  try {
    const { text, marks, comments = [] } = await importer.read(file);
    const outside = [...marks, ...comments].filter(
      ({ start, end }) => !(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length),
    );
    expect(outside).toEqual([]);
    expect(text).not.toMatch(/[\0\r]/);
    return 'text';
  } catch (error) {
    if (isProblem(error)) return 'problem';
    throw error;
  }
}
