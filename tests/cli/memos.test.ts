import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MemoRow } from '../../src/contract/rows';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test('memos go out as a table and come in again, each on what it is about', { timeout: 300_000 }, () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'talk.txt'), 'Order is freedom.');
  postil(folder, 'new', 's.postil', '--coder', 'Ann');
  postil(folder, 'import', 's.postil', 'talk.txt');
  postil(folder, 'add-code', 's.postil', 'Order/Law');
  const rows = [
    'about,subject,kind,title,text,coder,created',
    'code,Order / Law,theory,On law,"=one, ""two""\nand 三",Bo,2016-11-16T08:00:00.000Z',
    'source,talk,,,who speaks?,,',
    ',,method,Diary,begun,,',
    'code,Nowhere,,,lost,,',
  ];
  writeFileSync(join(folder, 'memos.csv'), rows.join('\n'));
  const report = { memos: 3, known: 0, unmatched: ['code Nowhere'] };
  expect(postilJson(folder, 'import', 's.postil', 'memos.csv', '--as', 'memos', '--dry-run')).toEqual(report);
  expect(postilJson(folder, 'list', 's.postil', 'memos')).toEqual([]);
  expect(postilJson(folder, 'import', 's.postil', 'memos.csv', '--as', 'memos')).toEqual(report);
  const memos = postilJson<MemoRow[]>(folder, 'list', 's.postil', 'memos');
  const told = memos.map(({ about, kind, text, coder }) => [about, kind, text, coder]);
  expect(told).toHaveLength(3);
  expect(told).toContainEqual(['code', 'theory', '=one, "two"\nand 三', 'Bo']);
  expect(told).toContainEqual(['source', '', 'who speaks?', 'Ann']);
  expect(told).toContainEqual(['project', 'method', 'begun', 'Ann']);
  // What went out is known when it comes in again.
  postil(folder, 'export', 's.postil', 'memos', '--format', 'csv', '--out', 'out.csv');
  expect(postilJson(folder, 'import', 's.postil', 'out.csv', '--as', 'memos')).toEqual({
    memos: 0,
    known: 3,
    unmatched: [],
  });
});
