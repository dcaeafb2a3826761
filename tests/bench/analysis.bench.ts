import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import type { FigureSettings } from '../../src/contract/figure-calls';
import { countCooccurrence } from '../../src/domain/analysis/cooccurrence';
import { runThrough } from '../../src/domain/analysis/in-steps';
import { defaultCollocations } from '../../src/domain/analysis/words/collocations';
import { defaultKeyness } from '../../src/domain/analysis/words/keyness';
import { defaultKwic } from '../../src/domain/analysis/words/kwic-settings';
import { defaultWords } from '../../src/domain/analysis/words/words';
import { createStudyCache } from '../../src/engine/analysis/study-cache';
import { type Engine, openEngine } from '../../src/engine/engine';
import { openProjectFile, type ProjectFile } from '../../src/engine/project-file';
import { loadSqlJs } from '../../src/engine/sql-js';
import { createTextCache } from '../../src/engine/text-cache';
import { readTx } from '../../src/engine/tx';
import { makeLargeStudy } from '../fixtures/large-study';
import { readerThread, readWasm } from '../fixtures/study';
import { measure, record } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
const path = join(folder, 'large.postil');
const plain = join(folder, 'plain.postil');
const size = { documents: 1000, codings: 200_000, codes: 500, dated: true };
let engine: Engine;
let file: ProjectFile;

beforeAll(async () => {
  await makeLargeStudy(path, { ...size, characters: 200_000 });
  await makeLargeStudy(plain, { ...size, characters: 20_000 });
  engine = await openEngine({ wasm: await readWasm(), readerThread });
  await engine.start('project.open', { path });
  file = openProjectFile(await loadSqlJs(await readWasm()), plain);
}, 600_000);
afterAll(() => {
  engine.close();
  file.close();
  rmSync(folder, { recursive: true });
});

const scope = {};

measure('the first figure after opening, 200,000 codings', { budget: 1000, rounds: 3, warmUp: 0 }, async () => {
  await engine.start('project.open', { path });
  const started = performance.now();
  await engine.start('figure.compute', { settings: { kind: 'frequencies', unit: 'codings', reach: 'own' }, scope });
  return performance.now() - started;
});

measure('count what a scope leaves in', { budget: 50, rounds: 10 }, async () => {
  await engine.start('scope.count', { scope });
});

const figures: Readonly<Record<string, FigureSettings>> = {
  'code frequencies': { kind: 'frequencies', unit: 'codings', reach: 'with-children' },
  'code frequencies with words': { kind: 'frequencies', unit: 'words', reach: 'own' },
  'codes by documents': { kind: 'matrix', columns: { by: 'document' }, unit: 'codings', share: 'count', reach: 'own' },
  'co-occurrence by overlap': { kind: 'cooccurrence', nearness: 'overlap', measure: 'count', reach: 'own' },
  'co-occurrence in documents': { kind: 'cooccurrence', nearness: 'document', measure: 'lift', reach: 'own' },
  'co-occurrence in paragraphs': { kind: 'cooccurrence', nearness: 'paragraph', measure: 'count', reach: 'own' },
  'co-occurrence in sentences': { kind: 'cooccurrence', nearness: 'sentence', measure: 'count', reach: 'own' },
  'codes over time': { kind: 'timeline', period: 'month', unit: 'per-1000-words', average: 3, reach: 'own' },
  'code lines': { kind: 'lines', reach: 'own' },
  'document portraits': { kind: 'portraits', parts: 100, reach: 'own' },
  'uncoded text': { kind: 'uncoded' },
  'code sequences': { kind: 'sequences', share: 'count', distance: null, reach: 'own' },
  crosstab: { kind: 'crosstab', rows: { by: 'code' }, columns: { by: 'document' }, cells: 'residual' },
};

/** These read the texts, the first time. */
const readers = ['code frequencies with words', 'co-occurrence in paragraphs', 'co-occurrence in sentences'];

for (const [name, settings] of Object.entries(figures)) {
  if (readers.includes(name))
    measure(`${name}, the first time`, { budget: 1000, rounds: 1, warmUp: 0 }, async () => {
      await engine.start('figure.compute', { settings, scope });
    });
  measure(`${name}, 200 MB and 200,000 codings`, { budget: 1000, rounds: 3 }, async () => {
    await engine.start('figure.compute', { settings, scope });
  });
}

const everything = {
  settings: { kind: 'crosstab', rows: { by: 'coder' }, columns: { by: 'coder' }, cells: 'observed' },
  scope,
  place: { row: 0, column: 1 },
  limit: 100,
} as const;
measure('page 1 of 200,000 passages behind a figure', { budget: 1000, rounds: 1, warmUp: 0 }, async () => {
  await engine.start('figure.passages', { ...everything, from: 0 });
});
measure('page 100 of them', { budget: 100, rounds: 5 }, async () => {
  await engine.start('figure.passages', { ...everything, from: 9900 });
});

measure('divide 200 MB into words, and count them', { budget: 15_000, rounds: 1, warmUp: 0 }, async () => {
  await engine.start('figure.compute', { settings: { ...defaultWords, least: 100 }, scope });
});

// Asked for with another threshold each time: the same table twice is not counted twice.
const ofWords: Readonly<Record<string, (least: number) => FigureSettings>> = {
  'word frequencies': (least) => ({ ...defaultWords, least, stopLists: ['en'] }),
  keyness: (least) => ({ ...defaultKeyness, least, within: 'codings' }),
  collocations: (least) => ({ ...defaultCollocations, least, node: 'nation' }),
  'collocations in sentences': (least) => ({ ...defaultCollocations, least, node: 'bird', window: 'sentence' }),
  'pairs of words': (least) => ({ ...defaultWords, length: 2, least }),
  'five words in a row': (least) => ({ ...defaultWords, length: 5, least: 1 + least }),
  'keywords in context': (least) => ({ ...defaultKwic, query: 'sovereign*', limit: 100 + least }),
};
let least = 0;
for (const [name, settingsOf] of Object.entries(ofWords)) {
  measure(`${name}, 200 MB and 200,000 codings`, { budget: 1000, rounds: 3 }, async () => {
    await engine.start('figure.compute', { settings: settingsOf(++least), scope });
  });
}

const questions = [
  '"Code 1" and "Code 2" within paragraph',
  'coded and not "Code 2" within paragraph',
  'coded and not "Code 2" within sentence',
  'coded within sentence',
  '"Code 1" followed by "Code 2" within 3 paragraphs',
  '"Code 1" and text "sovereignty"',
  'not coded',
];
for (const words of questions) {
  // An answer is kept by its words: with a blank more they are another question.
  measure(`question: ${words}`, { budget: 1000, rounds: 3 }, async (round) => {
    await engine.start('retrieval.run', { words: words + ' '.repeat(round), scope, from: 0, limit: 100 });
  });
}

test('codings that are made while figures and answers are worked out', async () => {
  const [document] = engine.ask('source.list', {});
  const [code] = engine.ask('code.list', {});
  const waited: number[] = [];
  const over = new AbortController();
  const work = async (): Promise<void> => {
    for (const settings of Object.values(figures)) await engine.start('figure.compute', { settings, scope });
    await engine.start('retrieval.run', { words: 'coded within sentence', scope, from: 0, limit: 100 });
    over.abort();
  };
  const working = work();
  while (!over.signal.aborted) {
    const due = performance.now() + 20;
    await setTimeout(20);
    const start = 10 * waited.length;
    engine.run('coding.apply', {
      sourceId: document?.id ?? '',
      start,
      end: start + 8,
      codeId: code?.id ?? '',
    });
    waited.push(performance.now() - due);
  }
  await working;
  record('apply a code while figures are worked out, wish to disk', { budget95: 50 }, waited);
});

const overlap = { nearness: 'overlap', reach: 'own' } as const;
measure('co-occurrence of 500 codes in 200,000 codings, in memory', { budget: 100, rounds: 10 }, () => {
  const cache = (kept ??= createStudyCache(
    file.db,
    readTx(file.db),
    createTextCache(() => ''),
  ));
  const scoped = cache.scoped(scope);
  const started = performance.now();
  runThrough(countCooccurrence(scoped, overlap, cache.texts()));
  return performance.now() - started;
});
let kept: ReturnType<typeof createStudyCache> | null = null;

measure('the same by a join of SQL', { budget: null, rounds: 1, warmUp: 0 }, () => {
  file.db.all(
    `SELECT a.codeId AS one, b.codeId AS other, count(*) AS count
     FROM quotation AS p JOIN quotation AS q ON q.sourceId = p.sourceId AND q."start" < p."end" AND q."end" > p."start"
     JOIN coding AS a ON a.quotationId = p.id JOIN coding AS b ON b.quotationId = q.id
     WHERE a.id < b.id GROUP BY a.codeId, b.codeId`,
    [],
  );
});
