import { findCodeNumber, isQueryProblem } from '../../domain/analysis/query/find-names';
import { parseQuery } from '../../domain/analysis/query/parse';
import { refuseCycle } from '../../domain/analysis/query/saved-queries';
import { leastUsedColour } from '../../domain/codebook/palette';
import { codePathNames } from '../../domain/codebook/tree';
import type { SavedQuery } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { problem } from '../../domain/problem';
import { getOrFail, type ReadTx } from '../tx';
import type { CommandFunctions } from './command-function';

export const savedQueryCommands = {
  'query.save'(tx, { name, words, scope, smart = false, colour }, context) {
    context.name(name);
    refuseTakenName(tx, name);
    parseQuery(words);
    const others = savedQueries(tx);
    const saved: SavedQuery = {
      id: context.newId(),
      name,
      words,
      scope: JSON.stringify(scope),
      smart: smart ? 1 : 0,
      colour: colour ?? leastUsedColour([...tx.where('code', {}), ...others].map((record) => record.colour)),
      position: (others.at(-1)?.position ?? 0) + 1,
      coderId: context.coderId,
      created: context.now,
    };
    refuseCycle(words, saved.id, [...others, saved], codeTest(tx));
    tx.put('savedQuery', saved);
    return { queryId: saved.id };
  },

  'query.change'(tx, { queryId, name, words, scope, smart, colour }, context) {
    const saved = getOrFail(tx, 'savedQuery', queryId);
    const changed: SavedQuery = {
      ...saved,
      name: name ?? saved.name,
      words: words ?? saved.words,
      scope: scope === undefined ? saved.scope : JSON.stringify(scope),
      smart: smart === undefined ? saved.smart : smart ? 1 : 0,
      colour: colour ?? saved.colour,
    };
    context.name(changed.name);
    if (changed.name !== saved.name) {
      refuseTakenName(tx, changed.name);
    }
    if (words !== undefined) parseQuery(words);
    const all = savedQueries(tx).map((other) => (other.id === queryId ? changed : other));
    if (words !== undefined || name !== undefined) {
      // Others name it by its earlier name until the act is done.
      refuseCycle(changed.words, queryId, [...all, { ...changed, name: saved.name }], codeTest(tx));
    }
    tx.put('savedQuery', changed);
  },

  'query.remove'(tx, { queryId }, context) {
    context.name(getOrFail(tx, 'savedQuery', queryId).name);
    tx.remove('savedQuery', queryId);
  },

  'query.move'(tx, { queryId, beforeId }, context) {
    context.name(getOrFail(tx, 'savedQuery', queryId).name);
    for (const [id, position] of placeBefore(savedQueries(tx), [queryId], beforeId)) {
      tx.put('savedQuery', { ...getOrFail(tx, 'savedQuery', id), position });
    }
  },
} satisfies Partial<CommandFunctions>;

function savedQueries(tx: ReadTx): SavedQuery[] {
  return tx.where('savedQuery', {}).sort(byPosition);
}

/** Whether levels name a code, one or several. */
function codeTest(tx: ReadTx): (levels: readonly string[]) => boolean {
  const codes = new Map(tx.where('code', {}).map((code) => [code.id, code]));
  const paths = [...codes.keys()].map((id) => codePathNames(codes, id));
  return (levels) => {
    try {
      return findCodeNumber(paths, levels, { words: '', at: 0 }) !== null;
    } catch (error) {
      if (!isQueryProblem(error)) throw error;
      return true;
    }
  };
}

function refuseTakenName(tx: ReadTx, name: string): void {
  if (tx.where('savedQuery', { name }).length + tx.where('code', { name }).length > 0)
    throw problem('queryExists', { name });
}
