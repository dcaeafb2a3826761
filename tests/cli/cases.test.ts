import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test('cases come in from a table in one act, are listed, and go out as a table that comes back', () => {
  const folder = newFolder();
  postil(folder, 'new', 's.postil');
  writeFileSync(join(folder, 'c.csv'), 'name,kind,members\nEU,organisation,27\n中国,country,\n');
  expect(postil(folder, 'import', 's.postil', 'c.csv', '--as', 'cases', '--dry-run').out).toBe(
    'Would bring in 2 new cases; 0 change, 0 are so already.\n',
  );
  expect(postilJson(folder, 'list', 's.postil', 'cases')).toEqual([]);
  postil(folder, 'import', 's.postil', 'c.csv', '--as', 'cases');
  expect(postilJson(folder, 'list', 's.postil', 'cases')).toMatchObject([
    { name: 'EU', kind: 'organisation', documents: 0 },
    { name: '中国', kind: 'country', codings: 0 },
  ]);
  const out = postil(folder, 'export', 's.postil', 'cases', '--format', 'csv', '--out', 'out.csv');
  expect([out.code, out.error]).toEqual([0, '']);
  const written = readFileSync(join(folder, 'out.csv'), 'utf8');
  expect(written.split('\r\n')[0]).toBe(
    '\uFEFFid,name,kind,documents,passages,codings,supports,opposes,neutral,members',
  );
  expect(postil(folder, 'undo', 's.postil').code).toBe(0);
  expect(postilJson(folder, 'list', 's.postil', 'cases')).toEqual([]);
  postil(folder, 'import', 's.postil', 'out.csv', '--as', 'cases');
  postil(folder, 'export', 's.postil', 'cases', '--format', 'csv', '--out', 'again.csv');
  const withoutIds = (csv: string): string => csv.replaceAll(/^[0-9a-f-]{36}/gm, '');
  expect(withoutIds(readFileSync(join(folder, 'again.csv'), 'utf8'))).toBe(withoutIds(written));
  expect(postil(folder, 'import', 's.postil', 's.postil', '--as', 'cases').code).toBe(1);
});
