import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factiva, lexis } from '../formats/import/articles/databases';
import { newStudy } from '../fixtures/study';

test('a file of many articles becomes a document each, or on demand one, and keeps its original once', async () => {
  const { engine, folder } = await newStudy();
  const path = join(folder, 'factiva.txt');
  writeFileSync(path, factiva);
  writeFileSync(join(folder, 'list.csv'), 'file,Country,title\nfactiva.txt,CN,A list\n');
  const read = await engine.start('import.read', { paths: [path], metadata: join(folder, 'list.csv') });
  const [collection] = read.collections;
  expect(collection).toMatchObject({ fileName: 'factiva.txt', articles: 2, isSplit: true });
  expect(read.documents.map(({ title, date, values }) => [title, date, values])).toEqual([
    ['Order in area 0', '2015-12-16', [{ variable: 'Country', value: 'CN' }]],
    ['Order in area 1', '2015-12-17', [{ variable: 'Country', value: 'CN' }]],
  ]);
  const choice = { batch: read.batch, file: collection?.file ?? '' };
  const whole = await engine.start('import.chooseArticles', { ...choice, split: false });
  expect(whole.documents.map(({ title }) => title)).toEqual(['A list']);
  expect(await engine.start('import.chooseArticles', { ...choice, split: true })).toEqual(read);
  await engine.start('import.keep', {
    batch: read.batch,
    documents: read.documents.map(({ key }) => ({ key })),
    keepOriginals: true,
  });
  const { sources } = engine.ask('project.overview', {});
  expect(sources.map(({ title }) => title)).toEqual(['Order in area 0', 'Order in area 1']);
  expect(new Set(sources.map(({ fileHash }) => fileHash)).size).toBe(1);
  const { document } = await engine.start('source.readAgain', { sourceId: sources[1]?.id ?? '', path });
  expect(document.text).toMatch(/^World News; Foreign Desk\nOrder in area 1\n/);
});

test('where nobody is asked, files of many articles are taken apart unless they shall stay whole', async () => {
  const { engine, folder } = await newStudy();
  const path = join(folder, '2015_lexis.txt');
  writeFileSync(path, lexis);
  const apart = await engine.start('source.import', { paths: [path], namePattern: '{date}_{title}' });
  expect(apart.documents).toHaveLength(3);
  expect(apart.documents[0]?.title).toBe('China Calls for Order 0 and Asks the World to Follow');
  const whole = await engine.start('source.import', { paths: [path], articles: 'whole' });
  expect(whole.documents.map(({ title, words }) => [title, words > 100])).toEqual([['2015_lexis', true]]);
});
