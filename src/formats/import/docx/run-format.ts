import type { DocumentBuilder } from '../document-builder';
import { emphases, type Emphasis, type Emphasised } from '../emphasis';
import { isOn, numberOf } from './word-xml';

/** How words are set apart, beyond the way their paragraph is set as a whole. */
export type RunFormat = Emphasised & {
  readonly hidden?: boolean;
  /** Arabic, Hebrew and the like, which have properties of their own for what they are set in. */
  readonly complexScript?: boolean;
  readonly complexBold?: boolean;
  readonly complexItalic?: boolean;
  /** How far above the line, in half points; with a size of its own that is superscript or subscript. */
  readonly raised?: number;
  readonly resized?: boolean;
  readonly link?: string;
};

/** What one property of a run says of its format. */
export function readRunProperty(name: string, attributes: Readonly<Record<string, string>>): RunFormat | null {
  switch (name) {
    case 'w:b':
      return { bold: isOn(attributes) };
    case 'w:i':
      return { italic: isOn(attributes) };
    case 'w:bCs':
      return { complexBold: isOn(attributes) };
    case 'w:iCs':
      return { complexItalic: isOn(attributes) };
    case 'w:rtl':
    case 'w:cs':
      return { complexScript: isOn(attributes) };
    case 'w:position':
      return { raised: numberOf(attributes) ?? 0 };
    case 'w:sz':
      return { resized: true };
    case 'w:u':
      return { underline: isOn(attributes) };
    case 'w:strike':
    case 'w:dstrike':
      return { strikethrough: isOn(attributes) };
    case 'w:vanish':
      return { hidden: isOn(attributes) };
    case 'w:vertAlign':
      return {
        superscript: attributes['w:val'] === 'superscript',
        subscript: attributes['w:val'] === 'subscript',
      };
    default:
      return null;
  }
}

/** What two styles that both say it take back again (ECMA-376, part 1, 17.7.3). */
const toggles = ['bold', 'italic', 'strikethrough', 'complexBold', 'complexItalic', 'hidden'] as const;

/** What a character style says of words within a paragraph whose own style says something too. */
export function toggleFormat(style: RunFormat, ofParagraph: RunFormat): RunFormat {
  const taken = toggles.filter((each) => style[each] === true && ofParagraph[each] === true);
  return taken.length === 0 ? style : { ...style, ...Object.fromEntries(taken.map((each) => [each, false])) };
}

/** The format of words by what their style says and what they say themselves. */
export function composeFormat(style: RunFormat, direct: RunFormat): RunFormat {
  const format = { ...style, ...direct };
  return { ...format, ...composeScript(format), ...composeHeight(format) };
}

function composeScript({ complexScript, bold, italic, complexBold, complexItalic }: RunFormat): RunFormat {
  if (complexScript !== true) return {};
  return { bold: complexBold ?? bold ?? false, italic: complexItalic ?? italic ?? false };
}

function composeHeight({ raised = 0, resized, superscript, subscript }: RunFormat): RunFormat {
  if (resized !== true || superscript !== undefined || subscript !== undefined) return {};
  return { superscript: raised > 0, subscript: raised < 0 };
}

type Stretch = { readonly start: number; end: number; solid: boolean };

/** Writes words with their format, so that runs which touch and are set alike have one mark. */
export type InlineWriter = {
  readonly write: (words: string, format: RunFormat) => void;
  /** Ends the marks: words on another line are another run. */
  readonly endLine: () => void;
};

/** An inline writer over a builder. Marks on mere white space are left out: nobody sees them. */
export function createInlineWriter(builder: DocumentBuilder): InlineWriter {
  const open = new Map<Emphasis, Stretch>();
  let link: (Stretch & { readonly url: string }) | null = null;

  function write(words: string, format: RunFormat): void {
    const solid = /\S/.test(words);
    const set = solid ? format : asBlank(format);
    for (const kind of emphases) if (set[kind] !== true) end(kind);
    if (link && link.url !== format.link) endLink();
    const start = builder.position();
    builder.write(words);
    for (const kind of emphases) {
      if (set[kind] !== true) continue;
      const stretch = open.get(kind);
      if (stretch) extend(stretch, solid);
      else open.set(kind, { start, end: builder.position(), solid });
    }
    if (link) extend(link, solid);
    else if (format.link !== undefined) link = { url: format.link, start, end: builder.position(), solid };
  }

  /** White space between Arabic words is often not said to be of their script. */
  function asBlank({ bold, italic, complexBold, complexItalic, ...rest }: RunFormat): RunFormat {
    return { ...rest, bold: bold ?? complexBold ?? false, italic: italic ?? complexItalic ?? false };
  }

  function extend(stretch: Stretch, solid: boolean): void {
    stretch.end = builder.position();
    stretch.solid ||= solid;
  }

  function end(kind: Emphasis): void {
    const stretch = open.get(kind);
    if (!stretch) return;
    open.delete(kind);
    if (stretch.solid && stretch.start < stretch.end) builder.mark({ kind, start: stretch.start, end: stretch.end });
  }

  function endLink(): void {
    if (link?.solid === true) builder.mark({ kind: 'link', start: link.start, end: link.end, url: link.url });
    link = null;
  }

  return {
    write,
    endLine() {
      for (const kind of emphases) end(kind);
      endLink();
    },
  };
}
