import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

type Figure = { readonly n: Record<string, number>; readonly rows: readonly Record<string, string | number | null>[] };

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
    for (const kind of ['frequencies', 'cooccurrence', 'timeline', 'words']) {
      const drawn = ['a.svg', 'b.svg'].map((name) => {
        expect(postil(folder, 'analyse', project, kind, '--format', 'svg', '--out', name).code).toBe(0);
        return readFileSync(join(folder, name), 'utf8');
      });
      expect(drawn[0]).toBe(drawn[1]);
      expect(drawn[0]).toMatch(/^<svg [^]*Boilerplate is left out\.[^]*<\/svg>\n$/);
    }
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
