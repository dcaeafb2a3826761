import { readerThread } from '../fixtures/study';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine, type Engine } from '../../src/engine/engine';
import { buildSeedProject } from '../../src/engine/seed-project';
import { readSeedStudy } from '../../src/formats/import/seed-study';

const seedsFolder = join(import.meta.dirname, '../../seeds');
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const study = readSeedStudy({
  files: new Map(readdirSync(seedsFolder).map((name) => [name, readFileSync(join(seedsFolder, name), 'utf8')])),
});

describe('the project built from the seeds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-seeds-'));
  const path = join(folder, 'Cyberspace governance.postil');
  let engine: Engine;

  beforeAll(async () => {
    await buildSeedProject({ wasm, path, seedsFolder });
    engine = await openEngine({ wasm, readerThread });
    await engine.start('project.open', { path });
  });

  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });

  test('holds every coding with the words, code, actor, stance, weight and memo of the seeds', () => {
    const titles = new Map(study.documents.map(({ key, title }) => [key, title]));
    const texts = new Map(study.documents.map(({ key, text }) => [key, text]));
    const seeds = study.codings.map((coding) => ({
      document: titles.get(coding.documentKey),
      codePath: coding.codePath.join(' / '),
      quote: texts.get(coding.documentKey)?.slice(coding.start, coding.end),
      coder: 'Seed',
      weight: coding.weight,
      actor: coding.actor,
      stance: coding.stance,
      memo: coding.memo,
    }));
    const segments = engine
      .ask('segment.list', {})
      .map(({ document, codePath, quote, coder, weight, actor, stance, memo }) => ({
        document,
        codePath,
        quote,
        coder,
        weight,
        actor,
        stance,
        memo,
      }));
    expect(segments).toHaveLength(seeds.length);
    expect(segments).toEqual(expect.arrayContaining(seeds));
  });

  test('holds every code in its order, with its definition, colour and key', () => {
    const { codes } = engine.ask('project.overview', {});
    const read = (parentId: string | null): unknown[] =>
      codes
        .filter((code) => code.parentId === parentId)
        .toSorted((a, b) => a.position - b.position)
        .map((code) => ({
          name: code.name,
          colour: code.colour,
          shortcut: code.shortcut,
          parts: {
            briefDefinition: code.briefDefinition,
            fullDefinition: code.fullDefinition,
            whenToUse: code.whenToUse,
            whenNotToUse: code.whenNotToUse,
            example: code.example,
            note: code.note,
          },
          children: read(code.id),
        }));
    expect(read(null)).toEqual(study.codes);
    expect(codes.every(({ codable }) => codable === 1)).toBe(true);
  });

  test('holds the articles in order, each letter of them', () => {
    const { sources } = engine.ask('project.overview', {});
    const inOrder = sources.toSorted((a, b) => a.position - b.position);
    expect(inOrder.map(({ title }) => title)).toEqual(study.documents.map(({ title }) => title));
    expect(inOrder.map(({ id }) => engine.ask('source.read', { sourceId: id }).text)).toEqual(
      study.documents.map(({ fileName }) => readFileSync(join(seedsFolder, fileName), 'utf8')),
    );
  });

  test('counts the words of the article alone, not those of the web page around it', () => {
    const rows = engine.ask('source.list', {});
    const budapest = rows.find(({ title }) => title.startsWith('Budapest'));
    const article = study.documents.find(({ title }) => title.startsWith('Budapest'))?.text ?? '';
    const boilerplate = "Related reading: China's Internet users hit 538 million";
    expect(budapest?.characters).toBe(article.length - boilerplate.length);
  });

  test('is sound', async () => {
    expect(await engine.start('project.check', {})).toEqual({ findings: [] });
  });

  test('has the same bytes each time it is built', async () => {
    const [one, other] = [join(folder, 'one.postil'), join(folder, 'other.postil')];
    await buildSeedProject({ wasm, path: one, seedsFolder });
    await buildSeedProject({ wasm, path: other, seedsFolder });
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });
});
