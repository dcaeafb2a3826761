import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test('everything that a study holds is listed, and goes out as tables and as documents', { timeout: 300_000 }, () => {
  const folder = newFolder();
  postil(folder, 'demo', '.');
  const study = 'Cyberspace governance.postil';
  postil(folder, 'record-version', study, 'pilot', '--reason', 'before coding');
  writeFileSync(join(folder, 'v.csv'), 'title,Reach\n"Cyber 2016, Chatham House",Speech\n');
  postil(folder, 'import', study, 'v.csv', '--as', 'variables');

  const rowsOf: Record<string, number> = {};
  for (const kind of ['documents', 'codes', 'versions', 'codings', 'memos', 'links', 'cases', 'variables', 'history']) {
    rowsOf[kind] = postilJson<unknown[]>(folder, 'list', study, kind).length;
  }
  expect(rowsOf).toMatchObject({
    documents: 5,
    codes: 39,
    versions: 1,
    codings: 162,
    links: 0,
    variables: 1,
    history: 2,
  });

  const written = (kind: string, format: string, ...more: readonly string[]) => {
    const out = `${kind}${more.join('')}.${format}`;
    const { rows } = postilJson<{ rows: number }>(
      folder,
      'export',
      study,
      kind,
      '--format',
      format,
      '--out',
      out,
      ...more,
    );
    expect(existsSync(join(folder, out))).toBe(true);
    return rows;
  };
  expect(written('segments', 'json')).toBe(rowsOf['codings']);
  expect(written('codebook', 'md', '--language', 'zh-Hans')).toBe(rowsOf['codes']);
  expect(written('memos', 'html', '--group-by', 'day')).toBe(rowsOf['memos']);
  expect(written('links', 'csv')).toBe(0);
  expect(written('cases', 'csv')).toBe(rowsOf['cases']);
  expect(written('variables', 'json')).toBe(rowsOf['documents']);
  expect(written('variables', 'csv', '--of', 'cases')).toBe(rowsOf['cases']);
  expect(written('history', 'md')).toBe(rowsOf['history']);

  expect(postil(folder, 'export', study, 'history', '--format', 'qdc').code).toBe(2);
  expect(postil(folder, 'list', study, 'everything').error).toMatch(
    /^postil: What to list is one of documents, codes, /,
  );
});

type Found = {
  readonly in: string;
  readonly name: string;
  readonly field: string;
  readonly start: number;
  readonly words: string;
};

test(
  'words are found in texts and records, in code points and by the rules that are asked for',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'talk.txt'), '😀 Résumé of order.\nOrder is freedom.');
    postil(folder, 'new', 's.postil');
    postil(folder, 'import', 's.postil', 'talk.txt');
    postil(folder, 'add-code', 's.postil', 'Disorder');
    const find = (...words: readonly string[]) =>
      postilJson<Found[]>(folder, 'find', 's.postil', ...words).map((hit) => [hit.in, hit.name, hit.field, hit.start]);
    expect(find('order')).toEqual([
      ['code', 'Disorder', 'name', 3],
      ['document', 'talk', 'text', 12],
      ['document', 'talk', 'text', 19],
    ]);
    expect(find('Order', '--match-case')).toEqual([['document', 'talk', 'text', 19]]);
    expect(find('order', '--whole-word')).toHaveLength(2);
    expect(find('resume')).toEqual([]);
    expect(find('resume', '--ignore-accents')).toEqual([['document', 'talk', 'text', 2]]);
    expect(find('^order', '--regex')).toEqual([['document', 'talk', 'text', 19]]);
    const table = postil(folder, 'find', 's.postil', 'freedom');
    expect(table.out.split('\n')[1]).toMatch(/^document {2}talk {2}text {3}2 /);
    expect(postil(folder, 'find', 's.postil', '(', '--regex').code).toBe(1);
  },
);
