import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listNameTerms } from '../../src/domain/analysis/query/name-terms';
import { parseQuery } from '../../src/domain/analysis/query/parse';
import { recordsMeant, type StudyNames } from '../../src/domain/analysis/query/study-names';
import { codePathNames } from '../../src/domain/codebook/tree';
import type { CommandName } from '../../src/contract/engine';
import type { Engine } from '../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../fixtures/study';
import { play, randomActs } from '../fixtures/random-acts';
import { refusal } from './problem-of';

function wordsOf(engine: Engine): Record<string, string> {
  return Object.fromEntries(engine.ask('project.overview', {}).savedQueries.map(({ name, words }) => [name, words]));
}

async function quotes(engine: Engine, words: string): Promise<string[]> {
  const { passages } = await engine.start('retrieval.run', { words, scope: {}, from: 0, limit: 1000 });
  return passages.map((passage) => passage.words);
}

/** A study in which each name of a query can be given to something else. */
async function namedStudy() {
  const { engine } = await newStudy();
  const first = addDocument(engine, 'Order first. Rules second.\nSoft power and borders.', {
    title: 'First',
    values: [{ variable: 'Region', kind: 'text', value: 'Asia' }],
    caseName: 'China',
  });
  const second = addDocument(engine, 'Rules and order, again.', { title: 'Second' });
  const codes = {
    power: addCode(engine, 'Power'),
    soft: addCode(engine, 'Power', 'Soft'),
    order: addCode(engine, 'Order'),
    rules: addCode(engine, 'Rules'),
  };
  codeWords(engine, first, 'Order first', codes.order);
  codeWords(engine, first, 'Rules second', codes.rules);
  codeWords(engine, first, 'Soft power', codes.soft);
  codeWords(engine, second, 'Rules', codes.rules);
  const save = (name: string, words: string, scope = {}): string =>
    engine.run('query.save', { name, words, scope, smart: true }).queryId;
  return { engine, codes, sources: { first, second }, save };
}

test('saved queries go on naming what gets another name or place, and undo takes their words back', async () => {
  const { engine, codes, sources, save } = await namedStudy();
  const { coders, cases, variables } = engine.ask('project.overview', {});
  const [coder] = coders;
  const [china] = cases;
  const [region] = variables;
  save('Path', 'power/soft  or rules where coder = Ada');
  save('End', '"Soft"or order');
  save('Facts', 'coded and case = china and [region] = "Asia" and document != "First"');
  save('Smart', 'End and not query "path"');
  const before = stateOf(engine);
  engine.run('code.rename', { codeId: codes.soft, name: 'Soft spoken' });
  engine.run('code.move', { codeIds: [codes.soft], parentId: codes.rules, beforeId: null });
  engine.run('code.rename', { codeId: codes.order, name: 'not' });
  engine.run('coder.rename', { coderId: coder?.id ?? '', name: 'A. Lovelace' });
  engine.run('case.rename', { caseId: china?.id ?? '', name: 'PR China' });
  engine.run('variable.change', { variableId: region?.id ?? '', name: 'World [region]' });
  engine.run('source.rename', { sourceId: sources.first, title: 'The "first"' });
  engine.run('query.change', {
    queryId: engine.ask('project.overview', {}).savedQueries.find(({ name }) => name === 'Path')?.id ?? '',
    name: 'Trail',
  });
  expect(wordsOf(engine)).toEqual({
    Trail: '"Rules/Soft spoken"  or rules where coder = "A. Lovelace"',
    End: '"Soft spoken"or "not"',
    Facts: 'coded and case = "PR China" and [World [region\\]] = "Asia" and document != "The \\"first\\""',
    Smart: 'End and not query "Trail"',
  });
  expect(await quotes(engine, 'Smart')).toEqual(['Order first']);
  for (let i = 0; i < 8; i++) await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('what merged codes and cases were called goes on meaning what they became, in words, scopes and the report', async () => {
  const { engine, codes, save } = await namedStudy();
  const europe = engine.run('case.create', { name: 'Europe', kind: 'other' }).caseId;
  const china = engine.ask('project.overview', {}).cases.find(({ name }) => name === 'China')?.id ?? '';
  save('Kept', 'rules or soft', { codeIds: [codes.rules, codes.soft, codes.order] });
  save('Whose', 'coded and case = "China"');
  engine.run('report.add', {
    part: { kind: 'passages', settings: { words: 'Soft' } },
    scope: { codeIds: [codes.soft] },
  });
  engine.run('code.merge', { codeIds: [codes.rules, codes.soft], intoId: codes.order });
  engine.run('case.merge', { caseIds: [china], intoId: europe });
  expect(wordsOf(engine)).toEqual({ Kept: 'Order or Order', Whose: 'coded and case = "Europe"' });
  const { savedQueries, reportItems } = engine.ask('project.overview', {});
  expect(savedQueries.map(({ scope }) => scope)).toEqual([JSON.stringify({ codeIds: [codes.order] }), '{}']);
  expect(reportItems.map(({ settings, scope }) => [settings, scope])).toEqual([
    ['{"words":"Order"}', JSON.stringify({ codeIds: [codes.order] })],
  ]);
  expect(await quotes(engine, 'Kept')).toEqual(['Order first', 'Rules second', 'Soft power', 'Rules']);
});

test('a name that something else takes is written out, so that it means the same as before', async () => {
  const { engine, codes, sources, save } = await namedStudy();
  save('Talk', 'soft or rules');
  save('Rest', 'Talk and not query "talk" or [Region] = Asia and document = "second"');
  addCode(engine, 'Soft');
  expect(wordsOf(engine)['Talk']).toBe('Power/Soft or rules');
  addCode(engine, 'Talk');
  engine.run('variable.create', { about: 'case', name: 'Region', kind: 'text' });
  engine.run('source.rename', { sourceId: sources.first, title: 'Second' });
  expect(wordsOf(engine)['Rest']).toBe('query "Talk" and not query "talk" or [Region] = Asia and document = "Second"');
  engine.run('source.rename', { sourceId: sources.second, title: 'Third' });
  expect(wordsOf(engine)['Rest']).toContain('(document = "Second" or document = "Third")');
  engine.run('code.remove', { codeIds: [codes.power] });
  expect(wordsOf(engine)['Talk']).toBe('Power/Soft or rules');
  expect(await refusal(() => quotes(engine, 'query "talk"'))).toBe('querySavedBroken');
});

test('what is gone is not taken for something else that is called so', async () => {
  const { engine, codes, save } = await namedStudy();
  const top = addCode(engine, 'Soft');
  save('Talk', 'rules or soft');
  engine.run('code.remove', { codeIds: [top] });
  expect(wordsOf(engine)).toEqual({ Talk: 'rules or "soft (removed)"' });
  expect(engine.ask('query.check', { words: wordsOf(engine)['Talk'] ?? '' })).toMatchObject({
    ok: false,
    details: { position: 10, name: 'soft (removed)' },
  });
  save('Scoped', 'coded', { codeIds: [codes.rules] });
  engine.run('code.remove', { codeIds: [codes.rules] });
  expect(await refusal(() => quotes(engine, 'uncoded or scoped'))).toBe('querySavedBroken');
  expect(engine.ask('query.check', { words: 'Talk' })).toMatchObject({
    ok: false,
    reason: 'querySavedBroken',
    details: { position: 1, name: 'Talk' },
  });
});

test('a value that is called otherwise in one act goes on being asked for, in words, scopes and the report', async () => {
  const { engine, sources, save } = await namedStudy();
  const { variableId } = engine.run('variable.create', {
    about: 'source',
    name: 'Genre',
    kind: 'choice',
    choices: ['news', 'Speech', 'law'],
  });
  const cells = [
    { variableId, aboutId: sources.first, value: 'news' },
    { variableId, aboutId: sources.second, value: 'Speech' },
  ];
  engine.run('value.setMany', { about: 'source', cells });
  const condition = { variableId, operator: 'is', value: 'news' } as const;
  const scope = { values: [condition, { variableId, operator: 'contains', value: 'news' } as const] };
  save('Said', 'coded where [genre] = NEWS or document [Genre] != "speech" and not [Region] = "news"');
  save('Narrow', 'rules and [Genre] contains "news"', scope);
  engine.run('report.add', { part: { kind: 'passages', settings: { words: 'coded and [Genre]=law' } }, scope });
  const before = stateOf(engine);
  engine.run('variable.change', {
    variableId,
    choices: ['Speech', 'Press "reports"', 'act'],
    renamed: [
      { from: 'news', to: 'Press "reports"' },
      { from: 'Speech', to: 'news' },
      { from: 'law', to: 'act' },
    ],
  });
  expect(wordsOf(engine)).toEqual({
    Said: 'coded where [genre] = "Press \\"reports\\"" or document [Genre] != "news" and not [Region] = "news"',
    Narrow: 'rules and [Genre] contains "news"',
  });
  const { savedQueries, reportItems } = engine.ask('project.overview', {});
  const followed = { values: [{ ...condition, value: 'Press "reports"' }, scope.values[1]] };
  expect(savedQueries.map((query): unknown => JSON.parse(query.scope))).toEqual([{}, followed]);
  expect(reportItems.map(({ settings, scope: kept }): unknown => [JSON.parse(settings), JSON.parse(kept)])).toEqual([
    [{ words: 'coded and [Genre]="act"' }, followed],
  ]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('names of people that give way leave a question what it asked', async () => {
  const { engine, codes, sources, save } = await namedStudy();
  engine.run('code.rename', { codeId: codes.order, name: 'Order of Ada' });
  engine.run('source.rename', { sourceId: sources.second, title: 'Talk with Ada' });
  engine.run('case.create', { name: 'Ada', kind: 'person' });
  save('Bare', 'order or Rules and case = Ada');
  save('Ends', '"order of ada" and coder = Ada where document = "talk with ada" or actor=Ada');
  save('Words', 'text "Ada" or word “Ada’s” or /Ada (spoke|said)/i or (Ada)');
  save('Values', 'coded and [Region] = Ada and memo contains "Ada\\\\" and [Region] contains Ada');
  engine.run('report.add', { part: { kind: 'passages', settings: { words: 'coded and case=Ada' } }, scope: {} });
  const before = stateOf(engine);
  const replacements = [{ name: 'Ada', pseudonym: 'Mrs "A/B" (1)' }];
  engine.run('pseudonym.apply', { replacements, wholeWord: true, ignoreCase: false });
  const quoted = String.raw`"Mrs \"A/B\" (1)"`;
  expect(wordsOf(engine)).toEqual({
    Bare: `order or Rules and case = ${quoted}`,
    Ends: String.raw`"Order of Mrs \"A\/B\" (1)" and coder = Ada where document = "Talk with Mrs \"A/B\" (1)" or actor=${quoted}`,
    Words: String.raw`text ${quoted} or word "Mrs \"A/B\" (1)’s" or /Mrs "A\/B" \(1\) (spoke|said)/i or ("Mrs \"A\/B\" (1)")`,
    Values: String.raw`coded and [Region] = ${quoted} and memo contains "Mrs \"A/B\" (1)\\" and [Region] contains ${quoted}`,
  });
  const [item] = engine.ask('project.overview', {}).reportItems;
  expect(JSON.parse(item?.settings ?? '')).toEqual({ words: `coded and case=${quoted}` });
  expect(engine.ask('query.check', { words: wordsOf(engine)['Ends'] ?? '' })).toMatchObject({ ok: true });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a query does not come to rest on itself when it gets another name and other words at once', async () => {
  const { engine, save } = await namedStudy();
  const one = save('One', 'rules');
  save('Two', 'not One');
  expect(await refusal(() => engine.run('query.change', { queryId: one, name: 'Uno', words: 'Two' }))).toBe(
    'queryCycle',
  );
  expect(await refusal(() => engine.run('query.change', { queryId: one, name: 'Uno', words: 'query "uno"' }))).toBe(
    'queryCycle',
  );
});

const questions = {
  Plain: 'sovereignty or Order',
  Path: '"Cyber sovereignty" and not Order within paragraph',
  Only: 'only (Order or 安全)',
  Coder: 'Order overlaps coded and coder = "Ada"',
  Actor: 'coded and not actor = "Order"',
  Variable: 'coded where [Order] = "x" or case [安全] != ""',
  Document: 'coded and document = "First" or document != "Order"',
  Saved: 'Plain or query "only"',
};

function namesOf(engine: Engine): StudyNames {
  const overview = engine.ask('project.overview', {});
  const codes = new Map(overview.codes.map((code) => [code.id, code]));
  return {
    codes: () => overview.codes.map(({ id }) => ({ id, path: codePathNames(codes, id) })),
    savedQueries: () => overview.savedQueries,
    coders: () => overview.coders,
    cases: () => overview.cases,
    documents: () => overview.sources.map(({ id, title }) => ({ id, name: title })),
    variables: () => overview.variables,
  };
}

/** What the names in a query mean, one after the other; documents all together, since one name may become several. */
function meaningOf(words: string, names: StudyNames) {
  const terms = listNameTerms(words);
  const ids = (isDocument: boolean) =>
    terms.filter(({ kind }) => (kind === 'document') === isDocument).map((term) => recordsMeant(term, names));
  return { documents: new Set(ids(true).flat()), others: ids(false).map(([id = null]) => id) };
}

const renaming = /^(code|coder|case|source|variable|query)\.(create|createPath|rename|recolour|move|save)$/;

test('whatever is done, a name goes on meaning the same record as long as it is there, and the same passages answer', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, async (acts) => {
      const { engine } = await newStudy();
      const first = addDocument(engine, 'Cyber sovereignty and Order.\n\nOrder, they say.', { title: 'First' });
      addDocument(engine, 'Nothing.', { title: 'Order', values: [{ variable: 'Order', kind: 'text', value: 'x' }] });
      codeWords(engine, first, 'sovereignty', addCode(engine, 'Sovereignty', 'Cyber sovereignty'));
      codeWords(engine, first, 'Order', addCode(engine, 'Order'));
      for (const [name, words] of Object.entries(questions)) engine.run('query.save', { name, words, scope: {} });
      for (const act of acts) {
        const names = namesOf(engine);
        const saved = engine.ask('project.overview', {}).savedQueries;
        const isRenaming = renaming.test(act.command) && act.command !== 'source.rename';
        const answers = isRenaming
          ? await answersOf(
              engine,
              saved.map(({ words }) => words),
            )
          : [];
        if (!play(engine, act)) continue;
        const after = namesOf(engine);
        for (const { words } of after.savedQueries()) expect(() => parseQuery(words)).not.toThrow();
        if (rewriting.has(act.command)) continue;
        const words = new Map(after.savedQueries().map((query) => [query.id, query.words]));
        for (const query of saved) {
          const now = words.get(query.id);
          if (now === undefined) continue;
          compareMeanings(meaningOf(query.words, names), meaningOf(now, after), after, act.command);
        }
        const asked = saved.map(({ id, words: earlier }) => words.get(id) ?? earlier);
        if (isRenaming) {
          const later = await answersOf(engine, asked);
          answers.forEach((answer, i) => answer && expect([asked[i], later[i]]).toEqual([asked[i], answer]));
        }
      }
      engine.close();
    }),
    { numRuns: 40 },
  );
});

/** They write the words of queries themselves. */
const rewriting: ReadonlySet<CommandName> = new Set(['query.change', 'pseudonym.apply']);

function compareMeanings(
  before: ReturnType<typeof meaningOf>,
  after: ReturnType<typeof meaningOf>,
  names: StudyNames,
  command: CommandName,
): void {
  const there = new Set(
    [names.codes(), names.savedQueries(), names.coders(), names.cases(), names.documents(), names.variables()].flatMap(
      (records) => records.map(({ id }) => id),
    ),
  );
  const isMerge = command.endsWith('.merge');
  before.others.forEach((id, i) => {
    if (id === null) return;
    if (there.has(id)) expect(after.others[i]).toBe(id);
    else if (isMerge) expect(after.others[i]).not.toBe(null);
    else expect(after.others[i]).toBe(null);
  });
  for (const id of before.documents) if (there.has(id)) expect(after.documents).toContain(id);
}

/** Places of what answers each query, in no order, since moved documents answer earlier or later; null for those that cannot be asked. */
async function answersOf(engine: Engine, asked: readonly string[]) {
  const answers: (readonly string[] | null)[] = [];
  for (const words of asked) {
    if (!engine.ask('query.check', { words }).ok) answers.push(null);
    else {
      const { passages } = await engine.start('retrieval.run', { words, scope: {}, from: 0, limit: 1000 });
      answers.push(passages.map(({ sourceId, start, end }) => `${sourceId} ${start}-${end}`).toSorted());
    }
  }
  return answers;
}
