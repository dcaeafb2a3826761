import { attributeOf, findElements, type MarkupNode } from '../markup/tree';

/** What the `<meta>` elements of a page say, by their name, property or itemprop in lower case. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const longestValue = 1000;

export function readMetaTags(nodes: readonly MarkupNode[]): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of findElements(nodes, ({ tagName }) => tagName === 'meta')) {
    const value = attributeOf(element, 'content')?.replaceAll(/\s+/g, ' ').trim() ?? '';
    if (value === '' || value.length > longestValue) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributeOf(element, attribute)
        ?.trim()
        .toLowerCase()
        .replace(/^dc(?:terms)?[.:]/, 'dc.');
      if (!name) continue;
      const values = tags.get(name);
      if (values) values.push(value);
      else tags.set(name, [value]);
    }
  }
  return tags;
}

/** The first of several names that says something, all of its values. */
export function sayAll(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name);
    if (values) return [...new Set(values)];
  }
  return [];
}

/** The values of several names in their order. */
export function say(tags: MetaTags, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => tags.get(name)?.[0] ?? []);
}
