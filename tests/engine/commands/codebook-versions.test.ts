import { expect, test } from 'vitest';
import { compareCodebooks } from '../../../src/domain/codebook/compare-versions';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { problemOf } from '../problem-of';

test('a coding knows the version of the codebook that it was made under', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom. Order is order.');
  const codeId = addCode(engine, 'Order');
  codeWords(engine, sourceId, 'Order', codeId);
  const { versionId: first } = engine.run('codebook.recordVersion', { name: 'v1', reason: 'after the pilot' });
  codeWords(engine, sourceId, 'freedom', codeId);
  const { versionId: second } = engine.run('codebook.recordVersion', { name: 'v2', reason: '' });
  codeWords(engine, sourceId, 'order', codeId);
  const madeUnder = () => engine.ask('source.read', { sourceId }).codings.versionId;
  expect(madeUnder()).toEqual([null, first, second]);
  const before = stateOf(engine);
  engine.run('codebook.removeVersion', { versionId: second });
  expect(madeUnder()).toEqual([null, first, first]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  engine.close();
});

test('two versions differ by what was added, removed, renamed, moved and redefined', async () => {
  const { engine } = await newStudy();
  const order = addCode(engine, 'Order');
  const freedom = addCode(engine, 'Freedom');
  const gone = addCode(engine, 'Gone');
  engine.run('code.define', { codeId: order, briefDefinition: 'rules' });
  const { versionId } = engine.run('codebook.recordVersion', { name: 'v1', reason: '' });
  engine.run('code.rename', { codeId: order, name: 'Rule' });
  engine.run('code.define', { codeId: order, briefDefinition: 'rules and norms' });
  engine.run('code.move', { codeIds: [freedom], parentId: order, beforeId: null });
  engine.run('code.remove', { codeIds: [gone] });
  const added = addCode(engine, 'New');
  const then = engine.ask('codebook.readVersion', { versionId });
  const now = engine.ask('project.overview', {}).codes;
  expect(compareCodebooks(then, then)).toEqual([]);
  expect(compareCodebooks(then, now)).toMatchObject([
    { kind: 'removed', codeId: gone },
    { kind: 'added', codeId: added },
    { kind: 'changed', codeId: order, renamed: true, moved: null, redefined: ['briefDefinition'] },
    { kind: 'changed', codeId: freedom, renamed: false, moved: { from: [], to: ['Rule'] }, redefined: [] },
  ]);
  // The other way round each says the opposite.
  const kinds = compareCodebooks(now, then).map(({ kind, codeId }) => [codeId, kind]);
  expect(new Map(kinds as [string, string][])).toEqual(
    new Map([
      [gone, 'added'],
      [added, 'removed'],
      [order, 'changed'],
      [freedom, 'changed'],
    ]),
  );
  engine.close();
});

test('codings made under an older definition are listed until they are confirmed', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const [order, freedom] = [addCode(engine, 'Order'), addCode(engine, 'Freedom')];
  const early = codeWords(engine, sourceId, 'Order', order);
  engine.run('codebook.recordVersion', { name: 'v1', reason: '' });
  const later = codeWords(engine, sourceId, 'is', order);
  codeWords(engine, sourceId, 'freedom', freedom);
  const listed = () => engine.ask('coding.listOlder', {}).map(({ codingId }) => codingId);
  expect(listed()).toEqual([]);
  engine.run('code.define', { codeId: order, example: 'an example does not change the meaning' });
  expect(listed()).toEqual([]);
  engine.run('code.define', { codeId: order, whenToUse: 'only of states' });
  expect(listed()).toEqual([]); // it may still be rewritten
  engine.run('codebook.recordVersion', { name: 'v2', reason: 'narrower' });
  const under = codeWords(engine, sourceId, 'Order is', order);
  expect(listed()).toEqual([early, later]);
  engine.run('coding.confirm', { codingIds: [early] });
  expect(listed()).toEqual([later]);
  await engine.start('history.undo', {});
  expect(listed()).toEqual([early, later]);
  expect(listed()).not.toContain(under);
  engine.close();
});

test('two versions cannot have one name', async () => {
  const { engine } = await newStudy();
  engine.run('codebook.recordVersion', { name: 'v1', reason: '' });
  const again = () => engine.run('codebook.recordVersion', { name: 'v1', reason: '' });
  expect(await problemOf(again)).toMatchObject({ reason: 'versionExists' });
  engine.close();
});

test('a name that gets a pseudonym leaves earlier versions of the codebook as well', async () => {
  const { engine } = await newStudy();
  const codeId = addCode(engine, 'Speech');
  engine.run('code.define', { codeId, example: 'Anna Meyer said so' });
  const { versionId } = engine.run('codebook.recordVersion', { name: 'v1', reason: '' });
  engine.run('pseudonym.apply', {
    replacements: [{ name: 'Anna Meyer', pseudonym: 'P1' }],
    wholeWord: true,
    ignoreCase: false,
  });
  expect(engine.ask('codebook.readVersion', { versionId }).map(({ example }) => example)).toEqual(['P1 said so']);
  engine.close();
});
