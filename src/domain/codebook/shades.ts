import type { Code, Id } from '../model';
import { codeTree, type CodeNode, flattenTree } from './tree';

/** Lightness (OKLab, 0 to 1) between which a colour is told from white and from dark paper. */
const darkest = 0.44;
const lightest = 0.7;
/** How far apart neighbouring shades lie at most, and how far the shades of one colour reach to either side. */
const widestStep = 0.06;
const reach = 0.12;

/**
 * Shades of a colour, darker ones first, none of them the colour itself: equal hue, evenly spaced in the lightness that the
 * eye sees (OKLab, Ottosson 2020), so that eyes which confuse hues tell them apart as well. What does not fit around the
 * colour between the darkest and the lightest is moved.
 */
export function shadesOf(colour: string, count: number): readonly string[] {
  if (count === 0) return [];
  const { lightness, a, b } = toOklab(colour);
  const step = Math.min(widestStep, (2 * reach) / count);
  const below = Math.ceil(count / 2);
  const lowest = lightness - below * step;
  const highest = lightness + (count - below) * step;
  const moved = lowest < darkest ? darkest - lowest : highest > lightest ? lightest - highest : 0;
  const steps = Array.from({ length: count + 1 }, (_, i) => i - below).filter((i) => i !== 0);
  return steps.map((i) => fromOklab({ lightness: lightness + moved + i * step, a, b }));
}

/** New colours for the codes below a code: its children get shades of its colour, theirs get shades of those. */
export function shadeChildren(codes: ReadonlyMap<Id, Code>, codeId: Id): ReadonlyMap<Id, string> {
  const colours = new Map<Id, string>();
  const shade = (children: readonly CodeNode[], colour: string): void => {
    const shades = shadesOf(colour, children.length);
    children.forEach(({ code, children: below }, i) => {
      const own = shades[i] ?? colour;
      colours.set(code.id, own);
      shade(below, own);
    });
  };
  const node = flattenTree(codeTree(codes.values())).find(({ code }) => code.id === codeId);
  if (node) shade(node.children, node.code.colour);
  return colours;
}

type Oklab = { readonly lightness: number; readonly a: number; readonly b: number };

function toOklab(colour: string): Oklab {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => toLinear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function fromOklab({ lightness, a, b }: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = channels.map((channel) => Math.round(255 * fromLinear(Math.min(1, Math.max(0, channel)))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}
