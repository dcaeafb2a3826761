import { fuzzyMatch } from '../../codebook/fuzzy';
import { compareText } from '../../compare';

/** The names that somebody may have meant by another one, at most three, the likeliest first. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
  const asked = foldName(wanted);
  return names
    .map((name) => ({ name, distance: distanceToPath(asked, foldName(name)), match: fuzzyMatch(asked, name) }))
    .filter(({ distance, match }) => match !== null || distance <= Math.max(asked.length < 4 ? 1 : 2, asked.length / 4))
    .sort(
      (a, b) => a.distance - b.distance || (b.match?.score ?? 0) - (a.match?.score ?? 0) || compareText(a.name, b.name),
    )
    .slice(0, 3)
    .map(({ name }) => name);
}

/** A name as it is compared where case and spelling of accents do not matter. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** To the whole path, or to the name at its end. */
function distanceToPath(asked: string, path: string): number {
  return Math.min(distanceBetween(asked, path), distanceBetween(asked, path.split('/').at(-1) ?? path));
}

/** How many letters must be changed, added or left out (Levenshtein 1966). Long names are looked at to their hundredth letter. */
function distanceBetween(a: string, b: string): number {
  const from = Array.from(a).slice(0, 100);
  const to = Array.from(b).slice(0, 100);
  let row = to.map((_, i) => i + 1);
  from.forEach((letter, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const here = Math.min(above + 1, left + 1, diagonal + (letter === to[j] ? 0 : 1));
      diagonal = above;
      left = here;
      return here;
    });
  });
  return row.at(-1) ?? from.length;
}
