import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

type Figure = { readonly n: Record<string, number>; readonly rows: readonly Record<string, string | number | null>[] };

test(
  'the command line counts words, their company and their contexts; what is not understood is one line',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    postil(folder, 'demo', '.');
    const project = join(folder, 'Cyberspace governance.postil');
    const analyse = (...words: readonly string[]): Figure => postilJson(folder, 'analyse', project, ...words);
    const documents = postilJson<readonly { readonly title: string; readonly words: number }[]>(
      folder,
      'list',
      project,
      'documents',
    );
    const all = documents.reduce((sum, { words }) => sum + words, 0);

    const words = analyse('words', '--stop', 'en', '--stop-word', 'said', '--limit', '3');
    expect([words.n['words'], words.rows.length, words.rows[0]?.['word']]).toEqual([all, 3, 'internet']);
    const kwic = analyse('kwic', 'sovereign*', '--sort', 'right1', '--context', '3,2');
    expect(kwic.rows.length).toBe(kwic.n['hits']);
    expect(analyse('kwic', '\\bsovereign\\w*', '--regex').n).toEqual(kwic.n);
    const title = documents[0]?.title ?? '';
    const keyness = analyse('keyness', '--document', title, '--direction', 'over', '--measure', 'logRatio');
    expect((keyness.n['targetWords'] ?? 0) + (keyness.n['referenceWords'] ?? 0)).toBe(all);
    const file = postil(folder, 'analyse', project, 'keyness', '--document', title, '--format', 'csv').out;
    expect(file).toMatch(/^internet,.*,(over|under|equal),/m);
    expect(file).not.toMatch(/'[=+-]|−/);
    const drawn = postil(folder, 'analyse', project, 'keyness', '--document', title, '--format', 'svg').out;
    expect(drawn).toContain('The reference is the rest of the study.');
    const against = analyse('keyness', '--document', title, '--reference-document', documents[1]?.title ?? '');
    expect(against.n['referenceWords']).toBe(documents[1]?.words);
    const collocates = analyse('collocations', 'cyber', '--window', '2,2', '--stop', 'en');
    expect(collocates.rows.map(({ word }) => word)).toContain('sovereignty');
    expect(analyse('collocations', '--of-code', 'Security').n['near']).toBeGreaterThan(0);

    const refused = [
      ['kwic'],
      ['words', '--ngram', '9'],
      ['words', 'internet'],
      ['collocations', 'a', '--window', 'wide'],
    ];
    for (const wrong of refused)
      expect(postil(folder, 'analyse', project, ...wrong)).toMatchObject({ code: 2, out: '' });
    const pattern = postil(folder, 'analyse', project, 'kwic', '(', '--regex');
    expect([pattern.code, pattern.error.trim().split('\n').length]).toEqual([1, 1]);
  },
);
