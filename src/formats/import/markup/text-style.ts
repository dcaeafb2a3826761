import type { DocumentElement } from '../document-builder';
import { emphases, type Emphasised } from '../emphasis';
import { ancestorsOf, attributeOf, type MarkupElement } from './tree';

/** What an element's look says of its words; what is undefined is left as it is around it. */
export type TextStyle = Emphasised & {
  /** How large the words are set: points, or how many times the size around them as a number below 0. */
  readonly size?: number;
  readonly hidden?: boolean;
};

const stylesByTag: Readonly<Record<string, TextStyle>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strikethrough: true },
  del: { strikethrough: true },
  strike: { strikethrough: true },
  sup: { superscript: true },
  sub: { subscript: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

/** The marks that an element's tag, its classes and its own style give its words; a link's underline is none. */
export function inlineElementsOf(
  element: MarkupElement,
  styleOf?: (element: MarkupElement) => TextStyle,
): readonly DocumentElement[] {
  const css = attributeOf(element, 'style');
  const style = {
    ...(Object.hasOwn(stylesByTag, element.tagName) ? stylesByTag[element.tagName] : {}),
    ...styleOf?.(element),
    ...(css === null ? {} : readDeclarations(css)),
  };
  return emphases
    .filter((kind) => style[kind] && !(kind === 'underline' && isOfLink(element)))
    .map((kind) => ({ kind }));
}

/** Whether words are underlined because they are a link: the link itself, what is in it, or what Word wraps around it. */
function isOfLink(element: MarkupElement): boolean {
  if (element.tagName === 'a' || /\bMso(?:FollowedH|H)yperlink/.test(attributeOf(element, 'class') ?? '')) return true;
  return ancestorsOf(element).some(({ tagName }) => tagName === 'a');
}

/** What CSS declarations (`font-weight: bold; …`) say of the words. */
export function readDeclarations(css: string): TextStyle {
  const style: { -readonly [K in keyof TextStyle]: TextStyle[K] } = {};
  /** Words may be raised by moving them, as LibreOffice does. */
  let raised = 0;
  let isMoved = false;
  for (const declaration of css.slice(0, 10_000).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).toLowerCase();
    switch (declaration.slice(0, colon).trim().toLowerCase()) {
      case 'font-weight':
        style.bold = /bold|[6-9]00/.test(value);
        break;
      case 'font-style':
        style.italic = /italic|oblique/.test(value);
        break;
      case 'text-decoration':
      case 'text-decoration-line':
        style.underline = value.includes('underline');
        style.strikethrough = value.includes('line-through');
        break;
      case 'vertical-align':
        style.superscript = value.includes('super');
        style.subscript = /\bsub\b/.test(value);
        break;
      case 'font-size': {
        const size = readSize(value.trim());
        if (size !== undefined) style.size = size;
        break;
      }
      case 'display':
        style.hidden = value.trim().startsWith('none');
        break;
      case 'position':
        isMoved = value.trim() === 'relative';
        break;
      case 'top':
        raised = /^\s*-?[\d.]+em\s*$/.test(value) ? -Number.parseFloat(value) : 0;
        break;
      default:
        // Colours, margins and the like are no structure.
        break;
    }
  }
  if (isMoved && raised > 0) style.superscript = true;
  if (isMoved && raised < 0) style.subscript = true;
  return style;
}

const pointsByUnit: Readonly<Record<string, number>> = { pt: 1, px: 0.75, rem: 12, in: 72, cm: 28.35, mm: 2.835 };
const pointsByWord: Readonly<Record<string, number>> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
  larger: -1.2,
  smaller: -0.83,
};

function readSize(value: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d{0,4}(?:\.\d{1,6})?)(pt|px|rem|in|cm|mm|em|%)/.exec(value) ?? [];
  const amount = Number.parseFloat(number);
  if (!(amount > 0)) return Object.hasOwn(pointsByWord, value) ? pointsByWord[value] : undefined;
  if (unit === 'em') return -amount;
  return unit === '%' ? -amount / 100 : amount * (pointsByUnit[unit] ?? 1);
}
