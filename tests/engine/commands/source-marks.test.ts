import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import type { Id } from '../../../src/domain/model';
import { listTurns } from '../../../src/domain/text/speaker-turns';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

const text = 'Home | News\nQ: Why order?\nA: Because 😀.\nIt is so.';

function lookAt(engine: Engine, id: Id): unknown {
  const { marks } = engine.ask('source.read', { sourceId: id });
  const { characters, words } = engine.ask('source.list', {})[0] ?? {};
  return {
    turns: listTurns(marks).map(({ speaker, start, end }) => [speaker, text.slice(start, end)]),
    characters,
    words,
  };
}

test('boilerplate marked by hand is left out of the counts, codings stay, and each act is one undo', async () => {
  const { engine } = await newStudy();
  const id = addDocument(engine, text);
  codeWords(engine, id, 'order', addCode(engine, 'Order'));
  const states = [stateOf(engine)];
  engine.run('source.markBoilerplate', { sourceId: id, start: 0, end: 12, boilerplate: true });
  expect(lookAt(engine, id)).toEqual({ turns: [], characters: 38, words: 8 });
  states.push(stateOf(engine));
  engine.run('source.markBoilerplate', { sourceId: id, start: 0, end: 4, boilerplate: false });
  expect(lookAt(engine, id)).toEqual({ turns: [], characters: 43, words: 9 });
  expect(engine.ask('segment.list', {}).map(({ quote }) => quote)).toEqual(['order']);
  for (const state of states.reverse()) {
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(state);
  }
});

test('speakers are recognised, corrected and renamed, each in one act of undo', async () => {
  const { engine } = await newStudy();
  const id = addDocument(engine, text);
  const start = stateOf(engine);
  expect(engine.run('source.recogniseSpeakers', { sourceId: id })).toEqual({ turns: 2 });
  engine.run('source.renameSpeaker', { sourceId: id, speaker: 'A', name: 'Lu Wei' });
  const last = text.indexOf('so');
  engine.run('source.setSpeaker', { sourceId: id, start: last, end: last, speaker: null });
  expect(lookAt(engine, id)).toMatchObject({
    turns: [
      ['Q', 'Q: Why order?'],
      ['Lu Wei', 'A: Because 😀.'],
    ],
  });
  for (let i = 0; i < 3; i++) await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(start);
});

test('marks are refused where there are no words, no such speaker or half a character', async () => {
  const { engine } = await newStudy();
  const id = addDocument(engine, `${text}\n\n`);
  const before = stateOf(engine);
  const half = text.indexOf('😀') + 1;
  const end = text.length + 2;
  const run: Engine['run'] = (name, args) => engine.run(name, args);
  expect([
    await refusal(() => run('source.markBoilerplate', { sourceId: id, start: end - 1, end, boilerplate: true })),
    await refusal(() => run('source.markBoilerplate', { sourceId: id, start: half, end, boilerplate: true })),
    await refusal(() => run('source.setSpeaker', { sourceId: id, start: 3, end: end + 1, speaker: 'Q' })),
    await refusal(() => run('source.renameSpeaker', { sourceId: id, speaker: 'Nobody', name: 'Q' })),
    await refusal(() => run('source.recogniseSpeakers', { sourceId: 'none' })),
  ]).toEqual(['emptySpan', 'spanSplitsCharacter', 'spanOutside', 'speakerMissing', 'recordMissing']);
  expect(run('source.recogniseSpeakers', { sourceId: id, speakers: ['Nobody'] })).toEqual({ turns: 0 });
  expect(stateOf(engine)).toEqual(before);
});
