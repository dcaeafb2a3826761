import { readNamePattern, readNames } from '../../../domain/imports/name-pattern';
import { isProblem } from '../../../domain/problem';
import { warning } from '../../../domain/warning';
import { isTable } from './compose-batch';
import type { DeskBatch, DeskWhole } from './import-desk';

/** The files of a batch with what a pattern reads from their names; a name that it does not fit is left with a warning. */
export function readFileNames(files: DeskBatch['files'], written: string): DeskBatch['files'] {
  const pattern = readNamePattern(written);
  if (isProblem(pattern)) throw pattern;
  const documents = files.filter((file): file is DeskWhole => !isTable(file));
  const names = readNames(
    pattern,
    documents.map(({ from }) => ({ fileName: from.name, folder: from.folder })),
  );
  const named = new Map(documents.map((file, i) => [file.key, withName(file, names[i] ?? null)]));
  return files.map((file) => named.get(file.key) ?? file);
}

function withName(file: DeskWhole, fields: ReturnType<typeof readNames>[number]): DeskWhole {
  if (fields === null) return { ...file, warnings: [...file.warnings, warning('nameUnread')] };
  // Of the many articles in a file its name tells only what they do not say themselves.
  const articles = file.articles.map((article) => {
    const said = Object.entries(article.document).filter(([, words]) => words !== null && words !== undefined);
    return { ...article, document: { ...article.document, ...fields, ...Object.fromEntries(said) } };
  });
  return { ...file, document: { ...file.document, ...fields }, articles };
}
