const longestName = 500;

/** The name, or with a number behind it when one of `taken` is called so already. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name.slice(0, longestName - 8)} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}
