import type { Id } from '../../model';
import { isQueryProblem } from './find-names';
import { listNameTerms, type NameTerm } from './name-terms';
import { printCode, printVariable, quote } from './print';
import { recordsMeant, type StudyNames } from './study-names';

/**
 * The words of a query that go on meaning the same records when these get other names or places, become one, or when
 * others are called as they are. What is gone is not taken for something else: its name then says that it was removed.
 * @param becomes what records that are gone became part of
 */
export function followNames(
  words: string,
  before: StudyNames,
  after: StudyNames,
  becomes: ReadonlyMap<Id, Id>,
): string {
  let followed = words;
  for (const term of readTerms(words).toReversed()) {
    const meant = recordsMeant(term, before);
    if (meant.length === 0) continue;
    const wanted = [...new Set(meant.map((id) => becomes.get(id) ?? id))].filter((id) => isThere(term, id, after));
    if (isSame(recordsMeant(term, after), wanted)) continue;
    const [at, end, name] = wanted.length > 0 ? nameRecords(term, wanted, after) : nameRemoved(term, after);
    followed = followed.slice(0, at) + name + followed.slice(end);
  }
  return followed;
}

type Replacement = readonly [at: number, end: number, name: string];

/** Words that cannot be read any more stay as they are. */
function readTerms(words: string): readonly NameTerm[] {
  try {
    return listNameTerms(words);
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    return [];
  }
}

function isThere({ kind }: NameTerm, id: Id, names: StudyNames): boolean {
  const known = {
    code: () => [...names.codes(), ...names.savedQueries()],
    saved: names.savedQueries,
    coder: names.coders,
    case: names.cases,
    document: names.documents,
    variable: names.variables,
  }[kind]();
  return known.some((record) => record.id === id);
}

function isSame(some: readonly Id[], others: readonly Id[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

function nameRecords(term: NameTerm, ids: readonly Id[], names: StudyNames): Replacement {
  const [id = ''] = ids;
  const nameIn = (records: readonly { readonly id: Id; readonly name: string }[]): string =>
    records.find((record) => record.id === id)?.name ?? '';
  switch (term.kind) {
    case 'code': {
      const path = names.codes().find((code) => code.id === id)?.path;
      if (path) return place(term, printLevels(shortestLevels(term, id, path, names), term.isQuoted));
      const levels = [nameIn(names.savedQueries())];
      const isClear = isSame(recordsMeant({ ...term, levels }, names), ids);
      return place(term, isClear ? printLevels(levels, term.isQuoted) : `query ${quote(levels[0] ?? '')}`);
    }
    case 'saved':
      return place(term, `query ${quote(nameIn(names.savedQueries()))}`);
    case 'coder':
      return place(term, quote(nameIn(names.coders())));
    case 'case':
      return place(term, quote(nameIn(names.cases())));
    case 'document':
      return nameDocuments(term, ids, names);
    case 'variable': {
      const named = names.variables().find((variable) => variable.id === id);
      const asked = { variable: named?.name ?? '', about: term.about };
      const isClear = isSame(recordsMeant({ ...term, ...asked }, names), ids);
      return place(term, printVariable(isClear ? asked : { ...asked, about: named?.about ?? null }));
    }
  }
}

function place({ at, end }: NameTerm, name: string): Replacement {
  return [at, end, name];
}

/** As many levels of the path as were written, and more where that is not clear. */
function shortestLevels(
  term: NameTerm & { readonly kind: 'code' },
  id: Id,
  path: readonly string[],
  names: StudyNames,
): readonly string[] {
  for (let count = Math.min(term.levels.length, path.length); count < path.length; count++) {
    const levels = path.slice(-count);
    if (isSame(recordsMeant({ ...term, levels }, names), [id])) return levels;
  }
  return path;
}

/** Quotation marks stay, since words may stand right beside them. */
function printLevels(levels: readonly string[], isQuoted: boolean): string {
  const printed = printCode({ levels, withChildren: false });
  return isQuoted && !printed.startsWith('"') ? `"${printed}"` : printed;
}

/** Documents that had one title and have several now are each named. */
function nameDocuments(
  term: NameTerm & { readonly kind: 'document' },
  ids: readonly Id[],
  names: StudyNames,
): Replacement {
  const wanted = new Set(ids);
  const titles = [
    ...new Set(
      names
        .documents()
        .filter(({ id }) => wanted.has(id))
        .map(({ name }) => name),
    ),
  ];
  const [title = ''] = titles;
  if (titles.length === 1) return place(term, quote(title));
  const { operator, at, end } = term.condition;
  const each = titles.map((one) => `document ${operator} ${quote(one)}`);
  return [at, end, `(${each.join(operator === '!=' ? ' and ' : ' or ')})`];
}

function nameRemoved(term: NameTerm, names: StudyNames): Replacement {
  const mark = (name: string): string => `${name} (removed)`;
  switch (term.kind) {
    case 'code': {
      const levels = [...term.levels.slice(0, -1), mark(term.levels.at(-1) ?? '')];
      const next = { ...term, levels };
      if (recordsMeant(next, names).length > 0) return nameRemoved(next, names);
      return place(term, printLevels(levels, term.isQuoted));
    }
    case 'variable': {
      const next = { ...term, variable: mark(term.variable) };
      if (recordsMeant(next, names).length > 0) return nameRemoved(next, names);
      return place(term, printVariable(next));
    }
    case 'saved':
    case 'coder':
    case 'case':
    case 'document': {
      const next = { ...term, name: mark(term.name) };
      if (recordsMeant(next, names).length > 0) return nameRemoved(next, names);
      return place(term, term.kind === 'saved' ? `query ${quote(next.name)}` : quote(next.name));
    }
  }
}
