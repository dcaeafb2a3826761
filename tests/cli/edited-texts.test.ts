import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test(
  'a document is brought in again, made anonymous, and its earlier texts leave the file',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'talk.txt'), 'Anna Müller spoke of order.\n\nOrder is freedom 😀, she said.');
    postil(folder, 'new', 's.postil', '--coder', 'Ann');
    postil(folder, 'import', 's.postil', 'talk.txt');
    postil(folder, 'add-code', 's.postil', 'Order');
    for (const [start, end] of [
      [0, 11],
      [38, 45],
    ] as const) {
      const span = ['--start', String(start), '--end', String(end)];
      postil(folder, 'code', 's.postil', '--document', 'talk', ...span, '--code', 'Order');
    }
    writeFileSync(
      join(folder, 'talk 2.txt'),
      'A talk.\n\nAnna Müller spoke of order.\n\nOrder is liberty 😀, she said.',
    );
    expect(postilJson(folder, 'reimport', 's.postil', 'talk', 'talk 2.txt', '--dry-run')).toMatchObject({ same: 1 });
    const report = postilJson<{ passages: { how: string; quote: string; newQuote: string }[] }>(
      folder,
      'reimport',
      's.postil',
      'talk',
      'talk 2.txt',
    );
    expect(report).toMatchObject({ same: 1, exact: 0, approximate: 1, lost: 0 });
    expect(report.passages.map(({ how, quote, newQuote }) => [how, quote, newQuote])).toEqual([
      ['same-place', 'Anna Müller', 'Anna Müller'],
      ['approximate', 'freedom', 'liberty'],
    ]);

    writeFileSync(join(folder, 'names.csv'), 'name,pseudonym\nAnna Müller,P1\n');
    expect(postilJson(folder, 'pseudonymise', 's.postil', '--names', 'names.csv', '--ignore-case')).toMatchObject({
      names: 1,
      documents: 1,
    });
    const versions = postilJson<{ label: string; isCurrent: boolean }[]>(folder, 'versions', 's.postil', 'talk');
    expect(versions.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
      ['Replace names by pseudonyms', true],
      ['Bring in talk again', false],
      ['Import talk', false],
    ]);
    expect(postil(folder, 'purge', 's.postil', '--backups')).toMatchObject({ code: 0, error: '' });
    expect(postilJson(folder, 'versions', 's.postil', 'talk')).toHaveLength(1);
    expect(readFileSync(join(folder, 's.postil')).includes('Order is freedom')).toBe(false);
    expect(postil(folder, 'undo', 's.postil').error).toContain('can no longer be taken back');
    writeFileSync(join(folder, 'bad.csv'), 'Anna\n');
    expect(postil(folder, 'pseudonymise', 's.postil', '--names', 'bad.csv')).toMatchObject({ code: 1, out: '' });
    expect(postilJson(folder, 'check', 's.postil')).toEqual({ sound: true, findings: [] });
  },
);
