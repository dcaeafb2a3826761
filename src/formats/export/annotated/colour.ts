/** A colour as files may say it: another program could have written anything into the project. */
export function plainColour(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : '#808080';
}

/** Colours laid over each other on white paper, each as thin as a highlighter; six digits without `#`, as Word has them. */
export function blendOnPaper(colours: readonly string[]): string {
  const paper = [255, 255, 255];
  const strength = strengthOfEach(colours.length, 0.25, 0.5);
  const blended = colours.map(plainColour).reduce((below, colour) => {
    const part = (i: number): number => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
    return below.map((value, i) => value * (1 - strength) + part(i) * strength);
  }, paper);
  return blended.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('');
}

/** How thick each of some colours lies over the others, so that together they cover at most so much of the paper. */
export function strengthOfEach(count: number, usual: number, most: number): number {
  return Math.min(usual, 1 - (1 - most) ** (1 / Math.max(1, count)));
}
