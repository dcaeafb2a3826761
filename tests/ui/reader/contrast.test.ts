import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeColours } from '../../../src/domain/codebook/palette';
import { deepestBlend, layersOfColour } from '../../../src/ui/reader/codings/blend';
import { agreementColours, neutralColour, weightColours } from '../../../src/ui/reader/codings/colour-scales';

type Rgb = readonly [number, number, number];

/** Reads what a stylesheet says for one theme: `[data-theme='dark']` rules, or those before them. */
function readValue(file: string, name: string, dark: boolean, after = ''): string {
  const css = readFileSync(new URL(`../../../src/ui/${file}`, import.meta.url), 'utf8');
  const from = css.indexOf(dark ? `[data-theme='dark'] ${after}`.trimEnd() : after === '' ? ':root' : after);
  return new RegExp(`${name}:\\s*([^;]+);`).exec(css.slice(from))?.[1] ?? '';
}

function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** One colour over another, as the browser blends the backgrounds of highlights: in sRGB, source over. */
function layOver(below: Rgb, colour: Rgb, strength: number): Rgb {
  const mix = (i: 0 | 1 | 2): number => below[i] * (1 - strength) + colour[i] * strength;
  return [mix(0), mix(1), mix(2)];
}

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(colour: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** The least contrast of the text over every stack of `depth` layers in any order, and one more of `top` strength. */
function leastContrast(colours: readonly Rgb[], dark: boolean, depth: number, withChosen: boolean): number {
  const ink = rgbOf(readValue('theme.css', '--ink', dark));
  const paper = rgbOf(readValue('theme.css', dark ? '--paper' : '--paper-raised', dark));
  const strength = Number.parseFloat(readValue('reader/reader.css', '--highlight-strength', dark, '.reader {')) / 100;
  const chosen = Number.parseFloat(readValue('reader/reader.css', '--highlight-chosen', dark, '.reader {')) / 100;
  expect([strength, chosen].every((value) => value > 0.1 && value < 0.7)).toBe(true);
  const used = colours.map(() => 0);
  let least = Infinity;
  const stack = (below: Rgb, left: number): void => {
    least = Math.min(least, contrast(ink, below));
    if (withChosen)
      for (const colour of colours) least = Math.min(least, contrast(ink, layOver(below, colour, chosen)));
    if (left === 0) return;
    colours.forEach((colour, i) => {
      if ((used[i] ?? 0) >= layersOfColour) return;
      used[i] = (used[i] ?? 0) + 1;
      stack(layOver(below, colour, strength), left - 1);
      used[i] = (used[i] ?? 0) - 1;
    });
  };
  stack(paper, depth);
  return least;
}

const scales = {
  codes: codeColours.map(({ colour }) => colour),
  weights: [...weightColours, neutralColour],
  agreement: [...Object.values(agreementColours), neutralColour],
};

test.for(
  Object.entries(scales).flatMap(([name, colours]) => [true, false].map((dark) => [name, dark, colours] as const)),
)('ten codings deep, the text keeps 4.5 to 1 over any mixture of colours: %s, dark %s', ([, dark, colours]) => {
  const all = colours.map(rgbOf);
  expect(leastContrast(all, dark, deepestBlend, false)).toBeGreaterThanOrEqual(4.5);
  expect(leastContrast(all, dark, deepestBlend - 1, true)).toBeGreaterThanOrEqual(4.5);
});
