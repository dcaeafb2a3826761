import { codePageOfCharset } from './code-pages';

/** A style of paragraphs: what it is called, where it stands in the outline, how its words look. */
export type ParagraphStyle = { readonly name: string; readonly outline: number | null; readonly look: number };

/** By level: whether a list has bullets, numbers or neither, and the number it begins with. */
export type ListForm = readonly { readonly marker: 'bullet' | 'number' | 'none'; readonly start: number }[];

/** The tables that an RTF file begins with. */
export type Header = {
  readonly styleOf: (number: number) => ParagraphStyle | undefined;
  readonly listOf: (number: number) => ListForm | undefined;
  readonly fontOf: (number: number) => { readonly codePage: number | null; readonly name: string } | undefined;
  readonly hearFont: (font: number, word: string, parameter: number | null) => void;
  readonly nameFont: (font: number, words: string) => void;
  readonly nameStyle: (style: number, words: string, look: Omit<ParagraphStyle, 'name'>) => void;
  /** A control word in the list of lists, or in the list of those that paragraphs name. */
  readonly hearList: (word: string, parameter: number | null) => void;
};

type Font = { codePage: number | null; name: string };
type Level = { marker: 'bullet' | 'number' | 'none'; start: number };

export function createHeader(): Header {
  const fonts = new Map<number, Font>();
  const styles = new Map<number, ParagraphStyle>();
  const lists = new Map<number, Level[]>();
  const listByName = new Map<number, number>();
  let levels: Level[] = [];
  let listId = 0;

  function fontAt(font: number): Font {
    const known = fonts.get(font) ?? { codePage: null, name: '' };
    fonts.set(font, known);
    return known;
  }

  function hearList(word: string, parameter: number | null): void {
    const level = levels.at(-1);
    switch (word) {
      case 'list':
        levels = [];
        return;
      case 'listlevel':
        // A list has nine levels.
        if (levels.length < 9) levels.push({ marker: 'number', start: 1 });
        return;
      case 'levelnfc':
      case 'levelnfcn':
        if (level) level.marker = parameter === 23 ? 'bullet' : parameter === 255 ? 'none' : 'number';
        return;
      case 'levelstartat':
        if (level) level.start = Math.max(0, parameter ?? 1);
        return;
      case 'listid':
        listId = parameter ?? 0;
        if (levels.length > 0) lists.set(listId, levels);
        levels = [];
        return;
      case 'ls':
        if (parameter !== null) listByName.set(parameter, listId);
        return;
    }
  }

  return {
    styleOf: (number) => styles.get(number),
    listOf: (number) => lists.get(listByName.get(number) ?? Number.NaN),
    fontOf: (number) => fonts.get(number),
    hearFont(font, word, parameter) {
      if (parameter === null) return;
      if (word === 'fcharset') fontAt(font).codePage ??= codePageOfCharset(parameter);
      if (word === 'cpg') fontAt(font).codePage = parameter;
    },
    nameFont(font, words) {
      fontAt(font).name += words.replace(/;.*$/s, '').trim();
    },
    nameStyle(style, words, { outline, look }) {
      const known = styles.get(style);
      if (known?.name.endsWith(';')) return;
      styles.set(style, { name: (known?.name ?? '') + words, outline, look });
    },
    hearList,
  };
}

const headingNames =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|標題|見出し|제목|عنوان)\s*([1-9])$/iu;

/** The title of a document is its highest heading, in RTF as in the other formats of office programs. */
const titleNames = /^(?:title|titel|titre|título|titolo|标题|標題|表題|제목|заголовок|название)$/iu;

/** The level of the heading that a style is by its place in the outline or its name; null when it is none. */
export function headingLevelOf(style: ParagraphStyle | undefined): number | null {
  if (!style) return null;
  if (style.outline !== null) return style.outline + 1;
  const name = cleanName(style);
  if (titleNames.test(name)) return 1;
  const level = headingNames.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

/** What a style says of its paragraphs besides headings, by the names that Word and LibreOffice give it. */
export function holderOf(style: ParagraphStyle | undefined): 'blockquote' | 'codeBlock' | null {
  const name = style ? cleanName(style) : '';
  if (/^(?:quotations?|quote|intense quote|zitat|citation|引用|明显引用)$/iu.test(name)) return 'blockquote';
  return /^(?:preformatted text|html preformatted)$/i.test(name) ? 'codeBlock' : null;
}

/** A name ends at its semicolon; other names of the style follow behind commas. */
function cleanName({ name }: ParagraphStyle): string {
  return (/^[^;,]*/.exec(name)?.[0] ?? '').trim();
}
