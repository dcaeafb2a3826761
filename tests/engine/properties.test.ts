import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyChange,
  applyCounts,
  mirrorCodings,
  mirrorOverview,
  mirrorText,
  type Mirror,
} from '../../src/ui/state/mirror';
import { overviewTables } from '../../src/contract/overview';
import type { Engine } from '../../src/engine/engine';
import { addCode, addDocument, codeWords, newEngine, newStudy, stateOf } from '../fixtures/study';
import { play, randomActs } from '../fixtures/random-acts';

const runs = { numRuns: 40 };

async function newSmallStudy() {
  const study = await newStudy();
  const { engine } = study;
  const first = addDocument(engine, 'Cyber sovereignty should be respected.\n\nOrder, they say, is freedom 😀.', {
    title: 'First',
  });
  addDocument(engine, '第一段。\n第二段,安全。', { title: 'Second' });
  codeWords(engine, first, 'sovereignty', addCode(engine, 'Sovereignty', 'Cyber sovereignty'));
  codeWords(engine, first, 'Order', addCode(engine, 'Order'));
  return study;
}

function countActs(engine: Engine): number {
  return engine.ask('history.list', {}).filter(({ undone }) => !undone).length;
}

test('undoing everything returns the first state, and redoing everything the last, also after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, async (acts) => {
      const { engine, path } = await newSmallStudy();
      const first = stateOf(engine);
      const before = countActs(engine);
      for (const act of acts) play(engine, act);
      const last = stateOf(engine);
      const done = countActs(engine) - before;

      engine.close();
      const later = await newEngine();
      await later.start('project.open', { path });
      expect(stateOf(later)).toEqual(last);
      for (let i = 0; i < done; i++) await later.start('history.undo', {});
      expect(stateOf(later)).toEqual(first);
      for (let i = 0; i < done; i++) await later.start('history.redo', {});
      expect(stateOf(later)).toEqual(last);
      expect((await later.start('project.check', {})).findings).toEqual([]);
      later.close();
    }),
    runs,
  );
});

test('a refused act changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, async (acts) => {
      const { engine } = await newSmallStudy();
      for (const act of acts) {
        const before = stateOf(engine);
        const done = play(engine, act);
        expect(done ? before : stateOf(engine)).toEqual(before);
      }
      engine.close();
    }),
    runs,
  );
});

test('the window’s mirror, patched by events, equals what the database holds', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, async (acts) => {
      const { engine } = await newSmallStudy();
      let mirror = openEverything(engine, mirrorOverview(engine.ask('project.overview', {})));
      engine.on((event, payload) => {
        if (event === 'changed') mirror = applyCounts(applyChange(mirror, payload.change), payload.counts);
      });
      for (const act of acts) play(engine, act);
      for (let i = 0; i < 3 && engine.ask('project.overview', {}).undo; i++) await engine.start('history.undo', {});
      const fresh = openEverything(engine, mirrorOverview(engine.ask('project.overview', {})));
      expect(comparable(mirror, fresh)).toEqual(comparable(fresh, mirror));
      engine.close();
    }),
    runs,
  );
});

/** Opens all documents that are there; one that came later is open in a fresh mirror only. */
function openEverything(engine: Engine, mirror: Mirror): Mirror {
  return [...mirror.sources.values()].reduce(
    (next, { id, ...source }) =>
      mirrorCodings(
        mirrorText(next, { id, ...source }, engine.ask('source.readText', { sourceId: id })),
        id,
        engine.ask('source.readCodings', { sourceId: id }),
      ),
    mirror,
  );
}

function comparable(mirror: Mirror, { documents: others }: Mirror) {
  const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const documents = sorted(mirror.documents)
    .filter(([id]) => others.has(id))
    .map(([id, { quotations, codings, passages }]) => [id, sorted(quotations), sorted(codings), passages.all]);
  return {
    project: mirror.project,
    tables: Object.keys(overviewTables).map((name) => sorted<unknown>(mirror[name as keyof typeof overviewTables])),
    byCode: sorted(mirror.codingsByCode).filter(([, count]) => count > 0),
    bySource: sorted(mirror.codingsBySource).filter(([, count]) => count > 0),
    documents,
  };
}
