import { readXml } from '../../xml';
import { withoutPlaceholders } from '../about/placeholders';
import type { About } from '../importer';

/** What docProps/core.xml says of a document. */
export type Properties = { readonly about: About; readonly language: string | null };

/** Reads the properties of a document, those left out that no person wrote. */
export function readProperties(bytes: Uint8Array | null, file: string): Properties {
  if (!bytes) return { about: {}, language: null };
  const values = new Map<string, string>();
  let element: string | null = null;
  readXml(bytes, file, {
    open: (name) => (element = name.slice(name.indexOf(':') + 1)),
    close: () => (element = null),
    text(words) {
      if (element !== null) values.set(element, (values.get(element) ?? '') + words);
    },
  });
  const said = (name: string): string => values.get(name)?.trim() ?? '';
  const date = /^(?!0000|1601|1899|1900|1970-01-01)\d{4}-\d\d-\d\d/.exec(said('created'))?.[0];
  const language = said('language');
  return {
    about: withoutPlaceholders({
      ...(said('title') === '' ? {} : { title: said('title') }),
      ...(said('creator') === '' ? {} : { author: said('creator') }),
      ...(said('publisher') === '' ? {} : { publisher: said('publisher') }),
      ...(date === undefined ? {} : { date }),
    }),
    language: /^[a-z]{2,3}(-|$)/i.test(language) ? language : null,
  };
}
