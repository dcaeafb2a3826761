import { randomBytes } from 'node:crypto';

const poolLength = 4096;

/** Random bytes, each given once; asking the system anew for every id of an act of 50,000 codings takes a second. */
export function pooledRandom(): (count: number) => Uint8Array {
  let pool = new Uint8Array(0);
  let used = 0;
  return (count) => {
    if (used + count > pool.length) {
      pool = randomBytes(Math.max(poolLength, count));
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}
