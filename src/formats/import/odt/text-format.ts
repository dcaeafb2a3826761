import type { XmlElement } from '../../xml-tree';
import type { DocumentElement } from '../document-builder';

/** The writing that a property is for: OpenDocument keeps Latin, East Asian and right-to-left letters apart. */
type Script = '' | 'Asian' | 'Complex';

/** How words look. What is not said comes from further out. */
export type TextFormat = {
  readonly [property in `${'bold' | 'italic'}${Script}`]?: boolean;
} & {
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly position?: 'superscript' | 'subscript' | 'baseline';
  readonly code?: boolean;
  readonly hidden?: boolean;
};

type Writable = { -readonly [property in keyof TextFormat]: TextFormat[property] };

const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const complex = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;

/** What a `style:text-properties` element says. */
export function readTextFormat(properties: XmlElement | undefined): TextFormat {
  const said = properties?.attributes ?? {};
  const format: Writable = {};
  for (const [script, prefix, suffix] of [
    ['', 'fo:', ''],
    ['Asian', 'style:', '-asian'],
    ['Complex', 'style:', '-complex'],
  ] as const) {
    const weight = said[`${prefix}font-weight${suffix}`];
    const style = said[`${prefix}font-style${suffix}`];
    if (weight !== undefined) format[`bold${script}`] = weight.trim() === 'bold' || Number(weight) >= 600;
    if (style !== undefined) format[`italic${script}`] = style === 'italic' || style === 'oblique';
  }
  const underline = said['style:text-underline-style'] ?? said['style:text-underline-type'];
  const strike = said['style:text-line-through-style'] ?? said['style:text-line-through-type'];
  const position = said['style:text-position'];
  if (underline !== undefined) format.underline = underline !== 'none';
  if (strike !== undefined) format.strikethrough = strike !== 'none';
  if (position !== undefined) format.position = readPosition(position);
  if (said['text:display'] !== undefined) format.hidden = said['text:display'] === 'none';
  return format;
}

/** The marks of these words, as elements to be opened around them. */
export function elementsOf(format: TextFormat, words: string): readonly DocumentElement[] {
  const script = scriptOf(words);
  const elements: DocumentElement[] = [];
  if (format[`bold${script}`] ?? format.bold) elements.push({ kind: 'bold' });
  if (format[`italic${script}`] ?? format.italic) elements.push({ kind: 'italic' });
  if (format.underline) elements.push({ kind: 'underline' });
  if (format.strikethrough) elements.push({ kind: 'strikethrough' });
  if (format.position === 'superscript' || format.position === 'subscript') elements.push({ kind: format.position });
  if (format.code) elements.push({ kind: 'code' });
  return elements;
}

function scriptOf(words: string): Script {
  if (latin.test(words)) return '';
  if (asian.test(words)) return 'Asian';
  return complex.test(words) ? 'Complex' : '';
}

/** `super 58%`, `sub 58%`, `33% 58%` or `-10% 58%`. */
function readPosition(position: string): 'superscript' | 'subscript' | 'baseline' {
  const [raised = ''] = position.trim().split(/\s+/, 1);
  const percent = raised === 'super' ? 1 : raised === 'sub' ? -1 : Number.parseFloat(raised) || 0;
  return percent > 0 ? 'superscript' : percent < 0 ? 'subscript' : 'baseline';
}
