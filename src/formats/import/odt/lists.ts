import { elementsIn, type XmlElement } from '../../xml-tree';
import { wholeNumber, type ListStyle } from './list-style';
import { countItem, type Counters } from './list-numbers';
import type { Reading } from './reading';

/** A list with what it has from the list around it. */
type Nesting = { readonly level: number; readonly counters: Counters; readonly style: ListStyle | undefined };

/** Lays out a list that stands in no other list. */
export function layOutList(reading: Reading, list: XmlElement): void {
  const { attributes } = list;
  const counters = reading.lists.begin({
    id: attributes['xml:id'] ?? attributes['text:id'],
    style: attributes['text:style-name'],
    continues: attributes['text:continue-list'],
    goesOn: attributes['text:continue-numbering'] === 'true',
  });
  layOutLevel(reading, list, { level: 1, counters, style: undefined });
}

function layOutLevel(reading: Reading, list: XmlElement, outer: Nesting): void {
  const style = reading.styles.list(list.attributes['text:style-name']) ?? outer.style;
  const form = style?.get(Math.min(outer.level, 10)) ?? { ordered: false, start: 1 };
  const nesting = { ...outer, style };
  reading.builder.open({ kind: 'list', ordered: form.ordered });
  for (const item of elementsIn(list)) {
    if (item.name === 'text:list-item' && isCounted(item)) {
      const given = wholeNumber(item.attributes['text:start-value']);
      const number = countItem(nesting.counters, nesting.level, form.start, given);
      reading.builder.open({ kind: 'listItem', number });
      layOutItem(reading, item, nesting);
      reading.builder.close();
    } else if (item.name === 'text:soft-page-break') reading.pages.turnSoftly();
    else layOutItem(reading, item, nesting);
  }
  reading.builder.close();
}

/**
 * An item that only holds the next level has no bullet: the list goes on below a paragraph that stands between. A heading
 * in a list has its number as a heading.
 */
function isCounted(item: XmlElement): boolean {
  const first = elementsIn(item).find(({ name }) => name !== 'text:number' && name !== 'text:soft-page-break');
  return first !== undefined && first.name !== 'text:list' && first.name !== 'text:h';
}

function layOutItem(reading: Reading, item: XmlElement, nesting: Nesting): void {
  for (const child of elementsIn(item)) {
    if (child.name !== 'text:list') reading.layOutBlocks([child]);
    else layOutLevel(reading, child, { ...nesting, level: nesting.level + 1 });
  }
}

/** Lays out a paragraph that is an item of a list without standing in one. */
export function layOutNumberedParagraph(reading: Reading, paragraph: XmlElement): void {
  const { attributes, children } = paragraph;
  const level = Math.min(10, Math.max(1, wholeNumber(attributes['text:level']) ?? 1));
  const id = attributes['text:list-id'] ?? attributes['text:style-name'];
  const counters = reading.lists.begin({ id, style: id, continues: id, goesOn: true });
  const form = reading.styles.list(attributes['text:style-name'])?.get(level) ?? { ordered: false, start: 1 };
  const number = countItem(counters, level, form.start, wholeNumber(attributes['text:start-value']));
  for (let i = 0; i < level; i++) reading.builder.open({ kind: 'list', ordered: form.ordered });
  reading.builder.open({ kind: 'listItem', number });
  reading.layOutBlocks(children);
  for (let i = 0; i <= level; i++) reading.builder.close();
}
