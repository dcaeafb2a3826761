import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Mark } from '../../../src/domain/text/marks';
import type { AnnotatedDocument, AnnotatedStudy } from '../../../src/formats/export/annotated/annotated-study';
import { writeAnnotatedDocx } from '../../../src/formats/export/annotated/docx';
import { filterScript, filterScriptHash } from '../../../src/formats/export/annotated/filter-script';
import { annotatedHtml } from '../../../src/formats/export/annotated/html';
import { exportedCoding } from './exported-codings';

const text = 'Title <b>\nLU WEI: sovereignty & "order" in one\nشبكة واحدة\nfirst\nsecond\ncell a\ncell b\nThe note';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const marks: readonly Mark[] = [
  { kind: 'heading', level: 1, ...at('Title <b>') },
  { kind: 'speakerTurn', speaker: 'LU WEI', ...at('LU WEI: sovereignty & "order" in one') },
  { kind: 'bold', ...at('order') },
  { kind: 'link', url: 'javascript:alert(1)', ...at('one') },
  { kind: 'footnoteReference', label: '1"', ...at('in') },
  { kind: 'listItem', depth: 1, ordered: true, number: 3, ...at('first') },
  { kind: 'listItem', depth: 1, ordered: true, number: 4, ...at('second') },
  { kind: 'tableCell', table: 0, row: 0, column: 0, ...at('cell a') },
  { kind: 'tableCell', table: 0, row: 0, column: 1, ...at('cell b') },
  { kind: 'footnote', label: '1"', ...at('The note') },
];
const power = { codeId: 'power', codePath: 'Power </span><script>', colour: 'red;}' };
const placed = [
  exportedCoding(text, { ...at('sovereignty & "order"'), memos: ['Why <i>'] }),
  exportedCoding(text, { ...at('"order" in one\nشبكة'), ...power, weight: 40, stance: 'opposes' }),
];
const document: AnnotatedDocument = {
  number: 1,
  title: 'A & B',
  author: null,
  publisher: 'Xinhua',
  date: '2016',
  language: 'en',
  url: null,
  text,
  marks,
  placed,
  lost: [exportedCoding('gone words', { start: 0, end: 4 })],
  memos: [],
};
const study: AnnotatedStudy = {
  title: 'A & B',
  language: 'en',
  codes: [
    { id: 'code', name: 'Code', colour: '#c2410c', codings: 2 },
    { id: 'power', name: power.codePath, colour: power.colour, codings: 1 },
  ],
  coders: [{ id: 'ada', name: 'Ada', colour: '#000000', codings: 3 }],
  pairs: [
    { code: 0, coder: 0 },
    { code: 1, coder: 0 },
  ],
  documents: [{ title: 'A & B' }],
};

test('an annotated page shows overlapping codings in lanes of their own, with structure, and lets no words run', () => {
  const { start, body, end } = annotatedHtml(study);
  const html = start() + body(document) + end();
  expect(createHash('sha256').update(filterScript).digest('base64')).toBe(filterScriptHash);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/javascript:|https?:\/\/|red;|<i>/);
  expect(html).toContain('<h2>Title &lt;b&gt;</h2>');
  expect(html).toContain('<ol start="3" style="--depth:1"><li>first</li><li>second</li></ol>');
  expect(html).toContain('<table><tr><td><p>cell a</p></td><td><p>cell b</p></td></tr></table>');
  expect(html).toContain('data-label="1&quot;"');
  expect(html).toContain('<a href="#note1-1">in</a>');
  expect(html).toMatch(
    /data-c="1 2" title="Code\nPower &lt;\/span&gt;&lt;script&gt;" data-n="2" data-s="2\/1-0">&quot;<\/span>/,
  );
  expect(html).toMatch(/<p dir="rtl"><span class="m1-\d" data-c="2"/);
  // Lines take room only where they run, and each label leads to its passage.
  expect(html.match(/--lanes:\d/g)).toEqual(['--lanes:2', '--lanes:1']);
  expect(html).toMatch(/<span id="coding1-2"[^>]*>&quot;<[^]*<a href="#coding1-2">2<\/a>/);
  expect(html).toMatch(
    /\.m1-2\{background:linear-gradient\(var\(--k0-0\),var\(--k0-0\)\) 0 calc\(100% - \(var\(--lanes\) - 1\)\*4px\).*linear-gradient\(var\(--k1-0\),var\(--k1-0\)\) 0 calc\(100% - \(var\(--lanes\) - 2\)\*4px\)/,
  );
  expect(html).toContain('<small>Ada · opposes · weight 40</small>');
  expect(html).toContain('<p class="memo">Why &lt;i&gt;</p>');
  expect(html).toContain('<h2>Lost passages</h2><ol><li value="0" data-pair="0-0" style="--k:var(--k0-0)"><q>gone</q>');
  expect(annotatedHtml({ ...study, language: 'zh-Hans' }).start()).toContain('代码 · 编码者');
});

test('an annotated Word document has each coding as a comment around its passage and as shading; equal bytes twice', async () => {
  const bytes = await writeAnnotatedDocx(study, [document]);
  expect(Buffer.from(await writeAnnotatedDocx(study, [document])).equals(Buffer.from(bytes))).toBe(true);
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const between = (id: number): string =>
    new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/>`, 's')
      .exec(xml)?.[1]
      ?.replaceAll(/<w:p[ >]/g, '\n<')
      .replaceAll(/<[^>]*>/g, '') ?? '';
  expect(between(0)).toBe('sovereignty &amp; &quot;order&quot;');
  expect(between(1).replaceAll(/\s+/g, ' ')).toBe('&quot;order&quot; in one شبكة');
  expect(xml.match(/<w:commentReference /g)).toHaveLength(2);
  expect(xml).toContain('w:fill="f0d0c2"');
  expect(new TextDecoder().decode(parts['word/numbering.xml'])).toContain('<w:start w:val="3"/>');
  const comments = new TextDecoder().decode(parts['word/comments.xml']);
  expect(comments).toContain('w:author="Ada"');
  expect(comments).toContain('Power &lt;/span&gt;&lt;script&gt;');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value).toContain('<h1>A &amp; B</h1>');
  expect(value).toContain('<td><p>cell a</p></td>');
  expect(value).toContain('“gone”');
});
