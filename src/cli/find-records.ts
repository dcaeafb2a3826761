import type { SourceRow } from '../contract/rows';
import { isInFolder } from '../domain/analysis/in-folder';
import { parseCodePath } from '../domain/codebook/code-path';
import { codePathNames } from '../domain/codebook/tree';
import type { Id } from '../domain/model';
import { problem } from '../domain/problem';
import type { Engine } from '../engine/engine';

/** The document with this id or title, or else the one that came from a file of this name, with or without its ending. */
export function findDocument(engine: Engine, wanted: string): SourceRow {
  const documents = engine.ask('source.list', {});
  const byId = documents.find(({ id }) => id === wanted);
  if (byId) return byId;
  const titled = documents.filter(({ title }) => title === wanted);
  const matches =
    titled.length > 0
      ? titled
      : documents.filter(({ fileName }) => fileName === wanted || fileName?.replace(/\.[^.]+$/, '') === wanted);
  const [match] = matches;
  if (!match) throw problem('documentMissing', { document: wanted });
  if (matches.length > 1) throw problem('documentAmbiguous', { document: wanted });
  return match;
}

/** A folder that holds documents, in itself or in folders inside it. */
export function findFolder(engine: Engine, wanted: string): string {
  const isHere = engine.ask('source.list', {}).some(({ folder }) => isInFolder(folder, wanted));
  if (!isHere) throw problem('recordNamedMissing', { table: 'folder', name: wanted });
  return wanted;
}

/** The code at this path, written `A/B`. */
export function findCode(engine: Engine, path: string): Id {
  const wanted = parseCodePath(path);
  const codes = new Map(engine.ask('project.overview', {}).codes.map((code) => [code.id, code]));
  for (const id of codes.keys()) {
    const names = codePathNames(codes, id);
    if (names.length === wanted.length && names.every((name, i) => name === wanted[i])) return id;
  }
  throw problem('codeMissing', { code: path });
}
