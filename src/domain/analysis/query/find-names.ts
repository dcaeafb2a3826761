import { formatCodePath } from '../../codebook/code-path';
import { isProblem, type Problem } from '../../problem';
import type { Variable } from '../../model';
import type { CodedStudy } from '../coded-study';
import type { AskedVariable } from './ast';
import { foldName, nearNames } from './near-names';
import { queryProblem } from './query-problem';

/** A name in the words of a query. */
export type NamedPlace = { readonly words: string; readonly at: number };

/** The names from the top of the tree to each code. */
export function listCodePaths({ codes, parents }: CodedStudy): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  codes.forEach(({ name }, code) => paths.push([...(paths[parents[code] ?? -1] ?? []), name]));
  return paths;
}

/**
 * The number of the code that levels name: its path, or the end of its path when no other code's path ends so. Capital and
 * small letters are alike where that is clear. Null when there is none; a Problem when there are several.
 */
export function findCodeNumber(
  paths: readonly (readonly string[])[],
  levels: readonly string[],
  { words, at }: NamedPlace,
): number | null {
  const endsSo = (path: readonly string[], fold: (name: string) => string): boolean =>
    path.length >= levels.length && levels.every((level, i) => fold(path.at(i - levels.length) ?? '') === fold(level));
  const asItIs = (name: string): string => name;
  const isWhole = (path: readonly string[]): boolean => path.length === levels.length;
  const ways: ((path: readonly string[]) => boolean)[] = [
    (path) => isWhole(path) && endsSo(path, asItIs),
    (path) => isWhole(path) && endsSo(path, foldName),
    (path) => endsSo(path, asItIs),
    (path) => endsSo(path, foldName),
  ];
  for (const fits of ways) {
    const found = paths.flatMap((path, code) => (fits(path) ? [code] : []));
    if (found.length > 1) {
      const near = found.slice(0, 4).map((code) => formatCodePath(paths[code] ?? []));
      throw queryProblem('queryNameAmbiguous', words, at, { name: formatCodePath(levels), near: near.join(', ') });
    }
    if (found[0] !== undefined) return found[0];
  }
  return null;
}

/** The number of the one thing called so; a Problem with the names near to it when there is none. */
export function findNameNumber(names: readonly string[], name: string, { words, at }: NamedPlace): number {
  const asItIs = names.flatMap((known, number) => (known === name ? [number] : []));
  const alike = names.flatMap((known, number) => (foldName(known) === foldName(name) ? [number] : []));
  const found = asItIs.length > 0 ? asItIs : alike;
  if (found.length > 1)
    throw queryProblem('queryNameAmbiguous', words, at, {
      name,
      near: found.map((number) => names[number] ?? '').join(', '),
    });
  return found[0] ?? refuseName(name, names, { words, at });
}

/** The variable that is asked for: one of documents, or else of cases, written alike or else in other letters. */
export function findVariable<V extends Pick<Variable, 'name' | 'about'>>(
  variables: readonly V[],
  { variable: name, about }: AskedVariable,
): V | null {
  for (const subject of about === null ? (['source', 'case'] as const) : [about]) {
    const own = variables.filter((variable) => variable.about === subject);
    const found =
      own.find((variable) => variable.name === name) ??
      own.find((variable) => foldName(variable.name) === foldName(name));
    if (found) return found;
  }
  return null;
}

/** Throws the Problem that nothing is called so, with the names that may have been meant. */
export function refuseName(name: string, names: readonly string[], { words, at }: NamedPlace): never {
  const near = nearNames(name, names);
  throw near.length > 0
    ? queryProblem('queryNameNear', words, at, { name, near: near.join(', ') })
    : queryProblem('queryNameMissing', words, at, { name });
}

/** Whether a Problem says that the words of a query cannot be understood. */
export function isQueryProblem(error: unknown): error is Problem {
  return isProblem(error) && error.reason.startsWith('query');
}
