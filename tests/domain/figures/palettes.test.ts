import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeColours } from '../../../src/domain/codebook/palette';
import { colourOfPaint, contrast, leastContrast, palettes } from '../../../src/domain/figures/palettes';

const everyPalette = Object.entries(palettes);
const tint = fc.oneof(
  fc.record({
    role: fc.constantFrom('accent', 'quiet', 'line', 'surface', 'ink' as const),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    colour: fc.constantFrom(...codeColours.map(({ colour }) => colour)),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

test.each(everyPalette)('numbers on cells of any shade can be read in %s', (_name, palette) => {
  fc.assert(
    fc.property(tint, (on) => {
      expect(contrast(colourOfPaint({ on }, palette), colourOfPaint(on, palette))).toBeGreaterThanOrEqual(
        leastContrast,
      );
    }),
  );
});

test.each(everyPalette)('words and quiet words can be read on the paper in %s', (_name, palette) => {
  expect(contrast(palette.ink, palette.surface)).toBeGreaterThanOrEqual(leastContrast);
  expect(contrast(palette.quiet, palette.surface)).toBeGreaterThanOrEqual(leastContrast);
});

test.each(everyPalette)('bars in the colours of codes stand out from the paper in %s', (_name, palette) => {
  for (const { colour } of codeColours)
    expect(contrast(colourOfPaint({ colour }, palette), palette.surface)).toBeGreaterThanOrEqual(3);
});

test('more of the hue is never lighter in light nor darker in dark: a heat map is read by its shade', () => {
  for (const [name, palette] of everyPalette) {
    const steps = Array.from({ length: 21 }, (_, i) => colourOfPaint({ role: 'accent', strength: i / 20 }, palette));
    const away = steps.map((colour) => contrast(colour, palette.surface));
    expect([name, away.toSorted((a, b) => a - b)]).toEqual([name, away]);
  }
});

test('drawings have the colours of the window', () => {
  const css = readFileSync('src/ui/theme.css', 'utf8');
  const [light = '', dark = ''] = css.split("[data-theme='dark']");
  const own = (part: string, variable: string): string =>
    new RegExp(`--${variable}: (#[0-9a-f]{6});`).exec(part)?.[1] ?? '';
  for (const [part, palette] of [
    [light, palettes.light],
    [dark, palettes.dark],
  ] as const) {
    expect([palette.ink, palette.quiet, palette.surface, palette.accent, palette.onAccent]).toEqual(
      ['ink', 'ink-3', 'paper-raised', 'accent', 'accent-ink'].map((variable) => own(part, variable)),
    );
  }
});
