import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newStudy } from '../fixtures/study';

const survey = [
  'respondent,age,region,What does order mean to you?,What does freedom mean to you?',
  'P1,42,North,"To me order means that everybody knows what comes next, every single day.","Freedom means that I can leave whenever I want, without asking anybody."',
  'P2,35,South,"Order is what my grandmother kept in her kitchen, and nobody ever questioned it.",',
  'P3,28,North,,',
  'P1,42,North,"Asked again I would say that order is mostly a question of trust in others.",n/a',
].join('\n');

test('a row of a table becomes a document with its texts, values and case, and is used otherwise on demand', async () => {
  const { engine, folder } = await newStudy();
  const path = join(folder, 'survey.csv');
  writeFileSync(path, survey);
  const first = await engine.start('import.read', { paths: [path] });
  const [table] = first.tables;
  expect(table?.columns.map(({ role, kind }) => [role, kind])).toEqual([
    ['case', 'text'],
    ['variable', 'number'],
    ['variable', 'choice'],
    ['text', 'text'],
    ['text', 'text'],
  ]);
  expect(table).toMatchObject({ fileName: 'survey.csv', use: 'documents', header: true, rows: 4, emptyRows: 1 });
  expect(table?.columns[1]?.samples).toEqual(['42', '35', '28']);
  expect(first.documents.map(({ title, kind, caseName, values }) => ({ title, kind, caseName, values }))).toEqual([
    { title: 'survey 2', kind: 'table-row', caseName: 'P1', values: [{ variable: 'age', value: '42' }, { variable: 'region', value: 'North' }] }, // prettier-ignore
    { title: 'survey 3', kind: 'table-row', caseName: 'P2', values: [{ variable: 'age', value: '35' }, { variable: 'region', value: 'South' }] }, // prettier-ignore
    { title: 'survey 5', kind: 'table-row', caseName: 'P1', values: [{ variable: 'age', value: '42' }, { variable: 'region', value: 'North' }] }, // prettier-ignore
  ]);
  const apart = await engine.start('import.chooseColumns', {
    batch: first.batch,
    table: table?.table ?? '',
    textsApart: true,
    columns: (['title', 'leaveOut', 'variable', 'text', 'text'] as const).map((role) => ({ role, kind: 'text' })),
  });
  expect(apart.documents.map(({ title, values }) => [title, values.length])).toEqual([
    ['P1: What does order mean to you?', 1],
    ['P1: What does freedom mean to you?', 1],
    ['P2: What does order mean to you?', 1],
    ['P1: What does order mean to you?', 1],
  ]);
  const back = await engine.start('import.chooseColumns', {
    batch: first.batch,
    table: table?.table ?? '',
    textsApart: false,
    columns: table?.columns.map(({ role, kind }) => ({ role, kind })) ?? [],
  });
  expect(back).toEqual(first);
  await engine.start('import.keep', {
    batch: first.batch,
    documents: back.documents.map(({ key }) => ({ key })),
    keepOriginals: true,
  });
  const { cases, variables, memberships, sources } = engine.ask('project.overview', {});
  expect(cases.map(({ name }) => name).toSorted()).toEqual(['P1', 'P2']);
  expect(variables.map(({ name, kind }) => [name, kind])).toEqual([
    ['age', 'number'],
    ['region', 'choice'],
  ]);
  expect(memberships).toHaveLength(3);
  const { text, marks } = engine.ask('source.read', { sourceId: sources[0]?.id ?? '' });
  expect(marks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end))).toEqual([
    'What does order mean to you?',
    'What does freedom mean to you?',
  ]);
  expect(new Set(sources.map(({ fileHash }) => fileHash)).size).toBe(1);
  expect((await engine.start('source.readFile', { sourceId: sources[2]?.id ?? '' })).name).toBe('survey.csv');
});

const about = ['file;Titel;Datum;Zeitung;Land', 'a.txt;Erster;16.12.2015;Die Zeit;DE', 'sub/B;Zweiter;03.02.2016;FAZ;DE', 'gone.txt;Dritter;;;'].join('\n'); // prettier-ignore

test('a table that names the other files of a folder fills in what they are, and says what found no partner', async () => {
  const { engine, folder } = await newStudy();
  const press = join(folder, 'press');
  mkdirSync(join(press, 'sub'), { recursive: true });
  for (const name of ['a', 'sub/b', 'c']) writeFileSync(join(press, `${name}.txt`), `The text of ${name} is order.`);
  writeFileSync(join(press, 'list.csv'), about);
  const { batch, documents, tables } = await engine.start('import.read', { paths: [press] });
  expect(documents.map(({ fileName, title, date, publisher, values }) => [fileName, title, date, publisher, values])).toEqual([
    ['a.txt', 'Erster', '2015-12-16', 'Die Zeit', [{ variable: 'Land', value: 'DE' }]],
    ['c.txt', 'c', null, null, []],
    ['b.txt', 'Zweiter', '2016-02-03', 'FAZ', [{ variable: 'Land', value: 'DE' }]],
  ]); // prettier-ignore
  expect(tables).toMatchObject([
    { use: 'metadata', matchedFiles: 2, unmatchedRows: ['gone.txt'], unmatchedFiles: ['c.txt'] },
  ]);
  const unused = await engine.start('import.chooseColumns', { batch, table: tables[0]?.table ?? '', use: 'none' });
  expect(unused.documents.map(({ title }) => title)).toEqual(['a', 'c', 'b']);
  const other = join(folder, 'other.csv');
  writeFileSync(other, 'name,author\nc,Li Wei\n');
  const added = await engine.start('import.readMetadata', { batch, path: other });
  expect(added.documents.map(({ fileName, author }) => [fileName, author])).toContainEqual(['c.txt', 'Li Wei']);
  const chosen = await engine.start('import.read', { paths: [join(press, 'c.txt')], metadata: other });
  expect(chosen.documents).toMatchObject([{ fileName: 'c.txt', author: 'Li Wei' }]);
  await expect(engine.start('import.readMetadata', { batch, path: join(press, 'c.txt') })).rejects.toMatchObject({
    reason: 'notATable',
  });
});

test('what was odd about a table is said of the table: broken quotation marks, errors in cells, rows without text', async () => {
  const { engine, folder } = await newStudy();
  const path = join(folder, 'a.csv');
  writeFileSync(
    path,
    'id,Date,text\n1,soon,"This answer never closes its mark\n2,,\n3,16.12.2015,Another answer that is long enough\n',
  );
  const { tables, documents } = await engine.start('source.import', { paths: [path] });
  expect(tables[0]?.warnings).toEqual([
    { reason: 'quotesBroken', details: { line: 2 } },
    { reason: 'rowsWithoutText', details: { count: 1 } },
    { reason: 'datesUnread', details: { count: 1 } },
  ]);
  expect(documents.map(({ title }) => title)).toEqual(['a 2', 'a 4']);
});
