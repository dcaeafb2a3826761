import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { contentsOf, postil, postilJson, startPostil } from './postil';

function newProject(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.txt'), 'Order is freedom 😀.');
  mkdirSync(join(folder, 'folder'));
  postil(folder, 'new', 's.postil', '--coder', 'Ann');
  postil(folder, 'import', 's.postil', 'a.txt');
  postil(folder, 'import', 's.postil', 'a.txt');
  postil(folder, 'add-code', 's.postil', 'A/B');
  return folder;
}

test('whatever cannot be done is one line on stderr, exit code 1, and changes nothing', { timeout: 300_000 }, () => {
  const folder = newProject();
  const [{ id = '' } = {}] = postilJson<{ id?: string }[]>(folder, 'list', 's.postil', 'documents');
  const code = (document: string, start: string, end: string, path = 'A/B') =>
    ['code', 's.postil', '--document', document, '--start', start, '--end', end, '--code', path] as const;
  const refused: (readonly [sentence: RegExp, words: readonly string[]])[] = [
    [/no document “no such”/, code('no\nsuch', '0', '1')],
    [/Several documents are called “a”/, code('a', '0', '1')],
    [/no code “A\/C”/, code(id, '0', '1', 'A/C')],
    [/“A\/\/B” is not a code path/, code(id, '0', '1', 'A//B')],
    [/-1 to 3 lies outside the text, which has 19/, code(id, '-1', '3')],
    [/0 to 20 lies outside/, code(id, '0', '20')],
    [/lies outside/, code(id, '0', '99999999999999999999')],
    [/passage is empty/, code(id, '3', '3')],
    [/not a regular expression/, ['autocode', 's.postil', '--code', 'A', '--pattern', '(']],
    [/no file at .*missing\.txt/, ['import', 's.postil', 'a.txt', 'missing.txt']],
    [/no files to import in .*folder/, ['import', 's.postil', 'a.txt', 'folder']],
    [/not in a format/, ['import', 's.postil', 's.postil']],
    [/already is a file/, ['new', 's.postil']],
    [/no file at .*nowhere/, ['new', 'nowhere/s.postil']],
    [/name is missing/, ['new', 'b.postil', '--name', '']],
    [/no file at .*b\.postil/, ['list', 'b.postil', 'codes']],
    [/not a Postil project/, ['list', 'a.txt', 'codes']],
    [/not a Postil project/, ['check', 'folder']],
    [/already is a file at .*s\.postil/, ['export', 's.postil', 'segments', '--format', 'csv', '--out', 's.postil']],
    [/already is a file at .*folder/, ['export', 's.postil', 'codebook', '--format', 'xlsx', '--out', 'folder']],
    [/no file at .*nowhere/, ['export', 's.postil', 'segments', '--format', 'json', '--out', 'nowhere/a.json']],
    [/nothing to redo/, ['redo', 's.postil']],
    [/already is a file/, ['demo', 'a.txt']],
  ];
  const before = contentsOf(folder);
  for (const [sentence, words] of refused) {
    const { code: exit, out, error } = postil(folder, ...words);
    expect({ words, exit, out, lines: error.split('\n').length }).toEqual({ words, exit: 1, out: '', lines: 2 });
    expect(error).toMatch(sentence);
    expect(error).toMatch(/^postil: /);
  }
  expect(contentsOf(folder)).toEqual(before);
});

test('words that do not fit the command are exit code 2, with the usage', { timeout: 120_000 }, () => {
  const folder = newFolder();
  const wrong: (readonly string[])[] = [
    ['frobnicate'],
    ['new'],
    ['list', 's.postil', 'everything'],
    ['code', 's.postil', '--document', 'a', '--start', 'NaN', '--end', '3', '--code', 'A'],
    ['code', 's.postil', '--document', 'a', '--start', '1.5', '--end', '3', '--code', 'A'],
    ['export', 's.postil', 'segments', '--format', 'docx'],
    ['check', 's.postil', 'more'],
    ['check', 's.postil', '--fast'],
  ];
  for (const words of wrong) {
    const { code, out, error } = postil(folder, ...words);
    expect({ words, code, out, lines: error.split('\n').length }).toEqual({ words, code: 2, out: '', lines: 2 });
  }
  expect(postil(folder)).toMatchObject({ code: 2 });
  expect(postil(folder, 'help')).toMatchObject({ code: 0, error: '' });
  expect(contentsOf(folder)).toEqual({});
});

test('a value may begin with a dash', { timeout: 60_000 }, () => {
  const folder = newProject();
  expect(postil(folder, 'autocode', 's.postil', '--code', 'A/B', '--pattern', '-x')).toMatchObject({ code: 0 });
});

test(
  'of two commands at once on one project one waits for nobody: it is done or says who has it open',
  { timeout: 60_000 },
  async () => {
    const folder = newProject();
    const both = ['C', 'D'].map((name) => startPostil(folder, 'add-code', 's.postil', name).ended);
    const results = await Promise.all(both);
    for (const { code, error } of results)
      if (code !== 0) expect([code, error]).toEqual([1, expect.stringMatching(/open elsewhere/)]);
    const done = results.filter(({ code }) => code === 0).length;
    expect(done).toBeGreaterThan(0);
    expect(postilJson<object[]>(folder, 'list', 's.postil', 'codes')).toHaveLength(2 + done);
  },
);
