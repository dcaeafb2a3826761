import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

type Figure = {
  readonly n: Record<string, number | null>;
  readonly rows: readonly Record<string, string | number | null>[];
};

test(
  'the command line works out figures of a scope, as a table and in files that are equal twice',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    postil(folder, 'demo', '.');
    const project = join(folder, 'Cyberspace governance.postil');
    const analyse = (...words: readonly string[]): Figure => postilJson(folder, 'analyse', project, ...words);
    const all = analyse('frequencies');
    const codings = postilJson<readonly unknown[]>(folder, 'list', project, 'codings');
    expect(all.n['codings']).toBe(codings.length);
    const late = analyse('matrix', '--by', 'document', '--reach', 'top', '--from', '2016');
    expect(late.n['documents']).toBe(2);
    const said = '2016 – … · All codes · Coders: all. Boilerplate is left out.';
    expect(postil(folder, 'analyse', project, 'uncoded', '--from', '2016', '--format', 'csv').error).toBe(
      `Scope: ${said}\n`,
    );
    expect(analyse('uncoded', '--from', '2016')).toMatchObject({ scopeInWords: said });
    // There is one coder alone: nothing is tested, and that is said.
    expect(analyse('crosstab').n).toMatchObject({ chiSquared: null, degreesOfFreedom: null, p: null, cramersV: null });
    const security = analyse(
      'cooccurrence',
      '--near',
      'paragraph',
      '--measure',
      'lift',
      '--code',
      'Security',
      '--with-children',
    );
    expect(security.rows.length).toBe(security.n['codes']);
    expect(security.rows.every(({ code }) => String(code).startsWith('Security'))).toBe(true);
    for (const name of ['a.csv', 'b.csv'])
      expect(postil(folder, 'analyse', project, 'timeline', '--format', 'csv', '--out', name).code).toBe(0);
    expect(readFileSync(join(folder, 'a.csv'))).toEqual(readFileSync(join(folder, 'b.csv')));
    const titles = {
      frequencies: 'Code frequencies',
      cooccurrence: 'Co-occurrence',
      timeline: 'Codes over time',
      words: 'Word frequencies',
    };
    for (const [kind, title] of Object.entries(titles)) {
      const drawn = ['a.svg', 'b.svg'].map((name) => {
        expect(postil(folder, 'analyse', project, kind, '--format', 'svg', '--out', name).code).toBe(0);
        return readFileSync(join(folder, name), 'utf8');
      });
      expect(drawn[0]).toBe(drawn[1]);
      expect(drawn[0]).toContain(`<title>${title}</title>`);
      // A setting, a kind or a count never stands there as programs write it.
      expect(drawn[0]).toMatch(/^<svg [^]*Measure: [A-Zn][^{}_]*N: \d[^{}_]*<\/svg>\n$/);
      expect(drawn[0]).toMatch(/^<svg [^]*Scope: All 5 documents[^]*Boilerplate is left out\.[^]*<\/svg>\n$/);
    }
    const nowhere = postil(folder, 'analyse', project, 'kwic', 'xylophone', '--format', 'svg').out;
    expect(nowhere).toContain('>Nothing to show: what was asked for is nowhere in this scope.</text>');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8').split('\n')[0]).toMatch(/^\ufeff?period,documents,words,/);
  },
);

test(
  'what is wrong in a call is one line: a missing record is a problem, an unknown choice is wrong usage',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    postil(folder, 'demo', '.');
    const project = join(folder, 'Cyberspace governance.postil');
    const refused = postil(folder, 'analyse', project, 'frequencies', '--coder', 'Nobody');
    expect(refused).toEqual({ code: 1, out: '', error: 'postil: There is no coder “Nobody”. Check its name.\n' });
    expect(postil(folder, 'analyse', project, 'matrix', '--by', 'variable:None').code).toBe(1);
    expect(postil(folder, 'analyse', project, 'cooccurrence', '--near', 'word').code).toBe(2);
    expect(postil(folder, 'analyse', project, 'frequencies', '--from', 'yesterday').code).toBe(2);
  },
);

test(
  'settings of another figure, numbers out of bounds and a folder that is not there are refused, not passed over',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    postil(folder, 'demo', '.');
    const refusal = (...words: readonly string[]): string => {
      const { code, out, error } = postil(folder, 'analyse', 'Cyberspace governance.postil', ...words);
      expect({ words, out, lines: error.split('\n').length }).toEqual({ words, out: '', lines: 2 });
      expect(error.length).toBeLessThan(250);
      return `${code} ${error}`;
    };
    expect(refusal()).toMatch(/^2 postil: Which figure\? One of frequencies, matrix, .*, collocations\./);
    expect(refusal('co-occurrence')).toMatch(/^2 postil: “co-occurrence” is no figure\. Do you mean cooccurrence\?/);
    expect(refusal('n-grams')).toMatch(/^2 .*Do you mean words --ngram 2\?/);
    expect(refusal('everything')).toMatch(/^2 .*One of frequencies, /);
    expect(refusal('matrix', '--by', 'year')).toMatch(/^2 .*--by is one of document, .*variable:NAME/);
    expect(refusal('cooccurrence', '--measure', 'c')).toMatch(/^2 .*cosine, lift, jaccard\./);
    expect(refusal('frequencies', '--out', 'nowhere/a.csv')).toMatch(/^1 postil: There is no file at .*nowhere/);
    expect(refusal('frequencies', '--share', 'row')).toMatch(
      /^2 .*--share is no setting of frequencies, which takes --unit, --reach\./,
    );
    expect(refusal('uncoded', '--reach', 'own')).toMatch(/^2 .*which has none/);
    expect(refusal('matrix', '--match-case')).toMatch(/^2 .*--match-case is no setting of matrix/);
    expect(refusal('timeline', '--average', '2')).toMatch(/^2 .*an odd number/);
    expect(refusal('portraits', '--parts', '0')).toMatch(/^2 .*from 1 to 2000/);
    expect(refusal('cooccurrence', '--distance', '3')).toMatch(/^2 .*--near characters or --near paragraphs/);
    expect(refusal('frequencies', '--weight-from', '200')).toMatch(/^2 .*from 0 to 100/);
    expect(refusal('frequencies', '--folder', 'Nowhere')).toMatch(/^1 .*no folder “Nowhere”/);
    expect(refusal('frequencies', '--bogus', '1')).toMatch(/^2 postil: Unknown option '--bogus'\. See postil help/);
  },
);

test('without a format a file has the one that its name ends with', { timeout: 120_000 }, () => {
  const folder = newFolder();
  postil(folder, 'demo', '.');
  const write = (...words: readonly string[]): string => {
    const name = words.at(-1) ?? '';
    const [verb = '', ...rest] = words.slice(0, -1);
    expect(postil(folder, verb, 'Cyberspace governance.postil', ...rest, '--out', name).code).toBe(0);
    return readFileSync(join(folder, name), 'utf8').slice(0, 10);
  };
  expect(write('analyse', 'frequencies', 'a.svg')).toMatch(/^<svg /);
  expect(write('analyse', 'frequencies', 'a.JSON')).toMatch(/^\[/);
  expect(write('analyse', 'frequencies', 'a.table')).toContain('code,');
  expect(write('query', 'sovereignty', 'b.xlsx')).toMatch(/^PK/);
  expect(write('export', 'segments', 'c.xlsx')).toMatch(/^PK/);
});

test('help on one command lists the settings of each figure', { timeout: 60_000 }, () => {
  const folder = newFolder();
  const asked = postil(folder, 'analyse', '--help');
  expect(asked).toMatchObject({ code: 0, error: '' });
  expect(asked.out).toMatch(/\n {2}timeline \[--period day\|week\|month\|quarter\|year\]/);
  expect(postil(folder, 'help', 'analyse')).toEqual(asked);
});

test('documents of one title keep their columns apart, in rows for programs too', { timeout: 120_000 }, () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.txt'), 'Order is freedom.');
  postil(folder, 'new', 's.postil');
  postil(folder, 'import', 's.postil', 'a.txt', 'a.txt');
  const [{ id = '' } = {}] = postilJson<{ id?: string }[]>(folder, 'list', 's.postil', 'documents');
  postil(folder, 'add-code', 's.postil', 'Order');
  postil(folder, 'code', 's.postil', '--document', id, '--start', '0', '--end', '5', '--code', 'Order');
  const { rows } = postilJson<Figure>(folder, 'analyse', 's.postil', 'matrix');
  expect(rows).toEqual([{ code: 'Order', a: 1, 'a (2)': 0 }]);
});
