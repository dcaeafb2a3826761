import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { findImporter } from '../../../../src/formats/import';
import { html } from '../../../../src/formats/import/html';
import type { ImportedText } from '../../../../src/formats/import/importer';
import { showMarks } from '../markup/lay-out';
import { article, pages } from './pages';

async function read(page: string | Uint8Array, name = 'page.html'): Promise<ImportedText> {
  const file = { name, bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page };
  return html.read(file);
}

test.each(pages)('of a page with %s the article comes in whole, and nothing else', async (_, page, text) => {
  const imported = await read(page);
  expect(imported.text).toBe(text);
});

test('headings, lists, tables and captions of the article are kept', async () => {
  for (const [, page, text] of pages.filter((each) => each[1].includes('figcaption'))) {
    const { marks } = await read(page);
    expect(showMarks({ text, marks: marks.filter(({ kind }) => kind !== 'link') })).toEqual([
      'heading:1:Headline',
      'heading:2:A section',
      'listItem:1:false:1:first point',
      'listItem:1:false:2:second point',
      'tableCell:0:0:0:Year',
      'tableCell:0:0:1:Users',
      'tableCell:0:1:0:2016',
      'tableCell:0:1:1:731',
    ]);
  }
});

test('prose in a part that is named like one of the site is kept as boilerplate, and a list of mere links too', async () => {
  const aside = 'A long reply of somebody who writes whole paragraphs below the article. '.repeat(12).trim();
  const { text, marks } = await read(
    `<body><nav>x</nav><div class=main><h1>Headline</h1><p>${article.join('</p><p>').repeat(4)}</p><div class=comments><p>${aside}</p><nav>y</nav></div>
     <div><a href=https://a.b/1>One</a> <a href=https://a.b/2>Two</a> <a href=https://a.b/3>Three</a> <a href=https://a.b/4>Four</a></div></div><aside><a href=1>q</a><a href=1>more links than there are in the list above here</a></aside></body>`,
  );
  const boilerplate = marks
    .filter(({ kind }) => kind === 'boilerplate')
    .map(({ start, end }) => text.slice(start, end));
  expect(boilerplate).toEqual([aside, 'One Two Three Four']);
  expect(text).not.toMatch(/\b[xyq]\b/);
});

test.each([
  ['its <meta charset>', '<meta charset="gb2312">', 'GBK', 'GB18030'],
  ['its http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=big5">', 'Big5', 'BIG5'],
  ['its XML line', '', 'Shift_JIS', 'SHIFT_JIS'],
  ['its bytes, whatever it says', '<meta charset="gb2312">', 'UTF-8', 'UTF-8'],
])('a page is read in the encoding of %s', async (_, meta, encoding, charset) => {
  const start = encoding === 'Shift_JIS' ? '<?xml version="1.0" encoding="Shift_JIS"?>' : '';
  const page = iconv.encode(
    `${start}<html><head>${meta}</head><body><p>中国主権、安全。</p></body></html>`.replace(
      '権',
      encoding === 'Shift_JIS' ? '権' : '安',
    ),
    encoding,
  );
  const imported = await read(page);
  expect(imported.text).toMatch(/^中国主.、安全。$/);
  expect(imported.charset).toBe(charset);
});

test('boxes that were shut when the page was saved stay out, whatever else a style sheet hides comes in', async () => {
  const style = '<style>.shut, .late { display: none !important } .open { display: block }</style>';
  const boxes =
    `<div class=shut aria-hidden=true><p>${'We use cookies. '.repeat(20)}</p></div><p class=shut aria-modal=true>Subscribe.</p>` +
    `<div class=open aria-hidden=true><p>${'Behind a box. '.repeat(20)}</p></div><div class=late>Shown by a program.</div>`;
  const { text } = await read(`${style}<body><main><h1>Order</h1><p>${article.join('</p><p>')}</p>${boxes}</main>`);
  expect(text.split('\n').slice(-2)).toEqual(['Behind a box. '.repeat(20).trim(), 'Shown by a program.']);
  expect(text).not.toMatch(/cookies|Subscribe/);
});

test('a page says what of it did not come in', async () => {
  const { warnings, text } = await read(
    '<p onclick="x()">a<script>1</script><script src="https://a.b/c.js"></script><script type="application/ld+json">{}</script><img src="file:///etc/passwd"><img src="https://a.b/c.png"><iframe src="https://a.b"></iframe>',
  );
  expect(text).toBe('a');
  expect(warnings).toEqual([
    { reason: 'scriptsLeftOut', details: { count: 2 } },
    { reason: 'imagesLeftOut', details: { count: 2 } },
    { reason: 'outsideLeftOut', details: { count: 1 } },
  ]);
});

test('a web page is known by what it holds, and a web archive is refused with what to do', () => {
  const bytes = new TextEncoder().encode('<!-- saved --><!DOCTYPE HTML><title>x</title>');
  expect(findImporter({ name: 'article.txt', bytes })).toBe(html);
  const archive = new TextEncoder().encode('bplist00\xd1\x01\x02_\x10\x0fWebMainResource');
  const found = findImporter({ name: 'page.webarchive', bytes: archive });
  expect(() => found.read({ name: 'page.webarchive', bytes: archive })).toThrow(
    expect.objectContaining({ reason: 'webArchive' }),
  );
});
