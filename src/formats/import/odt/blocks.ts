import { childNamed, descendantsNamed, elementsIn, type XmlElement, type XmlNode } from '../../xml-tree';
import { isHidden } from './hidden';
import { holdsHiddenParagraphField, layOutInline, type Line } from './inline';
import { layOutList, layOutNumberedParagraph } from './lists';
import type { Reading } from './reading';
import type { ParagraphStyle } from './styles';
import { layOutTable } from './tables';
import { createWords } from './words';

/** What is no text of the document, or describes how a program would make it anew. */
const leftOut =
  /^(text:tracked-changes|text:.*-(source|decls)|office:(forms|event-listeners|annotation-end)|table:(table-source|shapes)|style:.*|svg:.*|text:number)$/;

/** Lays out paragraphs, headings, lists, tables, and whatever holds them, in their order. */
export function layOutBlocks(reading: Reading, nodes: readonly XmlNode[]): void {
  let block: ParagraphStyle['block'] = null;
  const enter = (next: ParagraphStyle['block']): void => {
    if (next === block) return;
    if (block) reading.builder.close();
    if (next) reading.builder.open({ kind: next });
    block = next;
  };
  for (const element of nodes) {
    if (typeof element === 'string' || leftOut.test(element.name) || isHidden(element)) continue;
    if (element.name === 'text:p' || element.name === 'text:h') {
      const style = reading.styles.paragraph(element.attributes['text:style-name']);
      enter(element.name === 'text:p' ? style.block : null);
      layOutParagraph(reading, element, style);
    } else if (element.name === 'text:soft-page-break') reading.pages.turnSoftly();
    else {
      enter(null);
      layOutOther(reading, element);
    }
  }
  enter(null);
}

function layOutOther(reading: Reading, element: XmlElement): void {
  switch (element.name) {
    case 'text:list':
      return layOutList(reading, element);
    case 'text:numbered-paragraph':
      return layOutNumberedParagraph(reading, element);
    case 'table:table':
      return layOutTable(reading, element);
    case 'draw:image':
    case 'draw:object':
    case 'draw:object-ole':
    case 'draw:plugin':
      return leaveOutPicture(reading, element);
    case 'draw:frame':
      return layOutFrame(reading, element);
    default:
      // Sections, indexes, text boxes, shapes, and whatever else holds paragraphs.
      return reading.layOutBlocks(element.children);
  }
}

function layOutParagraph(reading: Reading, paragraph: XmlElement, style: ParagraphStyle): void {
  const { builder, pages } = reading;
  if (holdsHiddenParagraphField(paragraph)) return;
  pages.turnBefore(style.turn);
  const level = headingLevelOf(paragraph, style);
  builder.open(level === null ? { kind: 'paragraph' } : { kind: 'heading', level });
  const line: Line = { reading, words: createWords(builder), frames: [] };
  // A heading is bold because it is a heading.
  const format = level === null ? style.format : { ...(style.format.hidden ? { hidden: true } : {}) };
  layOutInline(line, paragraph.children, format);
  builder.close();
  reading.layOutBlocks(line.frames);
  pages.turnAfter(style.turn);
}

function headingLevelOf({ name, attributes }: XmlElement, style: ParagraphStyle): number | null {
  if (name === 'text:h') return Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1;
  return style.headingLevel;
}

/** A frame offers one thing in several forms: words count, else it is one picture. */
function layOutFrame(reading: Reading, frame: XmlElement): void {
  const textBox = childNamed(frame, 'draw:text-box') ?? childNamed(frame, 'table:table');
  if (textBox) return reading.layOutBlocks(textBox.name === 'table:table' ? [textBox] : textBox.children);
  const [form] = elementsIn(frame).filter(({ name }) => name.startsWith('draw:'));
  if (form) leaveOutPicture(reading, form);
}

function leaveOutPicture(reading: Reading, picture: XmlElement): void {
  const url = picture.attributes['xlink:href'] ?? '';
  if (/^([a-z][\w+.-]*:|\/|\.\.\/)/i.test(url)) reading.leftOut.outside++;
  else reading.leftOut.images++;
}

/** How many tracked changes the document has: what was deleted stands apart from the text, what was inserted in it. */
export function countChanges(body: XmlElement): number {
  return [...descendantsNamed(body, 'text:changed-region')].length;
}
