import { expect, test } from 'vitest';
import { fromColumns } from '../../../src/contract/rows';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

const replacements = [
  { name: 'Anna', pseudonym: 'P1' },
  { name: 'Anna Müller', pseudonym: 'P1' },
  { name: '王伟', pseudonym: '受访者甲' },
];
const rules = { replacements, wholeWord: true, ignoreCase: false };
const interview = 'Anna Müller spoke. “Annabel”, said Anna, is not anna. 王伟说：好。';

async function interviewed() {
  const study = await newStudy();
  const { engine } = study;
  const sourceId = addDocument(engine, interview, {
    title: 'Talk with Anna',
    author: 'Anna Müller',
    fileName: 'Anna.txt',
    marks: [
      { kind: 'speakerTurn', speaker: 'Anna', start: 0, end: interview.length },
      { kind: 'bold', start: 0, end: 4 },
      { kind: 'link', url: 'mailto:Anna@example.org', start: 5, end: 11 },
    ],
  });
  const codeId = addCode(engine, 'Trust in Anna');
  engine.run('code.define', { codeId, example: 'As Anna says' });
  for (const words of ['Anna Müller', 'Müller spoke', '王伟', 'Annabel']) codeWords(engine, sourceId, words, codeId);
  engine.run('case.create', { name: 'Anna Müller', kind: 'person' });
  engine.run('memo.create', { aboutTable: 'source', aboutId: sourceId, title: 'On Anna', text: 'Anna, not Annabel' });
  return { ...study, sourceId, codeId };
}

test('names give way throughout the project in one act, and the history does not say which', async () => {
  const { engine, sourceId } = await interviewed();
  const first = stateOf(engine);
  expect(engine.run('pseudonym.apply', rules)).toEqual({ documents: 1, occurrences: 13 });
  const { text, marks, quotations } = engine.ask('source.read', { sourceId });
  expect(text).toBe('P1 spoke. “Annabel”, said P1, is not anna. 受访者甲说：好。');
  expect(fromColumns(quotations).map(({ exact }) => exact)).toEqual(['P1', 'P1 spoke', 'Annabel', '受访者甲']);
  expect(marks).toEqual([
    { kind: 'speakerTurn', speaker: 'P1', start: 0, end: text.length },
    { kind: 'bold', start: 0, end: 2 },
    { kind: 'link', url: 'mailto:P1@example.org', start: 0, end: 2 },
  ]);
  const { sources, codes, cases, memos, pseudonyms, undo } = engine.ask('project.overview', {});
  expect(sources[0]).toMatchObject({ title: 'Talk with P1', author: 'P1', fileName: 'P1.txt' });
  expect(codes[0]).toMatchObject({ name: 'Trust in P1', example: 'As P1 says' });
  expect(cases[0]).toMatchObject({ name: 'P1' });
  expect(memos[0]).toMatchObject({ title: 'On P1', text: 'P1, not Annabel' });
  expect(pseudonyms.map(({ name, pseudonym }) => ({ name, pseudonym }))).toEqual(replacements);
  expect(undo).toEqual({ command: 'pseudonym.apply', subject: '' });
  expect((await engine.start('project.check', {})).findings).toEqual([]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(first);
});

test('what would be replaced is shown by place with some of its surroundings', async () => {
  const { engine } = await interviewed();
  const found = engine.ask('pseudonym.find', rules);
  expect(found.map(({ place, subject, count }) => [place, subject, count])).toEqual([
    ['text', 'Talk with Anna', 3],
    ['link', 'Talk with Anna', 2],
    ['field', 'Talk with Anna', 3],
    ['memo', 'On Anna', 2],
    ['case', 'Anna Müller', 1],
    ['code', 'Trust in Anna', 2],
  ]);
  expect(found[0]?.samples[1]).toEqual({
    before: 'Anna Müller spoke. “Annabel”, said ',
    name: 'Anna',
    pseudonym: 'P1',
    after: ', is not anna. 王伟说：好。',
  });
});

test('the words of a lost passage are replaced, too', async () => {
  const { engine, sourceId } = await interviewed();
  const textHash = engine.ask('project.overview', {}).sources[0]?.textHash ?? '';
  engine.run('source.editText', { sourceId, textHash, edits: [{ start: 0, end: 12, insert: '' }] });
  engine.run('pseudonym.apply', rules);
  const lost = fromColumns(engine.ask('source.read', { sourceId }).quotations).filter((one) => one.lost === 1);
  expect(lost.map(({ exact, suffix }) => [exact, suffix])).toEqual([['P1', ' spoke. “Annabel”, said P1, is']]);
});

test('accents, blanks and case do not hide a name, and names in other words stay unless asked for', async () => {
  const { engine, sourceId } = await interviewed();
  const text = 'ANNA  MU\u0308LLER, Anna\u00a0Müller and Hannah.';
  const other = addDocument(engine, text);
  engine.run('pseudonym.apply', {
    replacements: [{ name: 'anna müller', pseudonym: 'P1' }],
    wholeWord: true,
    ignoreCase: true,
  });
  expect(engine.ask('source.read', { sourceId: other }).text).toBe('P1, P1 and Hannah.');
  engine.run('pseudonym.apply', {
    replacements: [{ name: 'anna', pseudonym: '_' }],
    wholeWord: false,
    ignoreCase: true,
  });
  expect(engine.ask('source.read', { sourceId: other }).text).toBe('P1, P1 and H_h.');
  expect(engine.ask('source.read', { sourceId }).text).toContain('“_bel”');
});

test('a pseudonym that is a name itself is not replaced once more, and a name is kept once in the table', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Ann met Bob.');
  const swap = [
    { name: 'Ann', pseudonym: 'Bob' },
    { name: 'Bob', pseudonym: 'Ann' },
  ];
  engine.run('pseudonym.apply', { ...rules, replacements: swap });
  expect(engine.ask('source.read', { sourceId }).text).toBe('Bob met Ann.');
  engine.run('pseudonym.apply', { ...rules, replacements: [{ name: 'Ann', pseudonym: 'C' }] });
  const { pseudonyms } = engine.ask('project.overview', {});
  expect(pseudonyms.map(({ name, pseudonym }) => [name, pseudonym])).toEqual([
    ['Ann', 'C'],
    ['Bob', 'Ann'],
  ]);
  engine.run('pseudonym.remove', { pseudonymIds: pseudonyms.map(({ id }) => id) });
  expect(engine.ask('project.overview', {}).pseudonyms).toEqual([]);
  expect(await refusal(() => engine.run('pseudonym.remove', { pseudonymIds: ['none'] }))).toBe('recordMissing');
});

test('two codes beside each other do not come to the same name', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'Trust in Ann');
  addCode(engine, 'Trust in Bob');
  const before = stateOf(engine);
  const same = [
    { name: 'Ann', pseudonym: 'P' },
    { name: 'Bob', pseudonym: 'P' },
  ];
  expect(await refusal(() => engine.run('pseudonym.apply', { ...rules, replacements: same }))).toBe('codeExists');
  expect(stateOf(engine)).toEqual(before);
});
