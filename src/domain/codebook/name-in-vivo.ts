const longest = 80;

/** The name of the code that a passage's own words make; null when there are none, or too many for a name. */
export function nameInVivo(passage: string): string | null {
  // Of a whole book only its beginning is looked at.
  const words = passage
    .slice(0, 4 * longest)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '' || words.length > longest || passage.length > 4 * longest ? null : words;
}
