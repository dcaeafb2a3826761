import { readRunProperty, type RunFormat } from './run-format';
import { numberOf, readWordXml } from './word-xml';

/** What a paragraph is by its style. */
export type ParagraphStyle = {
  /** 1 for the highest; null where the style makes no heading. */
  readonly headingLevel: number | null;
  readonly isTitle: boolean;
  readonly isQuotation: boolean;
  readonly isCode: boolean;
  readonly isHidden: boolean;
  /** What it says of all words of the paragraph, which therefore sets none of them apart. */
  readonly format: RunFormat;
  readonly numbering: NumberingReference | null;
};

/** Which list, and which level of it. The level is left out where the list itself says which styles stand on which level. */
export type NumberingReference = { readonly numberingId: string; readonly level?: number; readonly styleId?: string };

/** The styles of a Word file, resolved through those that they are based on. */
export type Styles = {
  readonly paragraph: (styleId: string | undefined) => ParagraphStyle;
  /** What a character style says of the format; nothing for one that only colours. */
  readonly character: (styleId: string) => RunFormat;
  /** The language that text is in unless it says otherwise. */
  readonly language: string | null;
};

type Style = {
  readonly id: string;
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  numberingId?: string;
  numberingLevel?: number;
  format: RunFormat;
};

/** A style's name in the language of the program that wrote it; Word itself always writes the English name. */
const headingName =
  /^(?:heading|überschrift|titre|título|titolo|encabezado|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|標題|見出し|제목)\s*([1-9])$/;
const titleName = /^(?:title|titel|titre|título|titolo|标题|標題|表題|제목)$/;
const quotationName =
  /^(?:quote|intense quote|quotations?|block ?quote|block text|block quotation|zitat|intensives zitat|citation|cita|引用|明显引用)$/;
const codePargraphName = /^(?:html preformatted|preformatted text|source code|code block|plain code)$/;
const codeName = /^(?:html (?:code|keyboard|sample|typewriter)|source text|verbatim char|code|inline code|teletype)$/;
/** Links are underlined by their style, and notes raised: that is no emphasis. */
const linkOrNoteName = /hyperlink|internet link|footnote|endnote|footnote anchor/;

const longestChain = 30;

/** Reads styles.xml; without bytes there are no styles. */
export function readStyles(bytes: Uint8Array | null, file: string): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  let language: string | null = null;
  let style: Style | null = null;
  let changeDepth = 0;

  if (bytes) {
    readWordXml(bytes, file, {
      open(name, attributes) {
        if (changeDepth > 0 || name.endsWith('PrChange')) return void changeDepth++;
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? '';
          style = { id, name: '', format: {} };
          styles.set(id, style);
          const isDefault = attributes['w:default'] !== undefined && attributes['w:default'] !== '0';
          if (attributes['w:type'] === 'paragraph' && isDefault) defaultParagraph = id;
        } else if (name === 'w:lang' && style === null) language = attributes['w:val'] ?? language;
        else if (style) readStyleProperty(style, name, value, attributes);
      },
      close(name) {
        if (changeDepth > 0) changeDepth--;
        else if (name === 'w:style') style = null;
      },
    });
  }

  function chain(styleId: string | undefined): readonly Style[] {
    const found: Style[] = [];
    for (let id = styleId; id !== undefined && found.length < longestChain;) {
      const next = styles.get(id);
      if (!next || found.includes(next)) break;
      found.push(next);
      id = next.basedOn;
    }
    return found;
  }

  const paragraphs = new Map<string | undefined, ParagraphStyle>();
  const characters = new Map<string, RunFormat>();
  return {
    paragraph(styleId) {
      const known = paragraphs.get(styleId);
      if (known) return known;
      const resolved = resolveParagraph(chain(styleId ?? defaultParagraph));
      paragraphs.set(styleId, resolved);
      return resolved;
    },
    character(styleId) {
      const known = characters.get(styleId);
      if (known) return known;
      const resolved = resolveCharacter(chain(styleId));
      characters.set(styleId, resolved);
      return resolved;
    },
    language,
  };
}

function readStyleProperty(
  style: Style,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'w:name') style.name = value.trim().toLowerCase();
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outlineLevel = numberOf(attributes) ?? 9;
  else if (name === 'w:numId') style.numberingId = value;
  else if (name === 'w:ilvl') style.numberingLevel = numberOf(attributes) ?? 0;
  else style.format = { ...style.format, ...readRunProperty(name, attributes) };
}

function resolveParagraph(chain: readonly Style[]): ParagraphStyle {
  const isTitle = titleName.test(chain[0]?.name ?? '');
  const numbered = chain.find((style) => style.numberingId !== undefined);
  const level = chain.find((style) => style.numberingLevel !== undefined)?.numberingLevel;
  const format = formatOf(chain);
  return {
    headingLevel: isTitle ? 1 : levelOf(chain),
    isTitle,
    isQuotation: chain.some(({ name }) => quotationName.test(name)),
    isCode: chain.some(({ name }) => codePargraphName.test(name)),
    isHidden: format.hidden ?? false,
    format,
    numbering:
      numbered?.numberingId === undefined
        ? null
        : {
            numberingId: numbered.numberingId,
            styleId: numbered.id,
            ...(level === undefined ? {} : { level }),
          },
  };
}

/** The nearest style that says something of headings decides: one based on a heading may take itself out of the outline. */
function levelOf(chain: readonly Style[]): number | null {
  for (const { name, outlineLevel } of chain) {
    if (outlineLevel !== undefined) return outlineLevel < 9 ? outlineLevel + 1 : null;
    const level = headingName.exec(name)?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;
}

/** A style goes before the one that it is based on. */
function formatOf(chain: readonly Style[]): RunFormat {
  return Object.assign({}, ...chain.toReversed().map((style) => style.format)) as RunFormat;
}

function resolveCharacter(chain: readonly Style[]): RunFormat {
  const format = formatOf(chain);
  if (chain.some(({ name }) => linkOrNoteName.test(name))) {
    return { ...(format.hidden === undefined ? {} : { hidden: format.hidden }) };
  }
  return chain.some(({ name }) => codeName.test(name)) ? { ...format, code: true } : format;
}
