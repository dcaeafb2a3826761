const most = 40;

/** The first words of a passage on one line, at most 40 characters: how the history names it. */
export function firstWords(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
