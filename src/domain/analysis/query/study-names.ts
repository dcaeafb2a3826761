import type { Id, SavedQuery, Variable } from '../../model';
import { findCodeNumber, findNameNumber, findVariable, isQueryProblem } from './find-names';
import type { NameTerm } from './name-terms';
import { foldName } from './near-names';
import { findSavedQuery } from './saved-queries';

export type NamedRecord = { readonly id: Id; readonly name: string };

/** What the records of a study that queries may name are called at one moment; each list is made when it is asked for. */
export type StudyNames = {
  readonly codes: () => readonly { readonly id: Id; readonly path: readonly string[] }[];
  readonly savedQueries: () => readonly SavedQuery[];
  readonly coders: () => readonly NamedRecord[];
  readonly cases: () => readonly NamedRecord[];
  readonly documents: () => readonly NamedRecord[];
  readonly variables: () => readonly Variable[];
};

/** The records that a name in a query means: one, or all documents with a title; none when it means nothing clear. */
export function recordsMeant(term: NameTerm, names: StudyNames): readonly Id[] {
  switch (term.kind) {
    case 'code': {
      const codes = names.codes();
      const number = clearly(() =>
        findCodeNumber(
          codes.map(({ path }) => path),
          term.levels,
          nowhere,
        ),
      );
      if (number === 'unclear') return [];
      if (number !== null) return idOf(codes[number]);
      return term.isOnly ? [] : idOf(findSavedQuery(term, names.savedQueries()));
    }
    case 'saved':
      return idOf(findSavedQuery({ levels: [term.name], withChildren: false }, names.savedQueries()));
    case 'coder':
      return namedSo(names.coders(), term.name);
    case 'case':
      return namedSo(names.cases(), term.name);
    case 'document':
      return names
        .documents()
        .filter(({ name }) => foldName(name) === foldName(term.name))
        .map(({ id }) => id);
    case 'variable':
      return idOf(findVariable(names.variables(), term));
  }
}

const nowhere = { words: '', at: 0 };

function idOf(record: { readonly id: Id } | null | undefined): readonly Id[] {
  return record ? [record.id] : [];
}

function namedSo(records: readonly NamedRecord[], name: string): readonly Id[] {
  const number = clearly(() =>
    findNameNumber(
      records.map((record) => record.name),
      name,
      nowhere,
    ),
  );
  return number === 'unclear' || number === null ? [] : idOf(records[number]);
}

function clearly(find: () => number | null): number | null | 'unclear' {
  try {
    return find();
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    return 'unclear';
  }
}
