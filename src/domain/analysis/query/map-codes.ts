import { isProblem } from '../../problem';
import type { CodeTerm, Query } from './ast';
import { parseQuery } from './parse';
import { printQuery } from './print';

/** The query with other names of codes in it. */
export function mapCodes(query: Query, change: (term: CodeTerm) => CodeTerm): Query {
  switch (query.kind) {
    case 'code':
      return change(query);
    case 'only':
      return { ...query, codes: query.codes.map(change) };
    case 'and':
    case 'or':
      return { ...query, parts: query.parts.map((part) => mapCodes(part, change)) };
    case 'not':
    case 'unit':
      return { ...query, of: mapCodes(query.of, change) };
    case 'relation':
    case 'sequence':
      return { ...query, left: mapCodes(query.left, change), right: mapCodes(query.right, change) };
    case 'coded':
    case 'text':
    case 'condition':
      return query;
  }
}

/** The names of codes and saved queries in a query, in the order in which they stand there. */
export function listCodeTerms(query: Query): CodeTerm[] {
  const terms: CodeTerm[] = [];
  mapCodes(query, (term) => {
    terms.push(term);
    return term;
  });
  return terms;
}

/** The words of a query with other names; the very same words when no name changes, or when they are no query any more. */
export function renameInWords(words: string, change: (term: CodeTerm) => CodeTerm): string {
  try {
    const query = parseQuery(words);
    let isChanged = false;
    const renamed = mapCodes(query, (term) => {
      const next = change(term);
      if (next !== term) isChanged = true;
      return next;
    });
    return isChanged ? printQuery(renamed) : words;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return words;
  }
}
