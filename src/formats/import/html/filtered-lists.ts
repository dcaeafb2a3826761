import { defaultTreeAdapter } from 'parse5';
import { attributeOf, findElements, isElement, isText, walkMarkup, wordsOf } from '../markup/tree';
import type { MarkupElement, MarkupNode } from '../markup/tree';
import { createElement } from './office-lists';

/** A longer beginning is no bullet and no number. */
const longestSign = 12;
const pointsByUnit: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835 };
/** How far Word moves each level of a list inwards, in points. */
const levelWidth = 36;

/**
 * Says again of list paragraphs what they are, where Word saved a page "filtered": only the bullet or number at their
 * beginning is left of the list then, with a stretch of small blanks behind it, and the level only by the margin.
 */
export function restoreFilteredLists(nodes: readonly MarkupNode[]): void {
  for (const paragraph of findElements(nodes, isListParagraph)) {
    const sign = takeSign(paragraph);
    if (sign === null) continue;
    const level = Math.min(9, Math.max(1, Math.round(marginOf(paragraph) / levelWidth)));
    const span = createElement('span', [['style', 'mso-list:Ignore']]);
    defaultTreeAdapter.insertText(span, sign);
    span.parentNode = paragraph;
    paragraph.childNodes.unshift(span);
    paragraph.attrs.unshift({ name: 'style', value: `mso-list:l0 level${String(level)}` });
  }
}

function isListParagraph(element: MarkupElement): boolean {
  if (element.tagName !== 'p' || !/^Mso(?:List|Normal)/.test(attributeOf(element, 'class') ?? '')) return false;
  const style = attributeOf(element, 'style') ?? '';
  return /text-indent:\s*-/i.test(style) && !/mso-list/i.test(style);
}

/** Takes the bullet or number out of the words; null where none is set off by small blanks. */
function takeSign(paragraph: MarkupElement): string | null {
  const [blanks] = findElements(paragraph.childNodes, isSmallBlank);
  if (!blanks) return null;
  const before: MarkupNode[] = [];
  let isBehind = false;
  walkMarkup(paragraph.childNodes, (node) => {
    isBehind ||= node === blanks;
    if (isBehind) return false;
    if (isText(node)) before.push(node);
    return undefined;
  });
  const sign = wordsOf(before, longestSign + 1).trim();
  if (sign === '' || sign.length > longestSign || /\s/.test(sign)) return null;
  for (const node of [...before, ...blanks.childNodes]) if (isText(node)) node.value = '';
  return sign;
}

function isSmallBlank(element: MarkupElement): boolean {
  if (element.tagName !== 'span' || !/font:\s*7\.0pt/i.test(attributeOf(element, 'style') ?? '')) return false;
  return !element.childNodes.some(isElement) && wordsOf(element.childNodes, 2).trim() === '';
}

function marginOf(paragraph: MarkupElement): number {
  const style = attributeOf(paragraph, 'style') ?? '';
  const [, left] = /margin-left:\s*([\d.]+\w+)/i.exec(style) ?? [];
  const [, shorthand] = /margin:\s*(?:[\d.]+\w*\s+){3}([\d.]+\w+)/i.exec(style) ?? [];
  const [, amount = '0', unit = 'pt'] = /^([\d.]+)([a-z]+)$/i.exec(left ?? shorthand ?? '') ?? [];
  return Number.parseFloat(amount) * (pointsByUnit[unit.toLowerCase()] ?? 1);
}
