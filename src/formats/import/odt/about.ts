import { childNamed, elementsIn, textOf, type XmlElement } from '../../xml-tree';
import { withoutPlaceholders } from '../about/placeholders';
import type { About } from '../importer';

/** A longer value is no title and no name. */
const longestValue = 500;

/** What the file's properties say about the document. */
export function readAbout(meta: XmlElement | undefined): { readonly about: About; readonly language: string | null } {
  const properties = elementsIn(childNamed(meta, 'office:meta') ?? { name: '', attributes: {}, children: [] });
  const said = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = textOf(properties.find((property) => property.name === name) ?? '').trim();
      if (value !== '' && value.length <= longestValue) return value;
    }
    return undefined;
  };
  const saidByUser = (pattern: RegExp): string | undefined => {
    const property = properties.find(
      ({ name, attributes }) => name === 'meta:user-defined' && pattern.test(attributes['meta:name'] ?? ''),
    );
    const value = property && textOf(property).trim();
    return value ? value.slice(0, longestValue) : undefined;
  };
  const title = said('dc:title');
  const author = said('meta:initial-creator', 'dc:creator');
  const publisher = said('dc:publisher') ?? saidByUser(/^publisher$/i);
  const date = said('meta:creation-date', 'dc:date')?.slice(0, 10);
  const url = saidByUser(/^(url|source url|web address)$/i);
  return {
    about: withoutPlaceholders({
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(date !== undefined && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) ? { date } : {}),
      ...(url === undefined ? {} : { url }),
    }),
    language: said('dc:language') ?? null,
  };
}
