import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test('versions of the codebook are recorded, listed and compared without the window', { timeout: 120_000 }, () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'talk.txt'), 'Order is freedom.');
  postil(folder, 'new', 's.postil', '--coder', 'Ann');
  postil(folder, 'import', 's.postil', 'talk.txt');
  postil(folder, 'add-code', 's.postil', 'Order');
  postil(folder, 'record-version', 's.postil', 'v1', '--reason', 'after the pilot');
  postil(folder, 'code', 's.postil', '--document', 'talk', '--start', '0', '--end', '5', '--code', 'Order');
  postil(folder, 'add-code', 's.postil', 'Order/Rule of law');
  expect(postilJson(folder, 'list', 's.postil', 'versions')).toMatchObject([
    { name: 'v1', reason: 'after the pilot', coder: 'Ann', codings: 1 },
  ]);
  expect(postilJson(folder, 'compare-versions', 's.postil', 'v1')).toMatchObject([
    { kind: 'added', path: ['Order', 'Rule of law'] },
  ]);
  expect(postil(folder, 'compare-versions', 's.postil', 'v1').out).toMatch(/Order\/Rule of law +added/);
  expect(postil(folder, 'compare-versions', 's.postil', 'v9')).toMatchObject({
    code: 1,
    error: 'postil: There is no version “v9” of the codebook.\n',
  });
});
