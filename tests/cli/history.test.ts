import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

type Act = { readonly label: string; readonly undone: boolean; readonly time: string };

test('the acts on a document or a code, of a coder, of some days or those taken back are listed and exported', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.txt'), 'Order is freedom.');
  writeFileSync(join(folder, 'b.txt'), 'Other order.');
  postil(folder, 'new', 's.postil', '--coder', 'Ann');
  postil(folder, 'import', 's.postil', 'a.txt');
  postil(folder, 'import', 's.postil', 'b.txt');
  postil(folder, 'add-code', 's.postil', 'Rule/Order');
  postil(folder, 'code', 's.postil', '--document', 'a', '--start', '0', '--end', '5', '--code', 'Rule/Order');
  postil(folder, 'undo', 's.postil');
  const labels = (...words: string[]): string[] =>
    postilJson<Act[]>(folder, 'list', 's.postil', 'history', ...words).map(({ label }) => label);
  const all = labels();
  const [applied = '', added = '', imported = '', first = ''] = all;
  expect(all).toHaveLength(4);
  expect(labels('--document', 'a')).toEqual([applied, first]);
  expect(labels('--code', 'Rule/Order')).toEqual([applied, added]);
  expect(labels('--undone', 'yes')).toEqual([applied]);
  expect(labels('--undone', 'no', '--document', 'b')).toEqual([imported]);
  expect(labels('--coder', 'Bo')).toEqual([]);
  expect(labels('--from', '2026-01-01', '--to', '2999-12-31', '--coder', 'Ann')).toEqual(all);
  expect(labels('--to', '2020-12-31')).toEqual([]);
  const choice = ['--document', 'a', '--undone', 'no'];
  expect(JSON.parse(postil(folder, 'export', 's.postil', 'history', '--format', 'json', ...choice).out)).toMatchObject([
    { label: first, undone: 'no' },
  ]);
  postil(folder, 'export', 's.postil', 'history', '--format', 'md', ...choice, '--out', 'trail.md');
  expect(readFileSync(join(folder, 'trail.md'), 'utf8')).toContain('A selection: 1 of 4 acts.');

  expect(postil(folder, 'list', 's.postil', 'history', '--from', 'May').code).toBe(2);
  expect(postil(folder, 'list', 's.postil', 'codes', '--coder', 'Ann')).toMatchObject({
    code: 2,
    error: expect.stringContaining('--coder goes with history.'),
  });
  expect(postil(folder, 'list', 's.postil', 'history', '--document', 'c').code).toBe(1);
});
