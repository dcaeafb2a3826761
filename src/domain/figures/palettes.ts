import type { Paint, PaintRole, Tint } from './drawing';

/** What the roles of a drawing look like, and how far colours of codes are lightened to stand out from the surface. */
export type Palette = { readonly [R in PaintRole]: string } & { readonly lighten: number };

/** The window's colours in light and dark (ui/theme.css), and black on white for paper. */
export const palettes = {
  light: {
    ink: '#1b1e23',
    quiet: '#63686f',
    line: '#d6d2c8',
    surface: '#ffffff',
    accent: '#245a8d',
    onAccent: '#ffffff',
    lighten: 0,
  },
  dark: {
    ink: '#e9e7e1',
    quiet: '#a09e97',
    line: '#4d5057',
    surface: '#232528',
    accent: '#86b8e6',
    onAccent: '#12202d',
    lighten: 0.38,
  },
  print: {
    ink: '#000000',
    quiet: '#4a4a4a',
    line: '#c4c4c4',
    surface: '#ffffff',
    accent: '#1f4e79',
    onAccent: '#ffffff',
    lighten: 0,
  },
} as const satisfies Readonly<Record<string, Palette>>;
export type PaletteName = keyof typeof palettes;

/** The least contrast of words with what is below them (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** The colour of a paint, `#rrggbb`. */
export function colourOfPaint(paint: Paint, palette: Palette): string {
  if ('on' in paint) return legibleOn(colourOfTint(paint.on, palette), palette);
  return colourOfTint(paint, palette);
}

function colourOfTint(tint: Tint, palette: Palette): string {
  const full = 'role' in tint ? palette[tint.role] : mix(tint.colour, '#ffffff', 1 - palette.lighten);
  return mix(full, palette.surface, tint.strength ?? 1);
}

/** Of ink, paper, black and white the first that can be read there; of black and white one always can. */
function legibleOn(colour: string, { ink, surface }: Palette): string {
  return [ink, surface, '#000000', '#ffffff'].find((words) => contrast(words, colour) >= leastContrast) ?? ink;
}

/** How far two colours stand apart, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: string, below: string, strength: number): string {
  const under = channels(below);
  const mixed = channels(colour).map((channel, i) => Math.round(channel * strength + (under[i] ?? 0) * (1 - strength)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) || 0);
}
