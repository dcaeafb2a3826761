import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test('a codebook comes in after a look at it, and goes out again', { timeout: 300_000 }, () => {
  const folder = newFolder();
  postil(folder, 'new', 's.postil', '--coder', 'Ann');
  writeFileSync(join(folder, 'codes.txt'), 'Order\n\tLaw\n\t- Trust\n');
  const dry = postilJson<{ codes: { path: string; status: string }[] }>(
    folder,
    'import',
    's.postil',
    'codes.txt',
    '--as',
    'codebook',
    '--dry-run',
  );
  expect(dry.codes.map(({ path, status }) => [path, status])).toEqual([
    ['Order', 'new'],
    ['Order/Law', 'new'],
    ['Order/Trust', 'new'],
  ]);
  expect(postilJson(folder, 'list', 's.postil', 'codes')).toEqual([]);
  expect(postil(folder, 'import', 's.postil', 'codes.txt', '--as', 'codebook').out).toContain(
    '3 codes are new, 0 were changed',
  );
  writeFileSync(join(folder, 'more.csv'), 'path,briefDefinition\nOrder,What holds.\nOrder/New,\n');
  const report = { file: 'more.csv', added: 1, changed: 0, kept: 1 };
  expect(postilJson(folder, 'import', 's.postil', 'more.csv', '--as', 'codebook')).toEqual(report);
  expect(postilJson(folder, 'import', 's.postil', 'more.csv', '--as', 'codebook', '--take', 'theirs')).toMatchObject({
    changed: 1,
    kept: 0,
  });
  expect(postil(folder, 'export', 's.postil', 'codebook', '--format', 'txt')).toMatchObject({
    out: 'Order\n\tLaw\n\tTrust\n\tNew\n',
    code: 0,
  });
  postil(folder, 'export', 's.postil', 'codebook', '--format', 'md', '--language', 'zh-Hans', '--out', 'a.md');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('**简要定义.** What holds.');
  expect(postil(folder, 'import', 's.postil', 'codes.txt', '--as', 'novel').code).toBe(2);
  expect(postil(folder, 'export', 's.postil', 'segments', '--format', 'qdc').code).toBe(2);
});
