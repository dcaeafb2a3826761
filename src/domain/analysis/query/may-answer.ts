import type { ResolvedQuery } from './resolved-query';

/**
 * Whether a document can answer a query at all, seen by the codes that it has codings of; so that words are not looked for
 * where nothing would come of it. True when in doubt.
 */
export function mayAnswer(query: ResolvedQuery, hasCode: (codes: Uint8Array | null) => boolean): boolean {
  switch (query.kind) {
    case 'codings':
    case 'only':
      return hasCode(query.codes);
    case 'text':
    case 'condition':
    case 'not':
      return true;
    case 'saved':
    case 'unit':
    case 'distance':
      return mayAnswer(query.of, hasCode);
    case 'and':
      return query.parts.every((part) => mayAnswer(part, hasCode));
    case 'or':
      return query.parts.some((part) => mayAnswer(part, hasCode));
    case 'relation':
    case 'sequence':
      return mayAnswer(query.left, hasCode) && (query.negated || mayAnswer(query.right, hasCode));
  }
}
