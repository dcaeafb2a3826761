import { type ResolvedCondition, type ResolvedQuery, restsOnCodings } from './resolved-query';

/** Parts of an `and`, sorted: what narrows the others, what is there, and what is not. */
export function sortParts(parts: readonly ResolvedQuery[]) {
  const conditions = parts.filter((part): part is ResolvedCondition => part.kind === 'condition');
  const absent = parts.flatMap((part) => (part.kind === 'not' ? [part.of] : []));
  const present = parts.filter(({ kind }) => kind !== 'condition' && kind !== 'not');
  const asksCodings = conditions.some(({ ofCodings }) => ofCodings);
  const needsCodings = present.length > 0 ? asksCodings && !present.some(restsOnCodings) : absent.length === 0;
  // Words of a text have no coder and no stance: with such a condition they must lie in a coding that has.
  return { conditions, absent, present: needsCodings ? [...present, allCodings] : present };
}

const allCodings: ResolvedQuery = { kind: 'codings', codes: null };
