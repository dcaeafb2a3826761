import type { Id } from '../../model';
import { groupCodings } from '../group-codings';
import type { Grouping } from '../figure';
import type { ScopedStudy, ScopeTables } from '../resolve-scope';
import type { FoundPassages } from './answer-query';

/** All passages that answer a query, as columns; `codings` holds those of passage i from `firstCodings[i]` on. */
export type RetrievedPassages = {
  readonly source: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** One entry more than passages. */
  readonly firstCodings: Int32Array;
  readonly codings: Int32Array;
};

/** Puts the passages of all documents into columns. */
export function collectPassages(found: readonly FoundPassages[]): RetrievedPassages {
  const count = found.reduce((sum, { passages }) => sum + passages.length, 0);
  const source = new Int32Array(count);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const firstCodings = new Int32Array(count + 1);
  const codings: number[] = [];
  let next = 0;
  for (const document of found) {
    for (const passage of document.passages) {
      source[next] = document.source;
      start[next] = passage.start;
      end[next] = passage.end;
      for (const coding of passage.codings) codings.push(coding);
      firstCodings[++next] = codings.length;
    }
  }
  return { source, start, end, firstCodings, codings: Int32Array.from(codings) };
}

/** The numbers of the codings that a passage rests on. */
export function codingsOf({ codings, firstCodings }: RetrievedPassages, passage: number): Int32Array {
  return codings.subarray(firstCodings[passage] ?? 0, firstCodings[passage + 1] ?? 0);
}

export const passageOrders = ['place', 'code', 'newest', 'weight', 'longest', 'shortest'] as const;
/**
 * Reading order; the order of the codebook; those coded last, those with the highest weight, or the longest first. What has
 * no coding, or none with a weight, stands at the end.
 */
export type PassageOrder = (typeof passageOrders)[number];

/** Some of the passages under what they have in common, and how many documents these stand in. */
export type PassageGroup = {
  readonly id: Id | null;
  readonly name: string | null;
  readonly passages: number;
  readonly documents: number;
};

/** Passages as a list shows them; a passage stands in each group that it belongs to. */
export type Arrangement = {
  /** Only groups with passages; what is in none is the last one, without a name. */
  readonly groups: readonly PassageGroup[];
  /** Numbers of passages, group after group. */
  readonly passages: Int32Array;
  /** For each the number of its group. */
  readonly group: Int32Array;
};

/** Sorts passages and puts them into groups, by what their codings or their documents are. */
export function arrangePassages(
  retrieved: RetrievedPassages,
  scoped: ScopedStudy,
  { groupBy, sortBy }: { readonly groupBy: Grouping | null; readonly sortBy: PassageOrder },
  tables: ScopeTables,
): Arrangement {
  const sorted = sortPassages(retrieved, scoped, sortBy);
  if (!groupBy) return { groups: [], passages: sorted, group: new Int32Array(sorted.length).fill(-1) };
  const { names, ids, groupsOf, groupsOfSource, groupsOfPlace } = groupCodings(scoped, groupBy, tables);
  const members: number[][] = names.map(() => []);
  const ungrouped: number[] = [];
  for (const passage of sorted) {
    const source = retrieved.source[passage] ?? -1;
    const codings = codingsOf(retrieved, passage);
    const span = { start: retrieved.start[passage] ?? 0, end: retrieved.end[passage] ?? 0 };
    // Hits and uncoded text are what their place is.
    const own =
      groupsOfSource?.(source) ??
      (codings.length === 0
        ? (groupsOfPlace?.(source, span) ?? [])
        : [...new Set([...codings].flatMap((coding) => groupsOf(coding)))]);
    for (const group of own) members[group]?.push(passage);
    if (own.length === 0) ungrouped.push(passage);
  }
  const shown = [
    ...names.map((name, group) => ({ id: ids[group] ?? null, name, members: members[group] ?? [] })),
    { id: null, name: null, members: ungrouped },
  ].filter((group) => group.members.length > 0);
  return {
    groups: shown.map(({ id, name, members: own }) => ({
      id,
      name,
      passages: own.length,
      documents: new Set(own.map((passage) => retrieved.source[passage])).size,
    })),
    passages: Int32Array.from(shown.flatMap((group) => group.members)),
    group: Int32Array.from(shown.flatMap((group, number) => group.members.map(() => number))),
  };
}

function sortPassages(retrieved: RetrievedPassages, { study }: ScopedStudy, sortBy: PassageOrder): Int32Array {
  const { start, end, source } = retrieved;
  const { code, weight, ids } = study.codings;
  const sorted = Int32Array.from(source, (_, passage) => passage);
  const by = (valueOf: (passage: number) => number): Int32Array => {
    const values = Float64Array.from(sorted, valueOf);
    // Infinity less infinity is no number, and neither is before the other.
    return sorted.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  };
  const lengthOf = (passage: number): number => (end[passage] ?? 0) - (start[passage] ?? 0);
  const leastOf = (passage: number, valueOf: (coding: number) => number): number =>
    codingsOf(retrieved, passage).reduce((least, coding) => Math.min(least, valueOf(coding)), Infinity);
  switch (sortBy) {
    case 'place':
      return sorted;
    case 'longest':
      return by((passage) => -lengthOf(passage));
    case 'shortest':
      return by(lengthOf);
    case 'code':
      return by((passage) => leastOf(passage, (coding) => code[coding] ?? Infinity));
    case 'weight':
      return by((passage) =>
        leastOf(passage, (coding) => (Number.isNaN(weight[coding]) ? Infinity : -(weight[coding] ?? 0))),
      );
    case 'newest': {
      // Ids are in the order of birth.
      const births = Array.from(sorted, (passage) =>
        codingsOf(retrieved, passage).reduce((latest, coding) => {
          const id = ids[coding] ?? '';
          return id > latest ? id : latest;
        }, ''),
      );
      return sorted.sort((a, b) => {
        const [one = '', other = ''] = [births[a], births[b]];
        return one === other ? a - b : one < other ? 1 : -1;
      });
    }
  }
}
