import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

type Row = Readonly<Record<string, string | number | boolean | null>>;

const hasSqliteClient = spawnSync('sqlite3', ['-version']).status === 0;

function sqlite(folder: string, sql: string): string {
  return spawnSync('sqlite3', ['-cmd', '.headers off', 's.postil', sql], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout.trim();
}

function only(row: Row, ...keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));
}

test(
  'a study is made, coded and exported in code points, whatever the texts are written in',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'emoji.txt'), '\ufeff😀 Order\r\nis e\u0301 fine\r👩‍👩‍👧 end');
    writeFileSync(
      join(folder, 'chinese.txt'),
      iconv.encode('网络主权应得到尊重。安全是基础,也是发展的前提。', 'gb18030'),
    );
    writeFileSync(join(folder, 'page.md'), '# Head 😀\n\nSome **bold** words.');
    expect(postil(folder, 'new', 's.postil', '--name', 'My study', '--coder', 'Ann')).toEqual({
      code: 0,
      out: 'Made s.postil.\n',
      error: '',
    });
    expect(postil(folder, 'import', 's.postil', 'emoji.txt', 'chinese.txt', 'page.md').code).toBe(0);
    const documents = postilJson<Row[]>(folder, 'list', 's.postil', 'documents');
    expect(documents.map((row) => only(row, 'title', 'characters', 'words', 'codings', 'charset'))).toEqual([
      { title: 'emoji', characters: 28, words: 5, codings: 0, charset: 'UTF-8' },
      { title: 'chinese', characters: 24, words: expect.any(Number) as number, codings: 0, charset: 'GB18030' },
      { title: 'page', characters: 23, words: 4, codings: 0, charset: 'UTF-8' },
    ]);

    const added = postilJson<Row>(folder, 'add-code', 's.postil', 'Order\\/Chaos/网络 主权');
    expect(only(added, 'path')).toEqual({ path: 'Order\\/Chaos/网络 主权' });
    const apply = (document: string, start: number, end: number, ...more: string[]) =>
      postilJson<Row>(
        folder,
        'code',
        's.postil',
        '--document',
        document,
        '--start',
        String(start),
        '--end',
        String(end),
        '--code',
        'Order\\/Chaos/网络 主权',
        ...more,
      );
    apply('emoji', 0, 1);
    apply('emoji', 2, 9);
    apply('emoji', 11, 13, '--coder', 'Bo');
    apply(String(documents[1]?.['id']), 0, 4);
    const autocoded = postilJson<Row>(
      folder,
      'autocode',
      's.postil',
      '--code',
      'Order\\/Chaos',
      '--pattern',
      '安全|发展',
      '--unit',
      'sentence',
      '--document',
      'chinese',
    );
    expect(autocoded).toMatchObject({ added: 1, alreadyCoded: 0, inBoilerplate: 0 });

    const codings = postilJson<Row[]>(folder, 'list', 's.postil', 'codings');
    const path = 'Order/Chaos / 网络 主权';
    expect(
      codings.map((row) => only(row, 'document', 'codePath', 'quote', 'start', 'end', 'paragraph', 'coder')),
    ).toEqual([
      { document: 'emoji', codePath: path, quote: '😀', start: 0, end: 1, paragraph: 1, coder: 'Ann' },
      { document: 'emoji', codePath: path, quote: 'Order\ni', start: 2, end: 9, paragraph: 1, coder: 'Ann' },
      { document: 'emoji', codePath: path, quote: 'e\u0301', start: 11, end: 13, paragraph: 2, coder: 'Bo' },
      { document: 'chinese', codePath: path, quote: '网络主权', start: 0, end: 4, paragraph: 1, coder: 'Ann' },
      {
        document: 'chinese',
        codePath: 'Order/Chaos',
        quote: '安全是基础,也是发展的前提。',
        start: 10,
        end: 24,
        paragraph: 1,
        coder: 'Ann',
      },
    ]);
    const keys =
      'document publisher date code codePath quote start end paragraph coder created weight actor stance memo codebookVersion';
    expect(Object.keys(codings[0] ?? {})).toEqual(['id', ...keys.split(' ')]);
    expect(postilJson<Row[]>(folder, 'list', 's.postil', 'codes').map((row) => only(row, 'path', 'codings'))).toEqual([
      { path: 'Order\\/Chaos', codings: 1 },
      { path: 'Order\\/Chaos/网络 主权', codings: 4 },
    ]);
    expect(postilJson(folder, 'list', 's.postil', 'memos')).toEqual([]);

    const exported = postil(folder, 'export', 's.postil', 'segments', '--format', 'json');
    expect(exported.error).toBe('');
    expect(JSON.parse(exported.out)).toEqual(
      codings.map(({ id: _id, ...segment }) => ({ ...segment, page: null, speaker: null, cases: null })),
    );
    for (const format of ['csv', 'json', 'xlsx']) {
      expect(postilJson(folder, 'export', 's.postil', 'segments', '--format', format, '--out', `1.${format}`)).toEqual({
        path: `1.${format}`,
        rows: 5,
      });
      postil(folder, 'export', 's.postil', 'segments', '--format', format, '--out', `2.${format}`);
      expect(readFileSync(join(folder, `1.${format}`)).equals(readFileSync(join(folder, `2.${format}`)))).toBe(true);
    }
    expect(readFileSync(join(folder, '1.json'), 'utf8')).toBe(exported.out);
    const codebook = JSON.parse(postil(folder, 'export', 's.postil', 'codebook', '--format', 'json').out) as Row[];
    // A codebook comes in again: a slash in a name is told from one between levels.
    expect(codebook.map((row) => row['path'])).toEqual(['Order\\/Chaos', path.replace('/', '\\/')]);

    expect(postil(folder, 'undo', 's.postil')).toEqual({ code: 0, out: 'Undone: Autocode Order/Chaos\n', error: '' });
    expect(postilJson<Row[]>(folder, 'list', 's.postil', 'codings')).toEqual(codings.slice(0, 4));
    const history = postilJson<Row[]>(folder, 'list', 's.postil', 'history');
    expect(history.map((row) => only(row, 'label', 'coder', 'undone')).slice(0, 2)).toEqual([
      { label: 'Autocode Order/Chaos', coder: 'Ann', undone: true },
      { label: 'Apply 网络 主权', coder: 'Ann', undone: false },
    ]);
    expect(Object.keys(history[0] ?? {})).toEqual(expect.arrayContaining(['id', 'label', 'coder', 'time', 'undone']));
    expect(postilJson<Row>(folder, 'redo', 's.postil')).toMatchObject({ label: 'Autocode Order/Chaos' });
    expect(postilJson<Row[]>(folder, 'list', 's.postil', 'codings')).toEqual(codings);
    expect(postilJson(folder, 'check', 's.postil')).toEqual({ sound: true, findings: [] });
    if (hasSqliteClient) {
      expect(sqlite(folder, 'PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok');
      expect(
        sqlite(folder, 'SELECT document, "start", "end" FROM segment ORDER BY documentPosition, "start", "end"').split(
          '\n',
        ),
      ).toEqual(codings.map(({ document, start, end }) => `${String(document)}|${String(start)}|${String(end)}`));
    }
  },
);

test('the seed study is made where one wants it, once', { timeout: 120_000 }, () => {
  const folder = newFolder();
  const file = 'demo/Cyberspace governance.postil';
  expect(postilJson(folder, 'demo', 'demo')).toEqual({ path: file });
  expect(postilJson<Row[]>(folder, 'list', file, 'documents')).toHaveLength(5);
  expect(postilJson<Row[]>(folder, 'list', file, 'codings').length).toBeGreaterThanOrEqual(80);
  expect(postil(folder, 'demo', 'demo')).toMatchObject({ code: 1, out: '' });
});
