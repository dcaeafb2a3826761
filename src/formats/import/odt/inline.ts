import { childNamed, elementsIn, type XmlElement, type XmlNode } from '../../xml-tree';
import { isWebAddress } from '../web-address';
import { isHidden } from './hidden';
import { layOutAnnotation, layOutAnnotationEnd } from './annotations';
import { wholeNumber } from './list-style';
import { layOutNote } from './notes';
import type { Reading } from './reading';
import type { TextFormat } from './text-format';
import type { Words } from './words';

/** What a paragraph is being written with. */
export type Line = {
  readonly reading: Reading;
  readonly words: Words;
  /** Frames with paragraphs of their own: their words come behind the paragraph that they are fixed to. */
  readonly frames: XmlElement[];
};

/** More spaces in a row are no text. */
const mostSpaces = 100;

/** Lays out what stands inside a paragraph. */
export function layOutInline(line: Line, nodes: readonly XmlNode[], format: TextFormat): void {
  for (const node of nodes) {
    if (typeof node === 'string') line.words.write(node, format);
    else layOutElement(line, node, format);
  }
}

function layOutElement(line: Line, element: XmlElement, format: TextFormat): void {
  const { reading, words } = line;
  const { name, attributes, children } = element;
  switch (name) {
    case 'text:span': {
      const own = reading.styles.textFormat(attributes['text:style-name']);
      return layOutInline(line, children, { ...format, ...own });
    }
    case 'text:s': {
      const count = wholeNumber(attributes['text:c']) ?? 1;
      return words.space(' '.repeat(Math.min(mostSpaces, count)), format);
    }
    case 'text:tab':
      return words.space('\t', format);
    case 'text:line-break':
      return words.space('\n', format);
    case 'text:soft-page-break':
      words.flush();
      return reading.pages.turnSoftly();
    case 'text:a':
      return layOutLink(line, element, format);
    case 'text:note':
      words.flush();
      return layOutNote(reading, element);
    case 'office:annotation':
      words.flush();
      return layOutAnnotation(reading, element);
    case 'office:annotation-end':
      return layOutAnnotationEnd(reading, element);
    case 'text:ruby':
      return layOutInline(line, childNamed(element, 'text:ruby-base')?.children ?? [], format);
    case 'text:script':
    case 'office:event-listeners':
      if (name === 'text:script') reading.leftOut.scripts++;
      return;
    case 'text:number':
    case 'office:annotations':
    case 'office:forms':
      return;
    default:
      if (isHidden(element)) return;
      if (name.startsWith('draw:')) line.frames.push(element);
      else layOutInline(line, children, format);
  }
}

/** The look of a link is the link's; what somebody emphasised in it is kept. */
function layOutLink(line: Line, { attributes, children }: XmlElement, format: TextFormat): void {
  const url = attributes['xlink:href'] ?? '';
  const inside = children.filter((node) => typeof node === 'string' || node.name !== 'office:event-listeners');
  if (!isWebAddress(url)) return layOutInline(line, inside, format);
  line.words.flush();
  line.reading.builder.open({ kind: 'link', url });
  layOutInline(line, inside, format);
  line.reading.builder.close();
}

/** Whether a paragraph says by a field that all of it is hidden. */
export function holdsHiddenParagraphField(paragraph: XmlElement): boolean {
  return elementsIn(paragraph).some((child) => child.name === 'text:hidden-paragraph' && isHidden(child));
}
