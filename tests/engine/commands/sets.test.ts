import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

function setsOf(engine: Engine): Record<string, string[]> {
  const { sets, setMembers } = engine.ask('project.overview', {});
  const membersOf = (id: string): string[] =>
    setMembers.filter(({ setId }) => setId === id).map(({ memberId }) => memberId);
  return Object.fromEntries(sets.map(({ id, about, name }) => [`${about} ${name}`, membersOf(id)]));
}

test('a set gathers codes across the tree or documents across the folders, each of them once', async () => {
  const { engine } = await newStudy();
  const [a, b] = [addCode(engine, 'A'), addCode(engine, 'B', 'C')];
  const source = addDocument(engine, 'One.');
  const { setId } = engine.run('set.create', { about: 'code', name: 'Key', memberIds: [a, a] });
  engine.run('set.create', { about: 'source', name: 'Key', memberIds: [source] });
  engine.run('set.addMembers', { setId, memberIds: [b, a] });
  expect(setsOf(engine)).toEqual({ 'code Key': [a, b], 'source Key': [source] });
  engine.run('set.removeMembers', { setId, memberIds: [a, source] });
  expect(setsOf(engine)).toEqual({ 'code Key': [b], 'source Key': [source] });
});

test('a set of codes takes no documents, and two sets of one kind have two names', async () => {
  const { engine } = await newStudy();
  const source = addDocument(engine, 'One.');
  const { setId } = engine.run('set.create', { about: 'code', name: 'Key' });
  engine.run('set.create', { about: 'code', name: 'Other' });
  const before = stateOf(engine);
  expect(await refusal(() => engine.run('set.addMembers', { setId, memberIds: [source] }))).toBe('recordMissing');
  expect(await refusal(() => engine.run('set.create', { about: 'code', name: 'Key' }))).toBe('setExists');
  expect(await refusal(() => engine.run('set.rename', { setId, name: 'Other' }))).toBe('setExists');
  expect(stateOf(engine)).toEqual(before);
});

test('a set that goes leaves what was in it, and what goes leaves its sets', async () => {
  const { engine } = await newStudy();
  const [a, b] = [addCode(engine, 'A'), addCode(engine, 'B')];
  const { setId } = engine.run('set.create', { about: 'code', name: 'Key', memberIds: [a, b] });
  const before = stateOf(engine);
  engine.run('code.remove', { codeIds: [a] });
  expect(setsOf(engine)).toEqual({ 'code Key': [b] });
  engine.run('set.remove', { setId });
  expect(setsOf(engine)).toEqual({});
  expect(engine.ask('project.overview', {}).codes.map(({ id }) => id)).toEqual([b]);
  await engine.start('history.undo', {});
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('sets stand in the order that somebody gave them', async () => {
  const { engine } = await newStudy();
  const [first, , third] = ['A', 'B', 'C'].map((name) => engine.run('set.create', { about: 'code', name }).setId);
  engine.run('set.move', { setId: third ?? '', beforeId: first ?? '' });
  expect(Object.keys(setsOf(engine))).toEqual(['code C', 'code A', 'code B']);
  engine.run('set.move', { setId: third ?? '', beforeId: null });
  expect(Object.keys(setsOf(engine))).toEqual(['code A', 'code B', 'code C']);
});
