import { expect, test } from 'vitest';
import { codeColours } from '../../../src/domain/codebook/palette';
import { shadesOf } from '../../../src/domain/codebook/shades';

const papers = ['#ffffff', '#1c1d1f'];

test('shades of every colour of the palette are apart, and can be told from white and from dark paper', () => {
  const sets = codeColours.map(({ colour }) => [colour, ...shadesOf(colour, 6)]);
  expect(sets.map((set) => new Set(set).size)).toEqual(codeColours.map(() => 7));
  const faint = sets.flatMap((set) =>
    set.slice(1).filter((shade) => papers.some((paper) => contrast(shade, paper) < 1.8)),
  );
  expect(faint).toEqual([]);
});

test('shades go from dark to light in steps that the eye can follow', () => {
  for (const { colour } of codeColours) {
    const shades = shadesOf(colour, 5).map(luminance);
    expect(shades).toEqual(shades.toSorted((a, b) => a - b));
  }
});

test('a colour without children has no shades', () => {
  expect(shadesOf('#245a8d', 0)).toEqual([]);
});

/** Contrast of two colours as WCAG 2.2 counts it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
