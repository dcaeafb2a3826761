/** The file in an archive that a link leads to, from the file that it stands in; null when it leads out of the book. */
export function resolvePath(from: string, href: string): string | null {
  const [path = ''] = href.trim().split(/[#?]/, 1);
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return null;
  const steps = path.startsWith('/') || path === '' ? [] : from.split('/').slice(0, -1);
  if (path === '') return from;
  for (const step of decodePath(path).split(/[/\\]/)) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

/** The place in a file that a link leads to; empty for its beginning. */
export function fragmentOf(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? '' : decodePath(href.slice(hash + 1).trim());
}

/** Finds files by their names, also where a link was written on a system that takes A and a for one letter. */
export function createNameFinder(names: readonly string[]): (path: string) => string | null {
  const exact = new Set(names);
  const folded = new Map(names.map((name) => [fold(name), name]));
  return (path) => (exact.has(path) ? path : (folded.get(fold(path)) ?? null));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray % in an address means itself.
  }
}
