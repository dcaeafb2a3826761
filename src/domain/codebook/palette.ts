/**
 * Colours for codes that carry white and dark paper alike. No ten stay apart for all colour-blind eyes: rust and amber, sky and
 * magenta are alike to some. What a colour tells, a name, a number or the place tells as well.
 */
export const codeColours = [
  { name: 'rust', colour: '#c2410c' },
  { name: 'teal', colour: '#0f766e' },
  { name: 'violet', colour: '#7e22ce' },
  { name: 'olive', colour: '#4d7c0f' },
  { name: 'crimson', colour: '#be123c' },
  { name: 'blue', colour: '#2563eb' },
  { name: 'amber', colour: '#a16207' },
  { name: 'magenta', colour: '#a21caf' },
  { name: 'sky', colour: '#0369a1' },
  { name: 'slate', colour: '#475569' },
] as const;

export type CodeColourName = (typeof codeColours)[number]['name'];

/** The palette colour that these colours use least, earlier ones first. */
export function leastUsedColour(used: readonly string[]): string {
  const uses = new Map<string, number>();
  for (const colour of used) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const [least] = codeColours.toSorted((a, b) => (uses.get(a.colour) ?? 0) - (uses.get(b.colour) ?? 0));
  return (least ?? codeColours[0]).colour;
}
