import { childNamed, elementsIn, type XmlElement } from '../../xml-tree';
import { readListStyle, type ListStyle } from './list-style';
import { readTextFormat, type TextFormat } from './text-format';

/** What a paragraph's style says about it, gathered over the styles it builds on. */
export type ParagraphStyle = {
  readonly format: TextFormat;
  /** Its level as a heading by its style alone, else null. */
  readonly headingLevel: number | null;
  /** Paragraphs of quoted words and of code stand in a block of their own. */
  readonly block: 'blockquote' | 'codeBlock' | null;
  readonly turn: PageTurn;
};

/** Whether a page ends before or after a paragraph or a table, and the number that the new one is given. */
export type PageTurn = { readonly before: boolean; readonly after: boolean; readonly number: number | null };

export type Styles = {
  readonly textFormat: (name: string | undefined) => TextFormat;
  readonly paragraph: (name: string | undefined) => ParagraphStyle;
  readonly tableTurn: (name: string | undefined) => PageTurn;
  readonly list: (name: string | undefined) => ListStyle | undefined;
};

/** Named styles by which headings and captions look, as quotations do; their look is no emphasis of somebody's. */
const plainLook = /^(Heading|Title|Subtitle|Caption|(Table|Index|Contents|.*_index)_20_(H|h)eading)(_20_\d+)?$/;
const quoting = /^(Quotations|Quote|Intense_20_Quote)$/;
const preformatted = /^(Preformatted_20_Text|HTML_20_Preformatted)$/;
const codeWords = /^(Source_20_Text|Teletype|User_20_Entry)$/;
/** The look of links and of the numbers that refer to notes, which are marks of their own. */
const ownLook = /^((Visited_20_)?Internet_20_(l|L)ink|(Footnote|Endnote)_20_(anchor|Symbol|Characters))$/;

const noTurn: PageTurn = { before: false, after: false, number: null };

/** The styles of a document: those that its author named, and those that its program made up for single places. */
export function createStyles(parts: readonly (XmlElement | undefined)[]): Styles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, ListStyle>();
  for (const part of parts) {
    for (const group of ['office:styles', 'office:automatic-styles']) {
      for (const style of elementsIn(childNamed(part, group) ?? { name: '', attributes: {}, children: [] })) {
        const name = style.attributes['style:name'] ?? '';
        if (style.name === 'style:style') styles.set(`${style.attributes['style:family'] ?? ''} ${name}`, style);
        if (style.name === 'text:list-style') lists.set(name, readListStyle(style));
      }
    }
  }

  /** A style and those that it builds on, itself first; a circle ends where it closes. */
  function lineage(family: string, name: string | undefined): readonly XmlElement[] {
    const line = new Set<XmlElement>();
    for (let at = name; at !== undefined;) {
      // Some programs use the well-known names without saying how they look.
      const style = styles.get(`${family} ${at}`) ?? { name: '', attributes: { 'style:name': at }, children: [] };
      if (line.has(style) || line.size > 100) break;
      line.add(style);
      at = style.attributes['style:parent-style-name'];
    }
    return [...line];
  }

  function readFormat(name: string): TextFormat {
    const line = lineage('text', name);
    if (line.some((style) => ownLook.test(nameOf(style)))) return {};
    return {
      ...mergeFormats(line),
      ...(line.some((style) => codeWords.test(nameOf(style))) ? { code: true } : {}),
    };
  }

  function readParagraphStyle(name: string): ParagraphStyle {
    const line = lineage('paragraph', name);
    const plainFrom = line.findIndex((style) => plainLook.test(nameOf(style)) || quoting.test(nameOf(style)));
    return {
      format: mergeFormats(plainFrom < 0 ? line : line.slice(0, plainFrom)),
      headingLevel: line.map(headingLevelOf).find((level) => level !== null) ?? null,
      block: line.some((style) => quoting.test(nameOf(style)))
        ? 'blockquote'
        : line.some((style) => preformatted.test(nameOf(style)))
          ? 'codeBlock'
          : null,
      turn: readTurn(line, 'style:paragraph-properties'),
    };
  }

  return {
    textFormat: remember(readFormat, {}),
    paragraph: remember(readParagraphStyle, { format: {}, headingLevel: null, block: null, turn: noTurn }),
    tableTurn: remember((name) => readTurn(lineage('table', name), 'style:table-properties'), noTurn),
    list: (name) => (name === undefined ? undefined : lists.get(name)),
  };
}

function nameOf(style: XmlElement): string {
  return style.attributes['style:name'] ?? '';
}

function mergeFormats(line: readonly XmlElement[]): TextFormat {
  const formats = line.map((style) => readTextFormat(childNamed(style, 'style:text-properties')));
  return Object.assign({}, ...formats.toReversed()) as TextFormat;
}

/** Some programs write headings as paragraphs that only look like them. */
function headingLevelOf(style: XmlElement): number | null {
  const level = Number(style.attributes['style:default-outline-level'] ?? 0);
  if (level > 0) return level;
  const name = nameOf(style);
  if (name === 'Title') return 1;
  return Number(/^Heading_20_(\d\d?)$/.exec(name)?.[1] ?? 0) || null;
}

function readTurn(line: readonly XmlElement[], propertiesName: string): PageTurn {
  const master = line[0]?.attributes['style:master-page-name'] ?? '';
  let before: string | undefined;
  let after: string | undefined;
  let number: string | undefined;
  for (const style of line) {
    const said = childNamed(style, propertiesName)?.attributes ?? {};
    before ??= said['fo:break-before'];
    after ??= said['fo:break-after'];
    number ??= said['style:page-number'];
  }
  return {
    before: before === 'page' || master !== '',
    after: after === 'page',
    number: number === undefined ? null : Number.parseInt(number, 10) || null,
  };
}

function remember<T>(read: (name: string) => T, none: T): (name: string | undefined) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (name === undefined) return none;
    const found = known.get(name) ?? read(name);
    known.set(name, found);
    return found;
  };
}
