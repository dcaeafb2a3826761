import { expect, test } from 'vitest';
import { boilerplateSpans } from '../../../../src/domain/text/marks';
import { splitArticles } from '../../../../src/formats/import/articles/split-articles';
import type { ImportedText } from '../../../../src/formats/import/importer';
import { readFile } from '../../../../src/formats/import/read-file';
import { cnki, factiva, factivaLabels, lexis, lexisGerman, nexis, proquest, wisers } from './databases';

async function read(text: string, name = 'export.txt') {
  return readFile({ name, bytes: new TextEncoder().encode(text) });
}

/** What is left of a text when boilerplate is taken away. */
function wordsOf({ text, marks }: ImportedText): string {
  let [kept, at] = ['', 0];
  for (const { start, end } of [...boilerplateSpans(marks), { start: text.length, end: text.length }]) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept.replaceAll(/\s*\n\s*/g, '\n').trim();
}

test.each([
  ['Lexis', lexis, [
    { title: 'China Calls for Order 0 and Asks the World to Follow', publisher: 'The New York Times', date: '2015-12-16', author: 'JANE PERLEZ', url: 'http://www.example.org/0' },
    { title: 'China Calls for Order 1 and Asks the World to Follow', publisher: 'The Guardian (London)', date: '2015-12-17', author: 'JANE PERLEZ', url: 'http://www.example.org/1' },
    { title: 'China Calls for Order 2 and Asks the World to Follow', publisher: 'China Daily', date: '2015-12-18', author: 'JANE PERLEZ', url: 'http://www.example.org/2' },
  ]],
  ['Lexis in German', lexisGerman, [
    { title: 'Die Ordnung im Netz 0', publisher: 'Süddeutsche Zeitung', date: '2015-12-02', author: 'Anna Meyer' },
    { title: 'Die Ordnung im Netz 1', publisher: 'Die Welt', date: '2015-12-03', author: 'Anna Meyer' },
  ]],
  ['Nexis', nexis, [
    { title: 'Order in area 0', publisher: 'China Daily', date: '2015-12-16', author: 'Li Wei' },
    { title: 'Order in area 1', publisher: 'China Daily', date: '2015-12-17', author: 'Li Wei' },
  ]],
  ['Factiva', factiva, [
    { title: 'Order in area 0', publisher: 'Xinhua News Agency', date: '2015-12-16' },
    { title: 'Order in area 1', publisher: 'The New York Times', date: '2015-12-17', author: 'Jane Perlez' },
  ]],
  ['Factiva with labels', factivaLabels, [
    { title: 'Order in area 0', publisher: 'China Daily', date: '2015-12-16', author: 'Jane Perlez' },
    { title: 'Order in area 1', publisher: 'China Daily', date: '2015-12-17', author: 'Jane Perlez' },
  ]],
  ['ProQuest', proquest, [
    { title: 'Order in area 0', publisher: 'New York Times', date: '2015-12-16', author: 'Perlez, Jane', url: 'https://search.example.org/docview/0' },
    { title: 'Order in area 1', publisher: 'New York Times', date: '2015-12-17', author: 'Perlez, Jane', url: 'https://search.example.org/docview/1' },
  ]],
  ['a press database of Hong Kong', wisers, [
    { title: '网络空间的秩序之0', publisher: '大公報', date: '2015-12-16' },
    { title: '网络空间的秩序之1', publisher: '大公報', date: '2015-12-17' },
  ]],
  ['CNKI', cnki, [
    { title: '网络空间的秩序之0', publisher: '人民日报', date: '2015-12-16', author: '李伟', url: 'https://example.org/a' },
    { title: '网络空间的秩序之1', publisher: '人民日报', date: '2015-12-17', author: '李伟', url: 'https://example.org/a' },
  ]],
])('a file of %s is taken apart into its articles with what their heads say', async (_, text, abouts) => {
  const { document, articles } = await read(text);
  expect(document?.text).toBe(text);
  expect(articles.map(({ about }) => about)).toEqual(abouts);
}); // prettier-ignore

test.each([
  ['a web page', 'a.html', (lines: readonly string[]) => `<html><title>Delivery</title><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`],
  ['RTF', 'a.rtf', (lines: readonly string[]) => `{\\rtf1\\ansi ${lines.join('\\par\n')}\\par}`],
])('the articles are the same when the database writes %s', async (_, name, write) => {
  for (const text of [lexis, nexis, factiva, proquest]) {
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const { articles } = await read(write(lines), name);
    expect(articles.map(({ about }) => about)).toEqual((await read(text)).articles.map(({ about }) => about));
  }
}); // prettier-ignore

test('what the database wrote around an article is boilerplate, the article is not', async () => {
  const { articles } = await read(nexis);
  expect(articles.map(wordsOf)[1]).toBe(
    [
      'Order in area 1\nChina Daily\nDecember 17, 2015 Wednesday\nByline: Li Wei',
      'The state calls for order in area 1, its speaker said on Wednesday.',
      'Others answered that freedom comes first in area 1.',
    ].join('\n'),
  );
  expect((await read(lexis)).articles.map(wordsOf)[0]).toMatch(/^The New York Times\n[^]*\nOthers answered that freedom comes first in area 0\.$/); // prettier-ignore
  expect((await read(factiva)).articles.map(wordsOf)[0]).toMatch(
    /freedom comes first in area 0\.\nXinhua News Agency$/,
  );
  expect((await read(proquest)).articles.map(wordsOf)[0]).toMatch(/freedom comes first in area 0\.$/);
});

test('a list before the articles and the terms of the search behind them are left out, and their words counted', async () => {
  const around = async (text: string) =>
    (await read(text)).articles.map(({ warnings }) => warnings.flatMap(({ details }) => details['count'] ?? []));
  expect(await around(factiva)).toEqual([[11], []]);
  expect(await around(nexis)).toEqual([[29], []]);
  expect(await around(wisers)).toEqual([[], []]);
});

const chapter = (n: number): string => `Chapter ${n} of 12\n\nLong words of the chapter.\nAnd more of them.\n`;

test.each([
  ['a book with chapters', [1, 2, 3].map(chapter).join('\n')],
  ['a text that says “End of Document” once', `A page.\nLength: 3 words\nIt has lines.\nEnd of Document\nAnd goes on.\n`],
  ['a text that says it often without being a list of articles', 'One line.\nTwo lines.\nThree lines.\nEnd of Document\n'.repeat(4)],
  ['an interview', 'Q: Why?\nA: So.\nQ: And?\nA: Yes.\n'.repeat(5)],
  ['a form with rules between its parts', `${rule()}Name: A\nTitle: B\n${rule()}Name: C\nTitle: D\n${rule()}`],
  ['a report whose every page says which document it is', 'Document 1 of 3\nWords of a page.\nMore words of it.\n'.repeat(5)],
  ['a report that names records of a database', 'See there.\nDocument XNHA000020151216ebcg000b5\nAnd more.\nOf this.\n'],
  ['one article of a database', nexis.slice(0, nexis.indexOf('End of Document') + 15)],
])('%s stays one document', async (_, text) => {
  expect((await read(text)).articles).toEqual([]);
}); // prettier-ignore

function rule(): string {
  return `${'_'.repeat(40)}\n`;
}

test('formatting, comments and notes stay with their article', () => {
  const text = 'Document 1 of 2\nOrder[1]\nfirst\nDocument 2 of 2\nFreedom[2]\nlast\nNote one[3]\nNote two\nNote three';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const whole: ImportedText = {
    text,
    marks: [
      { kind: 'bold', start: 0, end: text.length },
      { kind: 'page', label: '7', start: 0, end: at('last').end },
      ...['[1]', '[2]', '[3]'].map((words) => ({ kind: 'footnoteReference', label: words.slice(1, 2), ...at(words) }) as const),
      { kind: 'footnote', label: '1', ...at('Note one[3]') },
      { kind: 'footnote', label: '2', ...at('Note two') },
      { kind: 'footnote', label: '3', ...at('Note three') },
    ],
    comments: [{ ...at('Freedom'), author: 'A', date: '', text: 'why' }],
    charset: null,
    language: null,
    warnings: [],
    about: {},
  };
  const [first, second] = splitArticles(whole);
  expect(first?.text).toBe('Document 1 of 2\nOrder[1]\nfirst\nNote one[3]\nNote three');
  expect(second?.text).toBe('Document 2 of 2\nFreedom[2]\nlast\nNote two');
  const shown = (one: ImportedText | undefined) =>
    one?.marks.filter(({ kind }) => kind !== 'boilerplate').map(({ kind, start, end }) => [kind, one.text.slice(start, end)]);
  expect(shown(second)).toEqual([
    ['bold', 'Document 2 of 2\nFreedom[2]\nlast'],
    ['page', 'Document 2 of 2\nFreedom[2]\nlast'],
    ['footnoteReference', '[2]'],
    ['bold', 'Note two'],
    ['footnote', 'Note two'],
  ]);
  expect(shown(first)?.filter(([kind]) => kind === 'footnote')).toEqual([['footnote', 'Note one[3]'], ['footnote', 'Note three']]);
  expect(first?.comments).toBeUndefined();
  expect(second?.comments).toEqual([{ start: 16, end: 23, author: 'A', date: '', text: 'why' }]);
}); // prettier-ignore
