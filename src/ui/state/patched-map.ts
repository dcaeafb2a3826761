/** Beneath this size a map is copied; a big one is left as it is and the changes are kept beside it. */
const smallMap = 500;
/** So many changes beside a big map, and it is copied with them after all. */
const mostPatches = 200;

type Layers<K, V> = { readonly base: ReadonlyMap<K, V>; readonly patches: ReadonlyMap<K, V | null> };

/** The layers of every map that was made here: a Change on top of a Change does not pile up. */
const layersOf = new WeakMap<ReadonlyMap<unknown, unknown>, Layers<unknown, unknown>>();

/**
 * A map after some changes, null removing a key; the map it was made from stays as it was. One coding more among 20,000 costs as
 * much as one among a few: copying the whole would take longer than storing it on the disk.
 */
export function patchMap<K, V extends object>(
  map: ReadonlyMap<K, V>,
  changes: ReadonlyMap<K, V | null>,
): ReadonlyMap<K, V> {
  if (changes.size === 0) return map;
  const { base, patches } = (layersOf.get(map) as Layers<K, V> | undefined) ?? { base: map, patches: new Map() };
  if (base.size < smallMap || patches.size + changes.size > mostPatches) return copyWith(map, changes);
  const layers = { base, patches: new Map([...patches, ...changes]) };
  const made = joinLayers(layers);
  layersOf.set(made, layers);
  return made;
}

function copyWith<K, V>(map: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | null>): ReadonlyMap<K, V> {
  const copy = new Map(map);
  for (const [key, value] of changes) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

function joinLayers<K, V extends object>({ base, patches }: Layers<K, V>): ReadonlyMap<K, V> {
  function* entries(): Generator<[K, V], undefined> {
    for (const entry of base) if (!patches.has(entry[0])) yield entry;
    for (const [key, value] of patches) if (value !== null) yield [key, value];
  }
  function* keys(): Generator<K, undefined> {
    for (const [key] of entries()) yield key;
  }
  function* values(): Generator<V, undefined> {
    for (const [, value] of entries()) yield value;
  }
  let size = base.size;
  for (const [key, value] of patches) size += Number(value !== null) - Number(base.has(key));
  const joined: ReadonlyMap<K, V> = {
    size,
    get(key) {
      const patch = patches.get(key);
      return patch === undefined ? base.get(key) : (patch ?? undefined);
    },
    has: (key) => (patches.has(key) ? patches.get(key) !== null : base.has(key)),
    entries,
    keys,
    values,
    [Symbol.iterator]: entries,
    forEach(act) {
      for (const [key, value] of entries()) act(value, key, joined);
    },
  };
  return joined;
}
