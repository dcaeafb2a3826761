import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeColours } from '../domain/codebook/palette';
import type { Id } from '../domain/model';
import { uuidV7 } from '../domain/uuid';
import type { SeedCode } from '../formats/import/seed-codebook';
import { readSeedStudy, type SeedStudy } from '../formats/import/seed-study';
import { commandFunctions } from './commands';
import { createCode } from './commands/codes';
import { applyCode } from './commands/codings';
import type { CommandContext } from './commands/context';
import { createProjectFile } from './project-file';
import { loadSqlJs } from './sql-js';
import { createTextCache } from './text-cache';
import { beginTx, type Tx } from './tx';

/**
 * Builds the project of the seed study from the readable files in `seeds/`. Times and ids follow from the files alone,
 * so that the study is the same on every machine and copies of it can be merged. Its history begins empty: the first
 * thing a person can undo is what that person did.
 */
export async function buildSeedProject(options: {
  readonly wasm: Uint8Array;
  readonly path: string;
  readonly seedsFolder: string;
}): Promise<void> {
  const sqlJs = await loadSqlJs(options.wasm);
  const study = readSeedStudy({ files: await readFolder(options.seedsFolder) });
  createProjectFile(sqlJs, resolve(options.path), (db) => fillProject(beginTx(db), study)).close();
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

function fillProject(tx: Tx, study: SeedStudy): void {
  const { now, newId } = repeatableBirth();
  const created = now();
  const [seedColour, coderColour] = codeColours;
  const seed = { id: newId(), name: study.coder, colour: seedColour.colour, created };
  const coder = { id: newId(), name: 'Coder 1', colour: coderColour.colour, created };
  tx.put('coder', seed);
  tx.put('coder', coder);
  tx.put('project', { id: newId(), name: 'Cyberspace governance', coderId: coder.id, created });
  const text = createTextCache((hash) => tx.content('text', hash));
  const context = (): CommandContext => ({
    coderId: seed.id,
    now: now(),
    newId,
    text,
    earlierText: () => null,
    becomes: () => undefined,
    renamesValue: () => undefined,
    rewritesQuestions: () => undefined,
    name: () => undefined,
  });

  const codeIds = addCodes(tx, study.codes, null, [], context);
  const sourceIds = addDocuments(tx, study, context);
  const actorIds = addActors(tx, study, context);
  for (const coding of study.codings) {
    const { coding: applied } = applyCode(
      tx,
      { sourceId: known(sourceIds, coding.documentKey), start: coding.start, end: coding.end },
      {
        codeId: known(codeIds, pathKey(coding.codePath)),
        coderId: seed.id,
        weight: coding.weight,
        actorId: coding.actor === null ? null : known(actorIds, coding.actor),
        stance: coding.stance,
      },
      context(),
    );
    if (coding.memo !== null) addMemo(tx, { aboutTable: 'coding', aboutId: applied.id }, coding.memo, context());
  }
}

function addCodes(
  tx: Tx,
  codes: readonly SeedCode[],
  parentId: Id | null,
  above: readonly string[],
  context: () => CommandContext,
): ReadonlyMap<string, Id> {
  const ids = new Map<string, Id>();
  for (const { name, colour, shortcut, parts, children } of codes) {
    const code = createCode(tx, { name, parentId, colour }, context());
    tx.put('code', { ...code, ...parts, shortcut });
    ids.set(pathKey([...above, name]), code.id);
    for (const [key, id] of addCodes(tx, children, code.id, [...above, name], context)) ids.set(key, id);
  }
  return ids;
}

function addDocuments(tx: Tx, study: SeedStudy, context: () => CommandContext): ReadonlyMap<string, Id> {
  const documents = study.documents.map(({ key: _key, actors: _actors, memo: _memo, marks, ...document }) => ({
    ...document,
    kind: 'plain-text' as const,
    charset: 'UTF-8',
    marks: [...marks],
  }));
  const { sourceIds } = commandFunctions['source.add'](tx, { documents }, context());
  const idByKey = new Map(study.documents.map(({ key }, i) => [key, sourceIds[i] ?? '']));
  for (const { key, memo } of study.documents) {
    if (memo !== null) addMemo(tx, { aboutTable: 'source', aboutId: known(idByKey, key) }, memo, context());
  }
  return idByKey;
}

function addMemo(
  tx: Tx,
  about: { readonly aboutTable: 'source' | 'coding'; readonly aboutId: Id },
  text: string,
  context: CommandContext,
): void {
  commandFunctions['memo.create'](tx, { ...about, title: '', text }, context);
}

/** A person who speaks in several documents is one case. */
function addActors(tx: Tx, study: SeedStudy, context: () => CommandContext): ReadonlyMap<string, Id> {
  const ids = new Map<string, Id>();
  for (const { name, kind } of study.documents.flatMap((document) => document.actors)) {
    if (!ids.has(name)) ids.set(name, commandFunctions['case.create'](tx, { name, kind }, context()).caseId);
  }
  return ids;
}

/** The articles' corpus was closed on this day; each thing that is made is a second later than the one before. */
const start = Date.UTC(2026, 10, 2, 9, 0, 0);

function repeatableBirth(): { readonly now: () => string; readonly newId: () => Id } {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(start + 1000 * seconds++).toISOString(),
    newId: () => uuidV7(start + 1000 * seconds, createHash('sha256').update(`Postil seed study ${ids++}`).digest()),
  };
}

/** A separator that no name holds. */
function pathKey(path: readonly string[]): string {
  return path.join('\u0000');
}

function known(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The seed study speaks of “${key}”, which is not in it`);
  return id;
}
