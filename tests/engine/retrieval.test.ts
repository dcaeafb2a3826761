import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Retrieval } from '../../src/contract/retrieval-calls';
import type { Scope } from '../../src/domain/analysis/scope';
import type { Engine } from '../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../fixtures/study';
import { refusal } from './problem-of';

async function ask(engine: Engine, words: string, more: object = {}, scope: Scope = {}): Promise<Retrieval> {
  return engine.start('retrieval.run', { words, scope, from: 0, limit: 100, ...more });
}

async function quotes(engine: Engine, words: string, scope: Scope = {}): Promise<string[]> {
  return (await ask(engine, words, {}, scope)).passages.map((passage) => passage.words);
}

/** Two documents about rules and borders, coded by Ada and Ben. */
async function codedStudy() {
  const { engine, folder } = await newStudy();
  const [power, soft, rules] = [
    addCode(engine, 'Power'),
    addCode(engine, 'Power', 'Soft power'),
    addCode(engine, 'Rules'),
  ];
  const first = addDocument(engine, 'Beijing 😀 wants rules.\nBorders matter to Beijing.\n\nNobody asked.', {
    title: 'One',
    date: '2013-05',
    values: [{ variable: 'Region', kind: 'text', value: 'Asia' }],
    caseName: 'China',
  });
  const second = addDocument(engine, 'Rules for all. Soft words count.', { title: 'Two', date: '2016' });
  const codings = {
    beijing: codeWords(engine, first, 'Beijing', power),
    wants: codeWords(engine, first, 'wants rules', rules),
    matter: codeWords(engine, first, 'Borders matter', power),
    all: codeWords(engine, second, 'Rules for all', rules),
    soft: codeWords(engine, second, 'Soft words', soft),
  };
  return { engine, folder, codings, codes: { power, soft, rules }, sources: { first, second } };
}

test('a query answers passages with the codings that they rest on', async () => {
  const { engine, codings, codes, sources } = await codedStudy();
  engine.run('memo.create', { aboutTable: 'coding', aboutId: codings.beijing, title: '', text: 'Who is meant?' });
  const coderId = engine.ask('project.overview', {}).project.coderId;
  const { passages, ...counts } = await ask(engine, 'power and rules within paragraph');
  expect(counts).toEqual({ total: 2, documents: 1, groups: [], rows: 2 });
  expect(passages[0]).toEqual({
    sourceId: sources.first,
    start: 0,
    end: 7,
    paragraph: 1,
    words: 'Beijing',
    before: '',
    after: ' 😀 wants rules.\nBorders matter to Beijing.\n\nNobody asked.',
    codings: [
      {
        codingId: codings.beijing,
        quotationId: passages[0]?.codings[0]?.quotationId,
        codeId: codes.power,
        coderId,
        weight: null,
        actorId: null,
        stance: null,
      },
    ],
    memos: 1,
    group: -1,
  });
});

test.each([
  ['power+', ['Beijing', 'Borders matter', 'Soft words']],
  ['power+ and not rules within document', []],
  ['"Soft power" preceded by rules within 1 sentence', ['Soft words']],
  ['rules where [region] = asia', ['wants rules']],
  ['rules and not [Region] = "Asia"', ['Rules for all']],
  ['rules and date > 2013', ['Rules for all']],
  ['coded and case = "China"', ['Beijing', 'wants rules', 'Borders matter']],
  ['power+ and document = "two"', ['Soft words']],
  ['text "beijing" and uncoded', ['Beijing']],
  ['/b\\w+g/i', ['Beijing', 'Beijing']],
  ['word "rule"', []],
  ['memo contains "MEANT"', ['Beijing']],
  ['coder = ada and weight >= 50', ['Rules for all']],
  ['stance = opposes or stance = supports', ['Rules for all']],
  ['uncoded and date = 2016', ['count.']],
])('%s', async (words, expected) => {
  const { engine, codings } = await codedStudy();
  engine.run('memo.create', { aboutTable: 'coding', aboutId: codings.beijing, title: '', text: 'Who is meant?' });
  engine.run('coding.setWeight', { codingIds: [codings.all], weight: 60 });
  engine.run('coding.setStance', { codingIds: [codings.all], stance: 'supports' });
  expect(await quotes(engine, words)).toEqual(expected);
});

test('a scope narrows what a query reads, and an act is seen at once', async () => {
  const { engine, codes, sources, codings } = await codedStudy();
  expect(await quotes(engine, 'rules', { sourceIds: [sources.first] })).toEqual(['wants rules']);
  expect(await quotes(engine, 'rules', { codeIds: [codes.power] })).toEqual([]);
  engine.run('coding.remove', { codingIds: [codings.wants] });
  expect(await quotes(engine, 'rules')).toEqual(['Rules for all']);
  await engine.start('history.undo', {});
  engine.run('source.editText', {
    sourceId: sources.first,
    textHash: engine.ask('project.overview', {}).sources[0]?.textHash ?? '',
    edits: [{ start: 0, end: 7, insert: 'P1' }],
  });
  expect(await quotes(engine, 'rules or power')).toEqual(['P1', 'wants rules', 'Borders matter', 'Rules for all']);
  expect(await quotes(engine, 'text "Beijing"')).toEqual(['Beijing']);
});

test('passages are grouped and sorted; one that belongs to several groups stands in each', async () => {
  const { engine, sources, codes } = await codedStudy();
  codeWords(engine, sources.first, 'Beijing', codes.rules);
  const byCode = await ask(engine, 'coded', { groupBy: { by: 'code' } });
  expect([byCode.total, byCode.rows, byCode.groups.map(({ name, passages }) => [name, passages])]).toEqual([
    5,
    6,
    [
      ['Power', 2],
      ['Power / Soft power', 1],
      ['Rules', 3],
    ],
  ]);
  const byCase = await ask(engine, 'rules', { groupBy: { by: 'case' }, sortBy: 'longest' });
  expect(byCase.groups.map(({ name, passages }) => [name, passages])).toEqual([
    ['China', 2],
    [null, 1],
  ]);
  expect(byCase.passages.map(({ words, group }) => [words, group])).toEqual([
    ['wants rules', 0],
    ['Beijing', 0],
    ['Rules for all', 1],
  ]);
  const page = await ask(engine, 'coded', { sortBy: 'newest', from: 1, limit: 1 });
  expect(page.passages.map(({ words }) => words)).toEqual(['Soft words']);
});

test('groups say how many passages and documents they hold; hits and uncoded text belong to the cases of their place', async () => {
  const { engine } = await codedStudy();
  const groupsOf = async (words: string, groupBy: object) =>
    (await ask(engine, words, { groupBy })).groups.map(({ name, passages, documents }) => [name, passages, documents]);
  const variableId = engine.ask('project.overview', {}).variables[0]?.id ?? '';
  expect(await groupsOf('coded', { by: 'variable', variableId })).toEqual([
    ['Asia', 3, 1],
    [null, 2, 1],
  ]);
  expect(await groupsOf('rules', { by: 'document' })).toEqual([
    ['One', 1, 1],
    ['Two', 1, 1],
  ]);
  expect(await groupsOf('rules', { by: 'coder' })).toEqual([['Ada', 2, 2]]);
  expect(await groupsOf('text "rules"', { by: 'case' })).toEqual([
    ['China', 1, 1],
    [null, 1, 1],
  ]);
  expect(await groupsOf('uncoded', { by: 'case' })).toEqual([
    ['China', 3, 1],
    [null, 1, 1],
  ]);
});

test('passages are sorted by code as the codebook has them, and by weight, those without one last', async () => {
  const { engine, codings } = await codedStudy();
  engine.run('coding.setWeight', { codingIds: [codings.matter], weight: 80 });
  engine.run('coding.setWeight', { codingIds: [codings.soft], weight: 90 });
  const sorted = async (sortBy: string, words = 'coded') =>
    (await ask(engine, words, { sortBy })).passages.map((passage) => passage.words);
  expect(await sorted('weight')).toEqual(['Soft words', 'Borders matter', 'Beijing', 'wants rules', 'Rules for all']);
  expect(await sorted('code')).toEqual(['Beijing', 'Borders matter', 'Soft words', 'wants rules', 'Rules for all']);
  expect(await sorted('weight', 'text "for" or rules')).toEqual(['wants rules', 'Rules for all', 'for']);
});

test('all that answers is coded in one act, hits and uncoded text too, and nothing twice', async () => {
  const { engine, codes } = await codedStudy();
  const before = stateOf(engine);
  const code = async (words: string) => engine.start('retrieval.code', { words, scope: {}, codeId: codes.soft });
  expect(await code('uncoded or "Soft power" or text "rules"')).toEqual({
    applied: 6,
    alreadyCoded: 1,
    codeId: codes.soft,
  });
  expect(await quotes(engine, '"Soft power"')).toEqual([
    '😀',
    'rules',
    'to Beijing.',
    'Nobody asked.',
    'Rules',
    'Soft words',
    'count.',
  ]);
  const coded = stateOf(engine);
  expect(await code('"Soft power"')).toEqual({ applied: 0, alreadyCoded: 7, codeId: codes.soft });
  expect(await code('text "nowhere"')).toEqual({ applied: 0, alreadyCoded: 0, codeId: codes.soft });
  expect(stateOf(engine)).toEqual(coded);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  expect(await refusal(() => code('power and'))).toBe('queryTermExpected');
});

test('what answers is coded with a code that is not there yet in the same act; where nothing answers, none is added', async () => {
  const { engine } = await codedStudy();
  const before = stateOf(engine);
  const code = async (words: string, ...newPath: string[]) =>
    engine.start('retrieval.code', { words, scope: {}, newPath });
  expect(await code('text "nowhere"', 'Nowhere')).toEqual({ applied: 0, alreadyCoded: 0, codeId: null });
  expect(stateOf(engine)).toEqual(before);
  const { codeId, ...counts } = await code('text "rules"', 'Power', 'Said');
  expect(counts).toEqual({ applied: 2, alreadyCoded: 0 });
  expect(engine.ask('code.list', {}).find(({ id }) => id === codeId)?.path).toBe('Power/Said');
  expect(engine.ask('project.overview', {}).undo?.subject).toBe('Said');
  expect(await quotes(engine, 'said')).toEqual(['rules', 'Rules']);
  expect(await code('text "rules"', 'Power', 'Said')).toEqual({ applied: 0, alreadyCoded: 2, codeId });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('passages go out in the groups in which they are listed', async () => {
  const { engine, folder } = await codedStudy();
  const path = join(folder, 'grouped');
  const asked = { words: 'coded', scope: {}, groupBy: { by: 'case' as const }, sortBy: 'shortest' as const };
  await engine.start('export.retrieval', { ...asked, path: `${path}.json`, format: 'json' });
  const rows = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Record<string, unknown>[];
  expect(rows.map(({ group, quote }) => [group, quote])).toEqual([
    ['China', 'Beijing'],
    ['China', 'wants rules'],
    ['China', 'Borders matter'],
    [null, 'Soft words'],
    [null, 'Rules for all'],
  ]);
  await engine.start('export.retrieval', { ...asked, path: `${path}.md`, format: 'md' });
  const headings = readFileSync(`${path}.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('##'));
  expect(headings).toEqual(['## China', '### One', '## –', '### Two']);
});

test('what cannot be asked is refused with its position, while it is typed and when it is run', async () => {
  const { engine } = await codedStudy();
  expect(engine.ask('query.check', { words: 'POWER and  not(rules)' })).toEqual({
    ok: true,
    words: 'POWER and not rules',
  });
  expect(engine.ask('query.check', { words: 'power and ruls' })).toEqual({
    ok: false,
    reason: 'queryNameNear',
    details: { position: 11, name: 'ruls', near: 'Rules' },
  });
  expect(await refusal(() => ask(engine, 'coder = Eve'))).toBe('queryNameMissing');
  expect(await refusal(() => ask(engine, 'power and'))).toBe('queryTermExpected');
  addDocument(engine, `${'a'.repeat(60)}b`);
  expect(await refusal(() => ask(engine, '/(a+)+$/'))).toBe('patternTooSlow');
});

test('a wrong name or value of a condition is refused where it stands', async () => {
  const { engine, sources } = await codedStudy();
  const choices = ['news', 'speech'];
  const { variableId } = engine.run('variable.create', { about: 'source', name: 'Genre', kind: 'choice', choices });
  engine.run('value.setMany', { about: 'source', cells: [{ variableId, aboutId: sources.first, value: 'news' }] });
  const places = [
    '😀 = x',
    'actor = Nobody',
    'stance = angry',
    'coder != Eve',
    'rules where case = "Chile"',
    'document = "Three"',
    '[Regions] = "Asia"',
    'not case [Region] = "Asia"',
    '[Genre] = "speach"',
  ].map((words) => {
    const checked = engine.ask('query.check', { words });
    return [words, checked.ok ? null : [...words].slice(Number(checked.details['position']) - 1).join('')];
  });
  expect(places).toEqual([
    ['😀 = x', '= x'],
    ['actor = Nobody', 'Nobody'],
    ['stance = angry', 'angry'],
    ['coder != Eve', 'Eve'],
    ['rules where case = "Chile"', '"Chile"'],
    ['document = "Three"', '"Three"'],
    ['[Regions] = "Asia"', '[Regions] = "Asia"'],
    ['not case [Region] = "Asia"', '[Region] = "Asia"'],
    ['[Genre] = "speach"', '"speach"'],
  ]);
  expect([
    await quotes(engine, 'rules where [Genre] = "News"'),
    await quotes(engine, 'rules where [Genre] = ""'),
  ]).toEqual([['wants rules'], ['Rules for all']]);
});

test('a value that no value of the variable can be compared with is refused where it stands', async () => {
  const { engine, sources } = await codedStudy();
  const kinds = { Year: 'number', Held: 'date', Read: 'boolean', Tone: 'choice', Place: 'text' } as const;
  for (const [name, kind] of Object.entries(kinds)) {
    const choices = kind === 'choice' ? { choices: ['calm', 'loud'] } : {};
    const { variableId } = engine.run('variable.create', { about: 'source', name, kind: 'text' });
    if (name === 'Year')
      engine.run('value.setMany', { about: 'source', cells: [{ variableId, aboutId: sources.first, value: 'n.d.' }] });
    engine.run('variable.change', { variableId, kind, ...choices });
  }
  const reasons = [
    '[Year] > "abc"',
    '[Year] = "abc"',
    '[Year] >= "n.d."',
    '[Held] < 2020-13-45',
    '[Held] != soon',
    '[Read] = perhaps',
    '[Tone] > quiet',
  ].map((words) => {
    const checked = engine.ask('query.check', { words });
    return checked.ok ? words : [checked.reason, checked.details['position']];
  });
  expect(reasons).toEqual([
    ['queryNumberExpected', 10],
    ['queryNumberExpected', 10],
    ['queryNumberExpected', 11],
    ['queryDateExpected', 10],
    ['queryDateExpected', 11],
    ['queryTruthExpected', 10],
    ['queryNameMissing', 10],
  ]);
  const fitting = [
    '[Year] = "n.d."',
    '[Year] = ""',
    '[Year] contains "abc"',
    '[Year] > -2.5',
    '[Held] > "16 November 2016"',
    '[Read] != no',
    '[Tone] < Loud',
    '[Place] > "M"',
  ];
  for (const words of fitting) expect(engine.ask('query.check', { words })).toMatchObject({ ok: true });
  expect(await quotes(engine, 'rules where [Year] = "N.D."')).toEqual(['wants rules']);
});

test('passages go out as a table with code points, and as a document to be read', async () => {
  const { engine, folder } = await codedStudy();
  const path = join(folder, 'passages.json');
  const asked = { words: 'rules or "Soft power"', scope: {} };
  expect(await engine.start('export.retrieval', { ...asked, path, format: 'json' })).toEqual({ rows: 3, warnings: [] });
  const rows = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[];
  expect(
    rows.map(({ document, codePath, quote, start, end, cases }) => [document, codePath, quote, start, end, cases]),
  ).toEqual([
    ['One', 'Rules', 'wants rules', 10, 21, 'China'],
    ['Two', 'Rules', 'Rules for all', 0, 13, null],
    ['Two', 'Power / Soft power', 'Soft words', 15, 25, null],
  ]);
  const read = join(folder, 'passages.md');
  await engine.start('export.retrieval', { ...asked, path: read, format: 'md' });
  expect(readFileSync(read, 'utf8')).toContain('> wants rules');
});

test('a saved query is named like a code and counts in the scope that it was kept with', async () => {
  const { engine, sources } = await codedStudy();
  engine.run('query.save', { name: 'Order talk', words: 'rules', scope: { sourceIds: [sources.second] }, smart: true });
  expect(await quotes(engine, '"order talk"')).toEqual(['Rules for all']);
  expect(await quotes(engine, 'coded and not "Order talk"')).toEqual([
    'Beijing',
    'wants rules',
    'Borders matter',
    'Soft words',
  ]);
});
