import type { DocumentElement } from '../document-builder';
import { attributeOf, isElement, type MarkupElement } from './tree';

/** Elements that stand on lines of their own and are nothing more. */
const plainBlocks = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'figure', 'figcaption', 'address'],
  ...['details', 'summary', 'dl', 'dt', 'dd', 'form', 'fieldset', 'legend', 'center', 'hgroup', 'search', 'caption'],
  ...['body', 'html', 'optgroup', 'option', 'noframes', 'listing', 'multicol'],
]);

/** What an element is as a block of a document; null for what stands inside a line. */
export function blockOf(element: MarkupElement): DocumentElement | null {
  const { tagName } = element;
  if (plainBlocks.has(tagName)) return headingByRole(element) ?? { kind: 'paragraph' };
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { kind: 'heading', level: Number(tagName.slice(1)) };
    case 'blockquote':
      return { kind: 'blockquote' };
    case 'pre':
      return { kind: 'codeBlock' };
    case 'ul':
    case 'menu':
    case 'dir':
      return { kind: 'list', ordered: false };
    case 'ol':
      return orderedList(element);
    case 'li':
      return { kind: 'listItem', ...withNumber('number', numberOf(element, 'value')) };
    case 'table':
      return { kind: 'table' };
    case 'tr':
      return { kind: 'row' };
    case 'td':
    case 'th':
      return {
        kind: 'cell',
        ...withNumber('rowSpan', numberOf(element, 'rowspan')),
        ...withNumber('columnSpan', numberOf(element, 'colspan')),
      };
    default:
      return null;
  }
}

/** A list that counts down begins with the number of its items, unless it says another one. */
function orderedList(element: MarkupElement): DocumentElement {
  const start = numberOf(element, 'start');
  if (attributeOf(element, 'reversed') === null) return { kind: 'list', ordered: true, ...withNumber('start', start) };
  const items = element.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
  return { kind: 'list', ordered: true, start: start ?? items, countsDown: true };
}

function headingByRole(element: MarkupElement): DocumentElement | null {
  if (attributeOf(element, 'role') !== 'heading') return null;
  return { kind: 'heading', level: numberOf(element, 'aria-level') ?? 2 };
}

function numberOf(element: MarkupElement, name: string): number | undefined {
  const written = attributeOf(element, name)?.trim() ?? '';
  return /^-?\d{1,6}$/.test(written) ? Number(written) : undefined;
}

function withNumber<K extends string>(name: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, number>);
}
