import type { Id, SavedQuery } from '../../model';
import { type CodeTerm, listTerms, type Query } from './ast';
import { foldName } from './near-names';
import { parseQuery } from './parse';
import { isQueryProblem } from './find-names';
import { queryProblem } from './query-problem';

/** The saved query that a name means: written alike, or else in other capital and small letters; codes are asked before. */
export function findSavedQuery(
  { levels, withChildren }: Pick<CodeTerm, 'levels' | 'withChildren'>,
  savedQueries: readonly SavedQuery[],
): SavedQuery | null {
  const [name = '', ...others] = levels;
  if (others.length > 0 || withChildren) return null;
  return (
    savedQueries.find((saved) => saved.name === name) ??
    savedQueries.find((saved) => foldName(saved.name) === foldName(name)) ??
    null
  );
}

/**
 * Throws the Problem that words which a saved query shall have would rest on that query itself.
 * @param isCode whether a name means a code
 */
export function refuseCycle(
  words: string,
  queryId: Id,
  savedQueries: readonly SavedQuery[],
  isCode: (levels: readonly string[]) => boolean,
): void {
  const seen = new Set<Id>();
  const restsOnIt = (asked: string): QueryName | undefined =>
    listQueryNames(parseQuery(asked)).find((term) => {
      const saved = !term.isSaved && isCode(term.levels) ? null : findSavedQuery(term, savedQueries);
      if (!saved) return false;
      if (saved.id === queryId) return true;
      if (seen.has(saved.id)) return false;
      seen.add(saved.id);
      return isReadable(saved.words) && restsOnIt(saved.words) !== undefined;
    });
  const term = restsOnIt(words);
  if (term) throw queryProblem('queryCycle', words, term.at, { name: term.levels.join('/') });
}

type QueryName = Pick<CodeTerm, 'levels' | 'withChildren' | 'at'> & { readonly isSaved: boolean };

/** Names in a query that may be those of saved queries; `isSaved` are those that cannot be codes. */
function listQueryNames(query: Query): QueryName[] {
  return listTerms(query).flatMap((term): QueryName[] => {
    if (term.kind === 'code') return [{ ...term, isSaved: false }];
    return term.kind === 'saved' ? [{ levels: [term.name], withChildren: false, at: term.at, isSaved: true }] : [];
  });
}

function isReadable(words: string): boolean {
  try {
    parseQuery(words);
    return true;
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    return false;
  }
}
