import { attributeOf, isElement, walkMarkup, type MarkupElement } from './tree';

/** Whether a table puts words into rows and columns, and does not only place the parts of a page. */
export function isTableOfWords(table: MarkupElement, dissolvesLayout: boolean): boolean {
  if (['presentation', 'none'].includes(attributeOf(table, 'role') ?? '')) return false;
  let cells = 0;
  let isAround = false;
  let saysTable = Number.parseInt(attributeOf(table, 'border') ?? '0', 10) > 0 || isOfOffice(table);
  walkMarkup(table.childNodes, (node) => {
    if (!isElement(node)) return undefined;
    if (node.tagName === 'table') {
      isAround = true;
      return false;
    }
    if (node.tagName === 'td' || node.tagName === 'th') cells++;
    if (node.tagName === 'th' || node.tagName === 'caption' || node.tagName === 'thead') saysTable = true;
    return undefined;
  });
  return cells > 1 && !(dissolvesLayout && isAround && !saysTable);
}

/** An office program gives the widths of the columns first; pages were never laid out so. */
function isOfOffice(table: MarkupElement): boolean {
  const first = table.childNodes.find(isElement)?.tagName;
  return first === 'colgroup' || /\bMso(?:Table|Normal)/.test(attributeOf(table, 'class') ?? '');
}
