/**
 * Things in the order in which they come, as many at once as are together at least so large; the last ones whatever they are.
 * Each is made, and its size asked, only when its batch is.
 */
export function* inBatches<T>(
  things: Iterable<T>,
  sizeOf: (thing: T) => number,
  size: number,
): Generator<readonly T[], undefined> {
  let batch: T[] = [];
  let gathered = 0;
  for (const thing of things) {
    batch.push(thing);
    gathered += sizeOf(thing);
    if (gathered < size) continue;
    yield batch;
    batch = [];
    gathered = 0;
  }
  if (batch.length > 0) yield batch;
}
