import { expect, test } from 'vitest';
import { findImporter, largestFile } from '../../../src/formats/import';

const bytes = new TextEncoder().encode('Cyber sovereignty');

test('a file is read by the ending of its name, else by what it holds', () => {
  expect(findImporter({ name: 'A.B.MD', bytes }).kind).toBe('markdown');
  expect(findImporter({ name: 'article.TXT', bytes }).kind).toBe('plain-text');
  expect(findImporter({ name: 'README', bytes }).kind).toBe('plain-text');
  expect(findImporter({ name: '.hidden', bytes }).kind).toBe('plain-text');
});

test('a format that is not read is refused with those that are', () => {
  const page = new TextEncoder().encode('\n<?xml version="1.0"?><feed>Hello</feed>');
  for (const file of [
    { name: 'feed.xml', bytes: page },
    { name: 'picture.gif', bytes: new TextEncoder().encode('GIF89a') },
  ]) {
    expect(() => findImporter(file)).toThrow(
      expect.objectContaining({ reason: 'formatUnknown', message: expect.stringContaining('.md') as string }),
    );
  }
});

test('a file over 200 MB is refused before it is read', () => {
  const huge = { name: 'a.txt', bytes: new Uint8Array(largestFile + 1) };
  expect(() => findImporter(huge)).toThrow(expect.objectContaining({ reason: 'fileTooLarge' }));
});

test('plain text comes in normalised, with its language and what was dropped', async () => {
  const file = { name: 'a.txt', bytes: new TextEncoder().encode('\ufeff这是网络\r\n主\0权\r。') };
  expect(await findImporter(file).read(file)).toEqual({
    text: '这是网络\n主权\n。',
    marks: [],
    charset: 'UTF-8',
    language: 'zh-Hans',
    warnings: [{ reason: 'nulsDropped', details: { count: 1 } }],
    about: {},
  });
});

test.each([
  ['The sovereignty of the state is for the people of this land and that is it.', 'en'],
  ['這是網路空間的主權問題', 'zh-Hant'],
  ['サイバー空間の主権について', 'ja'],
  ['사이버 공간의 주권', 'ko'],
  ['Der Staat ist souverän im Netz', null],
  ['123', null],
])('the language of “%s” is %s', async (text, language) => {
  const file = { name: 'a.txt', bytes: new TextEncoder().encode(text) };
  expect((await findImporter(file).read(file)).language).toBe(language);
});
