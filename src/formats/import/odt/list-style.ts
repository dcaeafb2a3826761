import { elementsIn, type XmlElement } from '../../xml-tree';

/** How the items of a list are counted, by level, from 1. */
export type ListStyle = ReadonlyMap<number, { readonly ordered: boolean; readonly start: number }>;

/** Reads a `text:list-style`: its levels have numbers, bullets or pictures. */
export function readListStyle(style: XmlElement): ListStyle {
  return new Map(
    elementsIn(style).map(({ name, attributes }) => [
      Number(attributes['text:level'] ?? 1),
      {
        ordered: name === 'text:list-level-style-number' && (attributes['style:num-format'] ?? '') !== '',
        start: wholeNumber(attributes['text:start-value']) ?? 1,
      },
    ]),
  );
}

/** A whole number as an attribute says it; null when it says none. */
export function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
