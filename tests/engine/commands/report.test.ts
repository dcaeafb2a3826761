import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

const frequencies = { kind: 'figure', settings: { kind: 'frequencies', unit: 'codings', reach: 'own' } } as const;

function captions(engine: Engine): readonly string[] {
  const { reportItems } = engine.ask('project.overview', {});
  return reportItems.toSorted((a, b) => a.position - b.position).map(({ caption }) => caption);
}

test('a cell of the summary grid is written, rewritten and emptied, each act taken back alone', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Alpha beta.');
  const codeId = addCode(engine, 'Power');
  const states = [stateOf(engine)];
  for (const text of ['Says little.', 'Says more.', '  ']) {
    engine.run('summary.write', { sourceId, codeId, text });
    states.push(stateOf(engine));
  }
  expect(engine.ask('project.overview', {}).summaries).toEqual([]);
  expect(states[3]).toEqual(states[0]);
  for (const state of states.slice(0, 3).toReversed()) {
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(state);
  }
  expect(await refusal(() => engine.run('summary.write', { sourceId, codeId: 'none', text: 'x' }))).toBe(
    'recordMissing',
  );
});

test('parts of the report are added, captioned, moved and taken out, and each act is taken back', async () => {
  const { engine } = await newStudy();
  const states: unknown[] = [stateOf(engine)];
  const note = (): void => void states.push(stateOf(engine));
  const add = (caption: string, beforeId?: string): string => {
    const { itemId } = engine.run('report.add', {
      part: frequencies,
      scope: {},
      caption,
      ...(beforeId && { beforeId }),
    });
    note();
    return itemId;
  };
  const one = add('One');
  const two = add('Two');
  const between = add('Between', two);
  expect(captions(engine)).toEqual(['One', 'Between', 'Two']);
  engine.run('report.move', { itemIds: [two, one], beforeId: between });
  note();
  expect(captions(engine)).toEqual(['One', 'Two', 'Between']);
  engine.run('report.change', { itemId: one, caption: 'First', scope: { withChildren: true } });
  note();
  engine.run('report.remove', { itemIds: [two, between, two] });
  expect(captions(engine)).toEqual(['First']);
  for (const state of states.toReversed()) {
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(state);
  }
});

test('a report takes only memos that are there and figures that can be drawn', async () => {
  const { engine } = await newStudy();
  const before = stateOf(engine);
  const memo = { kind: 'memo', settings: { memoId: 'none' } } as const;
  expect(await refusal(() => engine.run('report.add', { part: memo, scope: {} }))).toBe('recordMissing');
  const wrong = { kind: 'figure', settings: { ...frequencies.settings, unit: 'miles' as 'words' } } as const;
  expect(await refusal(() => engine.run('report.add', { part: wrong, scope: {} }))).toBe('badArguments');
  expect(await refusal(() => engine.run('report.remove', { itemIds: ['none'] }))).toBe('recordMissing');
  expect(await refusal(() => engine.run('report.move', { itemIds: ['none'], beforeId: null }))).toBe('recordMissing');
  expect(stateOf(engine)).toEqual(before);
});

test('the title page says what it is given, keeps the rest, and is gone when nothing is left of it', async () => {
  const { engine } = await newStudy();
  const pages = (): readonly object[] =>
    engine.ask('project.overview', {}).titlePages.map(({ id: _, ...page }) => page);
  const states: unknown[] = [stateOf(engine)];
  const shown: unknown[] = [];
  for (const words of [{ title: 'Orders' }, { authors: 'Ada and Bo', language: 'zh-Hans' as const }, { title: '' }]) {
    engine.run('report.entitle', words);
    states.push(stateOf(engine));
    shown.push(pages());
  }
  expect(shown).toEqual([
    [{ title: 'Orders', authors: '', language: '' }],
    [{ title: 'Orders', authors: 'Ada and Bo', language: 'zh-Hans' }],
    [{ title: '', authors: 'Ada and Bo', language: 'zh-Hans' }],
  ]);
  engine.run('report.entitle', { authors: '', language: '' });
  expect(pages()).toEqual([]);
  await engine.start('history.undo', {});
  for (const state of states.slice(0, 3).toReversed()) {
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(state);
  }
  expect(await refusal(() => engine.run('report.entitle', { title: 'x'.repeat(501) }))).toBe('badArguments');
});
