/** Codes by their own names, those that share a name by their whole paths. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const own = paths.map((path) => path.split(' / ').at(-1) ?? path);
  const uses = new Map<string, number>();
  for (const name of own) uses.set(name, (uses.get(name) ?? 0) + 1);
  return own.map((name, i) => (uses.get(name) === 1 ? name : (paths[i] ?? name)));
}
