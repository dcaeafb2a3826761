import { type ResolvedCondition, type ResolvedQuery, restsOnCodings } from './resolved-query';

/** What the parts of an `and` ask: what narrows the others, what shall not be there, and what shall. */
type SortedParts = {
  readonly conditions: readonly ResolvedCondition[];
  readonly absent: readonly ResolvedQuery[];
  readonly present: readonly ResolvedQuery[];
};

/** Sorts the parts of an `and` by what they ask. */
export function sortParts(parts: readonly ResolvedQuery[]): SortedParts {
  const conditions = parts.filter((part): part is ResolvedCondition => part.kind === 'condition');
  const absent = parts.flatMap((part) => (part.kind === 'not' ? [part.of] : []));
  const present = parts.filter(({ kind }) => kind !== 'condition' && kind !== 'not');
  const asksCodings = conditions.some(({ ofCodings }) => ofCodings);
  const needsCodings = present.length > 0 ? asksCodings && !present.some(restsOnCodings) : absent.length === 0;
  // Words of a text have no coder and no stance: with such a condition they must lie in a coding that has.
  return { conditions, absent, present: needsCodings ? [...present, allCodings] : present };
}

const allCodings: ResolvedQuery = { kind: 'codings', codes: null };
