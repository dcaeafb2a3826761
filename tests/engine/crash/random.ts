/** A seeded source of chance, so that a failure can be repeated. */
export type Random = {
  readonly seed: number;
  /** A whole number from 0 below `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
};

/** A fresh seed for each run, or the one in POSTIL_SEED; every test that uses it prints it when it fails. */
export function chooseSeed(): number {
  return Number(process.env['POSTIL_SEED'] ?? Date.now() % 1_000_000_007);
}

/** mulberry32 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
  };
}
