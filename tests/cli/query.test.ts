import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test(
  'a query is asked, kept and written out from the command line; a wrong one is one line',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), 'Order 😀 needs rules.\nOrder is fine.\nRules, too.');
    postil(folder, 'new', 's.postil', '--coder', 'Ann');
    postil(folder, 'import', 's.postil', 'a.txt');
    for (const [code, pattern] of [
      ['Order', 'Order'],
      ['Rules', '[Rr]ules'],
    ]) {
      postil(folder, 'add-code', 's.postil', code ?? '');
      postil(folder, 'autocode', 's.postil', '--code', code ?? '', '--pattern', pattern ?? '');
    }
    const asked = ['query', 's.postil', 'order and not rules within paragraph'];
    const found = { document: 'a', paragraph: 2, start: 21, end: 26, code: 'Order', coder: 'Ann', quote: 'Order' };
    expect(postilJson(folder, ...asked)).toEqual([found]);
    expect(postilJson(folder, 'query', 's.postil', 'order', '--coder', 'Ann', '--document', 'a')).toHaveLength(2);
    const { code, out } = postil(folder, ...asked, '--save', 'Lonely', '--smart', '--format', 'csv');
    expect([code, out.split(/\r?\n/)[1]]).toEqual([0, 'a,,,Order,Order,Order,21,26,2,Ann,1,,,,,,,']);
    expect(postilJson<object[]>(folder, 'list', 's.postil', 'queries')).toMatchObject([
      { name: 'Lonely', words: 'order and not rules within paragraph', smart: true, coder: 'Ann' },
    ]);
    expect(postilJson(folder, 'query', 's.postil', 'Lonely')).toEqual([found]);
    const grouped = postil(folder, 'query', 's.postil', 'order or rules', '--group-by', 'code', '--sort', 'shortest');
    expect(grouped.out.split('\n').filter((line) => line.includes('passages'))).toEqual([
      'Order: 2 passages in 1 document',
      'Rules: 2 passages in 1 document',
    ]);
    expect(postilJson(folder, ...asked, '--group-by', 'coder')).toEqual([{ group: 'Ann', ...found }]);
    expect(postil(folder, 'query', 's.postil', 'uncoded or rules', '--apply', 'Rules').out).toBe(
      '3 passages coded with Rules; 2 were already.\n',
    );
    expect(postil(folder, 'query', 's.postil', 'rules', '--apply', 'Rules', '--format', 'csv').code).toBe(2);
    expect(postil(folder, 'query', 's.postil', 'order and ruels')).toEqual({
      code: 1,
      out: '',
      error: 'postil: At position 11 of the query: there is no “ruels” in the project. Near to it: Rules.\n',
    });
    const wrong = [
      ['--format', 'pdf'],
      ['--smart'],
      ['--from', '2021', '--to', '2020-05'],
      ['--weight-from', '80', '--weight-to', '20'],
    ];
    for (const words of wrong) expect(postil(folder, 'query', 's.postil', 'order', ...words).code).toBe(2);
    expect(postil(folder, 'query', 's.postil', 'order', '--save', 'Half', '--apply', 'Nowhere').code).toBe(1);
    expect(postilJson<object[]>(folder, 'list', 's.postil', 'queries')).toHaveLength(1);
  },
);
