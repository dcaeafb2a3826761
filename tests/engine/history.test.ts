import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { allRecords } from '../fixtures/all-records';
import { play, randomActs } from '../fixtures/random-acts';
import { addCode, addDocument, codeWords, newEngine, newStudy, stateOf } from '../fixtures/study';
import { problemOf } from './problem-of';
import { replayChange, standingChanges } from './standing-changes';

/** The records as rows by table and id. */
function rowsOf(engine: Engine): Map<string, unknown> {
  return new Map(allRecords(engine));
}

function actNames(engine: Engine): { readonly standing: string[]; readonly undone: string[] } {
  const acts = engine.ask('history.list', {});
  const labels = (undone: boolean) => acts.filter((act) => act.undone === undone).map(({ label }) => label);
  return { standing: labels(false), undone: labels(true) };
}

test('the history says what was done, to what, by whom and when', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const { coderId } = engine.run('coder.create', { name: 'Bo' });
  engine.run('coder.switch', { coderId });
  codeWords(engine, sourceId, 'Order', addCode(engine, 'Order'));
  const shown = engine
    .ask('history.list', {})
    .map(({ command, label, coder, undone }) => [command, label, coder, undone]);
  expect(shown).toEqual([
    ['coding.apply', 'Apply Order', 'Bo', false],
    ['code.createPath', 'New code Order', 'Bo', false],
    ['coder.switch', 'Code as Bo', 'Ada', false],
    ['coder.create', 'New coder Bo', 'Ada', false],
    ['source.add', 'Import Speech', 'Ada', false],
  ]);
  const times = engine.ask('history.list', {}).map(({ time }) => time);
  expect(times).toEqual(times.toSorted().reverse());
  expect(times[0]).toMatch(/^2026-01-01T00:\d\d:\d\d\.000Z$/);
});

test('an act on many things is called by the first and their number', async () => {
  const { engine } = await newStudy();
  const codeIds = ['A', 'B', 'C'].map((name) => addCode(engine, name));
  engine.run('code.recolour', { codeIds, colour: '#123456' });
  expect(engine.ask('project.overview', {}).undo).toEqual({ command: 'code.recolour', subject: 'A +2' });
});

test('the history is read page by page, newest first', async () => {
  const { engine } = await newStudy();
  for (const name of ['A', 'B', 'C', 'D', 'E']) addCode(engine, name);
  const first = engine.ask('history.list', { limit: 2 });
  const second = engine.ask('history.list', { limit: 2, before: first.at(-1)?.seq ?? 0 });
  expect([...first, ...second].map(({ subject }) => subject)).toEqual(['E', 'D', 'C', 'B']);
});

test('undo and redo go on across a restart', async () => {
  const { engine, path } = await newStudy();
  addCode(engine, 'A');
  addCode(engine, 'B');
  await engine.start('history.undo', {});
  engine.close();
  const later = await newEngine();
  await later.start('project.open', { path });
  expect(later.ask('project.overview', {})).toMatchObject({
    undo: { command: 'code.createPath', subject: 'A' },
    redo: { command: 'code.createPath', subject: 'B' },
  });
  expect(await later.start('history.redo', {})).toEqual({ act: { command: 'code.createPath', subject: 'B' } });
  expect(later.ask('code.list', {}).map(({ path: codePath }) => codePath)).toEqual(['A', 'B']);
});

test('a new act after an undo ends redo, and what was undone stays readable', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'A');
  addCode(engine, 'B');
  await engine.start('history.undo', {});
  addCode(engine, 'C');
  expect(engine.ask('project.overview', {}).redo).toBeNull();
  expect(await problemOf(() => engine.start('history.redo', {}))).toMatchObject({ reason: 'nothingToRedo' });
  expect(actNames(engine)).toEqual({ standing: ['New code C', 'New code A'], undone: ['New code B'] });
});

test('an act that was left behind by a new one never comes back, however far one undoes', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'A');
  addCode(engine, 'B');
  await engine.start('history.undo', {});
  addCode(engine, 'C');
  await engine.start('history.undo', {});
  expect(engine.ask('project.overview', {}).redo).toEqual({ command: 'code.createPath', subject: 'C' });
  await engine.start('history.undo', {});
  await engine.start('history.redo', {});
  await engine.start('history.redo', {});
  expect(engine.ask('code.list', {}).map(({ path }) => path)).toEqual(['A', 'C']);
  expect(engine.ask('project.overview', {}).redo).toBeNull();
  expect(actNames(engine)).toEqual({ standing: ['New code C', 'New code A'], undone: ['New code B'] });
});

test('with nothing done there is nothing to undo', async () => {
  const { engine } = await newStudy();
  expect(engine.ask('project.overview', {})).toMatchObject({ undo: null, redo: null });
  expect(await problemOf(() => engine.start('history.undo', {}))).toMatchObject({ reason: 'nothingToUndo' });
});

test('an act that changes nothing leaves no history', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const codeId = addCode(engine, 'Order');
  const codingId = codeWords(engine, sourceId, 'Order', codeId);
  const { project, coders } = engine.ask('project.overview', {});
  const before = engine.ask('history.list', {});
  engine.run('project.rename', { name: project.name });
  engine.run('coder.switch', { coderId: coders[0]?.id ?? '' });
  engine.run('source.rename', { sourceId, title: 'Speech' });
  engine.run('source.describe', { sourceId });
  engine.run('code.createPath', { path: ['Order'] });
  engine.run('code.rename', { codeId, name: 'Order' });
  engine.run('code.setCodable', { codeId, codable: true });
  engine.run('code.pin', { codeId, shortcut: null });
  engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  engine.run('coding.setExtent', { codingId, start: 0, end: 5 });
  engine.run('coding.recode', { codingIds: [codingId], codeId });
  engine.run('coding.autocode', { codeId, pattern: '^Order', unit: 'match' });
  engine.run('coding.autocode', { codeId, pattern: 'nowhere', unit: 'match', coderName: 'Nobody' });
  expect(engine.ask('history.list', {})).toEqual(before);
  expect(engine.ask('project.overview', {}).coders).toEqual(coders);
});

test('replaying the acts that stand gives the present state, whatever was undone and redone between', async () => {
  const steps = fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constant('act') }, fc.constant('undo'), fc.constant('redo')),
    {
      minLength: 40,
      maxLength: 40,
    },
  );
  await fc.assert(
    fc.asyncProperty(randomActs, steps, async (acts, turns) => {
      const { engine, path } = await newStudy();
      const rows = rowsOf(engine);
      for (const [i, act] of acts.entries()) {
        play(engine, act);
        const { undo, redo } = engine.ask('project.overview', {});
        if (turns[i] === 'undo' && undo) await engine.start('history.undo', {});
        if (turns[i] === 'redo' && redo) await engine.start('history.redo', {});
      }
      const present = rowsOf(engine);
      const state = stateOf(engine);
      engine.close();
      for (const change of await standingChanges(path)) replayChange(rows, change);
      expect(sorted(rows)).toEqual(sorted(present));
      const later = await newEngine();
      await later.start('project.open', { path });
      expect(stateOf(later)).toEqual(state);
      later.close();
    }),
    { numRuns: 40 },
  );
});

function sorted(rows: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}
