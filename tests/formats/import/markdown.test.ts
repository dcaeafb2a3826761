import { expect, test } from 'vitest';
import type { Mark } from '../../../src/domain/text/marks';
import { markdown } from '../../../src/formats/import/markdown';
import type { ImportedText } from '../../../src/formats/import/importer';

async function read(text: string): Promise<ImportedText> {
  return markdown.read({ name: 'a.md', bytes: new TextEncoder().encode(text) });
}

/** Each mark beside its words. */
async function readMarks(text: string): Promise<{ text: string; marks: unknown[] }> {
  const imported = await read(text);
  return { text: imported.text, marks: imported.marks.map((mark) => withWords(mark, imported.text)) };
}

function withWords({ start, end, ...about }: Mark, text: string): unknown {
  return [text.slice(start, end), about];
}

test('blocks become lines, their structure becomes marks', async () => {
  expect(
    await readMarks('# Cyber *sovereignty*\n\nFirst\nline.\n\nTitle\n-----\n\n***\n\n> Quoted\n>\n> > deeper 😀\n'),
  ).toEqual({
    text: 'Cyber sovereignty\nFirst line.\nTitle\nQuoted\ndeeper 😀',
    marks: [
      ['Cyber sovereignty', { kind: 'heading', level: 1 }],
      ['sovereignty', { kind: 'italic' }],
      ['Title', { kind: 'heading', level: 2 }],
      ['Quoted\ndeeper 😀', { kind: 'blockquote', depth: 1 }],
      ['deeper 😀', { kind: 'blockquote', depth: 2 }],
    ],
  });
});

test('list items lose their bullets and keep depth, number and the lists inside them', async () => {
  expect(await readMarks('3. three\n   - inner\n\n     more\n\n   again three\n4. four\n\n* [ ] *x*\n')).toEqual({
    text: 'three\ninner\nmore\nagain three\nfour\n[ ] x',
    marks: [
      ['three\ninner\nmore\nagain three', { kind: 'listItem', depth: 1, ordered: true, number: 3 }],
      ['inner\nmore', { kind: 'listItem', depth: 2, ordered: false, number: 1 }],
      ['four', { kind: 'listItem', depth: 1, ordered: true, number: 4 }],
      ['[ ] x', { kind: 'listItem', depth: 1, ordered: false, number: 1 }],
      ['x', { kind: 'italic' }],
    ],
  });
});

test('words in a line keep their emphasis, links and code', async () => {
  expect(
    await readMarks('**𝒳 _both_** ~~gone~~ `a*b` [link **b**](http://x.org "t") ![alt *text*](i.png) a &amp; \\* <b>'),
  ).toEqual({
    text: '𝒳 both gone a*b link b alt text a & * <b>',
    marks: [
      ['𝒳 both', { kind: 'bold' }],
      ['both', { kind: 'italic' }],
      ['gone', { kind: 'strikethrough' }],
      ['a*b', { kind: 'code' }],
      ['link b', { kind: 'link', url: 'http://x.org' }],
      ['b', { kind: 'bold' }],
      ['text', { kind: 'italic' }],
    ],
  });
});

test('each cell of a table is a line that knows its place', async () => {
  expect(await readMarks('| a | b |\n|---|---|\n|   | **d** |\n\nafter')).toEqual({
    text: 'a\nb\nd\nafter',
    marks: [
      ['a', { kind: 'tableCell', table: 0, row: 0, column: 0 }],
      ['b', { kind: 'tableCell', table: 0, row: 0, column: 1 }],
      ['d', { kind: 'bold' }],
      ['d', { kind: 'tableCell', table: 0, row: 1, column: 1 }],
    ],
  });
});

test('footnotes stand at the end in the order of their references, and none is lost', async () => {
  expect(
    await readMarks(
      '[^unused]: Nobody asks.\n\n[^b]: Its *own* words.\n\n    Two paragraphs.\n\nFirst^[In the line.] 😀[^b] again[^b], [^none].\n',
    ),
  ).toEqual({
    text: 'First[1] 😀[2] again[2], [^none].\nIn the line.\nIts own words.\nTwo paragraphs.\nNobody asks.',
    marks: [
      ['[1]', { kind: 'footnoteReference', label: '1' }],
      ['[2]', { kind: 'footnoteReference', label: '2' }],
      ['[2]', { kind: 'footnoteReference', label: '2' }],
      ['In the line.', { kind: 'footnote', label: '1' }],
      ['Its own words.\nTwo paragraphs.', { kind: 'footnote', label: '2' }],
      ['own', { kind: 'italic' }],
      ['Nobody asks.', { kind: 'footnote', label: '3' }],
    ],
  });
});

test('code keeps its lines, a hard break is a line, a soft break a space except inside Chinese', async () => {
  expect(await readMarks('```js\n \nlet a;\n\n  b\n```\none  \ntwo\nthree\n\n网络空间\n主权。\nOK')).toEqual({
    text: 'let a;\n\n  b\none\ntwo three\n网络空间主权。 OK',
    marks: [['let a;\n\n  b', { kind: 'codeBlock' }]],
  });
});

test('simple front matter describes the document and is not part of its text', async () => {
  const { text, language, about } = await read(
    '---\ntitle: "Sovereignty: a view"\nAuthor: Lu Wei\ndate: 2016-11-16\nlang: zh-Hans\ntags:\n  - x\n---\n\nBody',
  );
  expect({ text, language, about }).toEqual({
    text: 'Body',
    language: 'zh-Hans',
    about: { title: 'Sovereignty: a view', author: 'Lu Wei', date: '2016-11-16' },
  });
  expect((await read('---\nnot front matter\n---\nx')).text).toBe('not front matter\nx');
  expect((await read('---\ndate: 2016-13\n---\nx')).about).toEqual({});
});

test('a script link stays text', async () => {
  expect((await read('[x](javascript:alert(1))')).marks).toEqual([]);
});

test('no words are lost in what is nested too deeply', async () => {
  const { text, warnings } = await read(`${'> '.repeat(300)}deep`);
  expect(text).toContain('deep');
  expect(warnings).toEqual([{ reason: 'nestedTooDeeply', details: {} }]);
  expect((await read(`${'> '.repeat(40)}deep`)).text).toBe('deep');
});

test('large and hostile Markdown is read in one pass', async () => {
  expect((await read('word\n'.repeat(40_000))).text).toHaveLength(199_999);
  for (const hostile of ['['.repeat(10_000), '*a '.repeat(10_000), '![a]('.repeat(5_000), `a${'`'.repeat(10_000)}`]) {
    expect((await read(hostile)).text.length).toBeGreaterThan(0);
  }
});

test('only what leads onto the web is a link, and a written line end of any kind is one', async () => {
  expect(await readMarks('[here](other.md) [there](https://x.org)&#13;[mail](mailto:a@x.org)')).toEqual({
    text: 'here there\nmail',
    marks: [
      ['there', { kind: 'link', url: 'https://x.org' }],
      ['mail', { kind: 'link', url: 'mailto:a@x.org' }],
    ],
  });
});
