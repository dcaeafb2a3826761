/** Colours for codes that stay apart for most colour-blind eyes and carry white and dark paper alike. */
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
  const uses = (colour: string): number => used.filter((other) => other === colour).length;
  const [least] = codeColours.toSorted((a, b) => uses(a.colour) - uses(b.colour));
  return (least ?? codeColours[0]).colour;
}
