import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { heading, paragraph, type WrittenDocument } from '../../../src/formats/export/document/blocks';
import { writeHtmlDocument } from '../../../src/formats/export/document/html-document';
import { markdownBlocks } from '../../../src/formats/export/document/markdown-blocks';
import { writeWordDocument } from '../../../src/formats/export/document/word-document';

const markdown = `# Why *sovereignty*

Two **bold** words, ~~gone~~, \`code\`, 安全 😀 and [a page](https://example.org/?a=1&b=2).

> They say so.

1. one
   - inner [second](https://example.org/2)
2. two

| word | meaning |
| --- | --- |
| 主权 | sovereignty |

[not a link](javascript:alert(1)) <script>alert(1)</script>`;

const written: WrittenDocument = {
  title: 'Memos <of> a study',
  language: 'en',
  blocks: [heading(1, 'Memos'), paragraph('first\nsecond \u0001'), ...markdownBlocks(markdown, 1)],
};

test('a Word document has the headings, lists, tables, links and looks that were written in Markdown', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeWordDocument(written)) });
  expect(html).toContain('<h1>Memos</h1>');
  expect(html).toContain('<h2>Why <em>sovereignty</em></h2>');
  expect(html).toContain('<p>first<br />second </p>');
  expect(html).toContain('<strong>bold</strong> words, <s>gone</s>');
  expect(html).toContain('安全 😀 and <a href="https://example.org/?a=1&amp;b=2">a page</a>');
  expect(html).toMatch(
    /<ol><li>one<ul><li>inner <a href="https:\/\/example.org\/2">second<\/a><\/li><\/ul><\/li><li>two<\/li><\/ol>/,
  );
  expect(html).toContain('<p>主权</p>');
  expect(html).not.toContain('href="javascript');
});

test('the same document gives the same bytes, whenever it is written', async () => {
  const first = await writeWordDocument(written);
  await new Promise((done) => setTimeout(done, 2100)); // archives tell the time in steps of two seconds
  expect(Buffer.from(await writeWordDocument(written)).equals(Buffer.from(first))).toBe(true);
});

test('what people wrote stays words in HTML: no markup of theirs, no address that runs', () => {
  const html = writeHtmlDocument(written);
  expect(html).toContain('<title>Memos &lt;of&gt; a study</title>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('href="javascript');
  expect(html).toContain('<ol><li><p>one</p>');
  expect(html).toContain('<th>word</th>');
});

test('a table with many long words takes its room from them: a short number beside them is never cut in two', async () => {
  const cells = ['2012', '330', ...Array.from({ length: 8 }, () => 'indeterminate')].map((text) => [{ text }]);
  const bytes = await writeWordDocument({
    ...written,
    blocks: [{ kind: 'table', rows: [cells, cells], isNumber: cells.map(() => true) }],
  });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  const [year = 0, words = 0, first = 0] = widths;
  expect(widths).toHaveLength(10);
  // Three figures of eight points and the room to both sides, in twentieths of a point.
  expect(words).toBeGreaterThanOrEqual(3 * 100 + 80);
  expect(year).toBeGreaterThanOrEqual(4 * 100 + 80);
  expect(first).toBeLessThan(13 * 100 + 80);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9026);
});
