import { elementsIn, textOf, type XmlElement } from '../../xml-tree';
import { isNobody } from '../about/placeholders';
import type { About } from '../importer';

/** A longer value is no title and no name. */
const longestValue = 500;

/** What the package document says about the book. */
export function readAbout(metadata: XmlElement | undefined): {
  readonly about: About;
  readonly language: string | undefined;
} {
  // Books of the first days put these one level deeper.
  const properties = elementsIn(metadata ?? { name: '', attributes: {}, children: [] }).flatMap((element) =>
    element.name === 'dc-metadata' ? elementsIn(element) : [element],
  );
  const refinements = indexRefinements(properties);
  const named = (name: string): readonly XmlElement[] =>
    properties.filter((property) => property.name.toLowerCase() === `dc:${name}` && wordsOf(property) !== '');

  const title = mainTitle(named('title'), refinements);
  const authors = named('creator')
    .filter((creator) => ['', 'aut'].includes(roleOf(creator, refinements)))
    .map(wordsOf)
    .filter((name) => !isNobody(name));
  const publisher = named('publisher').map(wordsOf)[0];
  const date = dateOf(named('date'));
  const url = [...named('source'), ...named('identifier')].map(wordsOf).flatMap((id) => addressOf(id) ?? [])[0];
  return {
    about: {
      ...(title === undefined ? {} : { title }),
      ...(authors.length === 0 ? {} : { author: authors.slice(0, 20).join('; ') }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
    },
    language: named('language').map(wordsOf)[0],
  };
}

function wordsOf(element: XmlElement): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim().slice(0, longestValue);
}

/** What EPUB 3 says of an element in another one: by the id of the first and the name of what is said. */
type Refinements = ReadonlyMap<string, XmlElement>;

function indexRefinements(properties: readonly XmlElement[]): Refinements {
  const found = new Map<string, XmlElement>();
  for (const element of properties) {
    const { refines, property } = element.attributes;
    const key = `${refines ?? ''} ${property ?? ''}`;
    if (refines !== undefined && !found.has(key)) found.set(key, element);
  }
  return found;
}

function refinementOf({ attributes: { id } }: XmlElement, property: string, refinements: Refinements): string {
  const refinement = id === undefined ? undefined : refinements.get(`#${id} ${property}`);
  return refinement ? wordsOf(refinement) : '';
}

function mainTitle(titles: readonly XmlElement[], refinements: Refinements): string | undefined {
  const main = titles.find((title) => refinementOf(title, 'title-type', refinements) === 'main') ?? titles[0];
  return main && wordsOf(main);
}

function roleOf(creator: XmlElement, refinements: Refinements): string {
  const inside = creator.attributes['opf:role'] ?? creator.attributes['role'];
  return inside ?? refinementOf(creator, 'role', refinements);
}

/** The day of publication before any other; a year alone is a date too. */
function dateOf(dates: readonly XmlElement[]): string | undefined {
  const eventOf = ({ attributes }: XmlElement): string => attributes['opf:event'] ?? attributes['event'] ?? '';
  const ordered = [
    ...dates.filter((date) => eventOf(date) === 'publication'),
    ...dates.filter((date) => eventOf(date) === ''),
    ...dates,
  ];
  return ordered
    .map((date) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?/.exec(wordsOf(date))?.[0])
    .find((date) => date !== undefined && date > '0101');
}

function addressOf(identifier: string): string | null {
  if (/^https?:\/\/\S+$/i.test(identifier)) return identifier;
  const doi = /^(?:urn:)?(?:doi:)\s*(10\.\d{4,9}\/\S+)$/i.exec(identifier)?.[1];
  return doi === undefined ? null : `https://doi.org/${doi}`;
}
