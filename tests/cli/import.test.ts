import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { wisers } from '../formats/import/articles/databases';
import { bytesOf, letter, saved } from '../formats/import/mime-files';
import { contentsOf, postil, postilJson } from './postil';

type Report = {
  readonly documents: readonly { readonly title: string; readonly kind: string; readonly words: number }[];
  readonly variables: readonly string[];
  readonly cases: readonly string[];
  readonly refused: readonly { readonly file: string; readonly sentence: string }[];
  readonly duplicates: readonly { readonly file: string }[];
};

const survey = [
  'Respondent;Age;Why;Comment of the interviewer',
  'P1;42;Order is what my grandmother kept in her kitchen.;He took a long time to answer this one question.',
  'P2;35;Nobody knows what comes next.;She laughed.',
  'P1;42;Asked again I say it is mostly a question of trust.;',
].join('\n');

test(
  'rows of a table come in as documents with variables and cases, by the columns that are named',
  { timeout: 120_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'survey.csv'), survey);
    postil(folder, 'new', 's.postil', '--coder', 'Ann');
    const before = contentsOf(folder);
    expect(postil(folder, 'import', 's.postil', 'survey.csv', '--text-column', 'Nowhere')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/no table .* column “Nowhere”.*Respondent, Age, Why/i) as string,
    });
    expect(contentsOf(folder)).toEqual(before);
    const words = ['import', 's.postil', 'survey.csv', '--text-column', 'Why', '--case-column', 'respondent'];
    const report = postilJson<Report>(folder, ...words);
    expect(report).toMatchObject({
      documents: [
        { title: 'survey 2', file: 'survey.csv', kind: 'table-row', charset: 'UTF-8', words: 9, duplicateOf: null },
        { title: 'survey 3' },
        { title: 'survey 4' },
      ],
      variables: ['Age', 'Comment of the interviewer'],
      cases: ['P1', 'P2'],
      tables: [{ fileName: 'survey.csv', use: 'documents', rows: 3, emptyRows: 0 }],
    });
    const again = postilJson<Report>(folder, ...words, '--skip-duplicates');
    expect([again.documents, again.variables, again.cases]).toEqual([[], [], []]);
    postil(folder, 'original', 's.postil', 'survey 3', '--out', 'again.csv');
    expect(readFileSync(join(folder, 'again.csv'), 'utf8')).toBe(survey);
  },
);

test(
  'a folder comes in with what a table says of its files; refused ones are left out on demand',
  { timeout: 120_000 },
  () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'press'));
    writeFileSync(join(folder, 'press/a.txt'), 'Order is freedom.');
    writeFileSync(join(folder, 'press/b.txt'), '');
    writeFileSync(join(folder, 'files.csv'), 'File,Title,Date,Country\na,An order,16.12.2015,CN\nz,Lost,,\n');
    postil(folder, 'new', 's.postil', '--coder', 'Ann');
    const words = ['import', 's.postil', 'press', '--metadata', 'files.csv', '--no-original'];
    expect(postil(folder, ...words)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/b\.txt is empty/) as string,
    });
    const report = postilJson<Report>(folder, ...words, '--skip-refused');
    expect(report.documents.map(({ title }) => title)).toEqual(['An order']);
    expect(report.variables).toEqual(['Country']);
    expect(report.refused).toMatchObject([{ file: 'b.txt', sentence: expect.stringMatching(/is empty/) as string }]);
    const [source] = postilJson<{ date: string }[]>(folder, 'list', 's.postil', 'documents');
    expect(source?.date).toBe('2015-12-16');
    writeFileSync(join(folder, 'press/2016-02-03_Xinhua_Rules.txt'), 'Rules are order.');
    postil(
      folder,
      ...words.slice(0, 3),
      '--skip-refused',
      '--skip-duplicates',
      '--name-pattern',
      '{date}_{publisher}_{title}',
    );
    const rows = postilJson<Record<string, string>[]>(folder, 'list', 's.postil', 'documents');
    expect(rows.map(({ title, publisher, date }) => [title, publisher, date])).toEqual([
      ['An order', null, '2015-12-16'],
      ['Rules', 'Xinhua', '2016-02-03'],
    ]);
    expect(postil(folder, ...words, '--name-pattern', '{nothing}')).toMatchObject({ code: 1 });
    expect(postil(folder, 'original', 's.postil', 'An order', '--out', 'a.txt')).toMatchObject({ code: 1 });
  },
);

test(
  'a file of many articles comes in as each of them or as one; saved pages and mails are documents',
  { timeout: 120_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, '2015_list.txt'), wisers);
    writeFileSync(join(folder, 'page.mhtml'), bytesOf(saved));
    writeFileSync(join(folder, 'letter.eml'), bytesOf(letter));
    postil(folder, 'new', 's.postil', '--coder', 'Ann');
    const files = ['import', 's.postil', '2015_list.txt', 'page.mhtml', 'letter.eml'];
    expect(postil(folder, ...files, '--articles', 'some')).toMatchObject({ code: 2 });
    postil(folder, ...files, '--name-pattern', '{date}_*');
    const rows = () => postilJson<Record<string, string>[]>(folder, 'list', 's.postil', 'documents');
    const said = rows().map(({ title, author, publisher, date, url }) => [title, author ?? publisher, date, url]);
    expect(said).toEqual([
      ['网络空间的秩序之0', '大公報', '2015-12-16', null],
      ['网络空间的秩序之1', '大公報', '2015-12-17', null],
      ['On order', null, null, 'https://news.example.org/order'],
      ['关于秩序', 'Anna Müller', '2015-12-17', null],
    ]);
    const whole = postilJson<Report>(folder, ...files.slice(0, 3), '--articles', 'whole');
    expect(whole.documents.map(({ title }) => title)).toEqual(['2015_list']);
    postil(folder, 'original', 's.postil', '网络空间的秩序之1', '--out', 'again.txt');
    expect(readFileSync(join(folder, 'again.txt'), 'utf8')).toBe(wisers);
  },
);
