import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Mark } from '../../../src/domain/text/marks';
import { findImporter } from '../../../src/formats/import';
import { epub } from '../../../src/formats/import/epub';
import { packArchive } from './archives';
import { bookFiles, readBook, xhtml } from './epub-book';
import { markedWords } from './odt-text';

test('a book of LibreOffice, which has no headings but large letters, comes in with its structure', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('files/libreoffice.epub', import.meta.url)));
  expect(findImporter({ name: 'a.zip', bytes })).toBe(epub);
  const { text, marks, about } = await epub.read({ name: 'a.epub', bytes });
  const words = (kind: Mark['kind']): readonly string[] =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
  expect(about).toEqual({ title: 'Rich – 富文本', author: 'Lu Wei' });
  expect({
    headings: words('heading'),
    bold: words('bold'),
    italic: words('italic'),
    strikethrough: words('strikethrough'),
    raised: [...words('superscript'), ...words('subscript')],
    links: words('link'),
    cells: words('tableCell'),
    notes: [...words('footnoteReference'), ...words('footnote')],
  }).toEqual({
    headings: ['Chapter one', 'Section 二'],
    bold: ['bold', 'both', 'b', 'A whole bold paragraph.', 'x', 'H1', 'H2', 'H3'],
    italic: ['one', 'italic', 'both', 'words'],
    strikethrough: ['gone'],
    raised: ['2', '2'],
    links: ['link b'],
    cells: ['H1', 'H2', 'H3', 'r', 'c', 'z\nz2', ''],
    notes: ['[1]', 'Note words 注.'],
  });
});

test('the spine is the order of reading, and what stands aside from it comes behind', async () => {
  const { text } = await readBook({
    chapters: { 'a.xhtml': '<p>A</p>', 'b.xhtml': '<p>B</p>', 'c.xhtml': '<p>C</p>' },
    spine: '<itemref idref="c1" linear="no"/><itemref idref="c2"/><itemref idref="c0"/><itemref idref="c2"/>',
  });
  expect(text).toBe('C\nA\nB');
});

test('a chapter without a heading is called as the table of contents calls it, unless it says so itself', async () => {
  const entry = (href: string, title: string, inner = ''): string =>
    `<navPoint><navLabel><text>${title}</text></navLabel><content src="${href}"/>${inner}</navPoint>`;
  const ncx = `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${entry('one.xhtml', 'The First', entry('one.xhtml#s', 'A section'))}${entry('two.xhtml', 'II. Second')}${entry('three.xhtml', 'Third')}${entry('cover.xhtml', 'Cover')}</navMap></ncx>`;
  const document = await readBook({
    chapters: {
      'cover.xhtml': '<section epub:type="cover">By Li</section>',
      'one.xhtml': '<p class="x">The first</p><p>words</p><div><p id="s">A <i>section</i></p></div><p>more</p>',
      'two.xhtml': '<p>II</p><p>Second</p><p>words</p>',
      'three.xhtml': '<p>only words</p>',
    },
    items: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    files: { 'OEBPS/toc.ncx': ncx },
  });
  expect(document.text).toBe('By Li\nThe first\nwords\nA section\nmore\nII\nSecond\nwords\nThird\nonly words');
  expect(markedWords(document)).toEqual([
    ['The first', { kind: 'heading', level: 1 }],
    ['A section', { kind: 'heading', level: 2 }],
    ['section', { kind: 'italic' }],
    ['Third', { kind: 'heading', level: 1 }],
  ]);
});

test('notes are found wherever in the book they stand, and their numbers may begin anew', async () => {
  const { text, marks } = await readBook({
    chapters: {
      'one.xhtml': '<h1>One</h1><p>a<a epub:type="noteref" href="../OEBPS/notes%2Exhtml#n1">1</a></p>',
      'two.xhtml':
        '<h1>Two</h1><p>b<sup><a href="#fn1" id="r1">1</a></sup></p><aside epub:type="footnote" id="fn1"><p><a href="#r1">1</a> Second.</p></aside>',
    },
    items: '<item id="notes" href="notes.xhtml" media-type="application/xhtml+xml"/>',
    files: { 'OEBPS/notes.xhtml': xhtml('<ol><li id="n1"><p>First.</p></li></ol>') },
  });
  expect(text).toBe('One\na[1]\nTwo\nb[2]\nFirst.\nSecond.');
  expect(marks.filter(({ kind }) => kind === 'footnote')).toHaveLength(2);
});

test('printed pages are told by signs in the text and by the list of pages', async () => {
  const document = await readBook({
    chapters: {
      'a.xhtml':
        '<h1>A</h1><p>one <span epub:type="pagebreak" id="p2" title="2"/>two</p><p><span class="pagenum">[Pg 3]</span>three</p><p id="four">four</p>',
      'nav.xhtml':
        '<nav epub:type="toc"><ol><li><a href="a.xhtml">A</a></li></ol></nav><nav epub:type="page-list"><ol><li><a href="a.xhtml#four">iv</a></li></ol></nav>',
    },
  });
  expect(document.text).toBe('A\none two\nthree\nfour');
  expect(markedWords(document).slice(1)).toEqual([
    ['two', { kind: 'page', label: '2' }],
    ['three\nfour', { kind: 'page', label: '3' }],
  ]);
  const listed = await readBook({
    chapters: { 'a.xhtml': '<h1>A</h1><p id="four">four</p>' },
    items: '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
    files: { 'OEBPS/nav.xhtml': xhtml('<nav epub:type="page-list"><a href="a.xhtml#four">iv</a></nav>') },
  });
  expect(markedWords(listed)).toContainEqual(['four', { kind: 'page', label: 'iv' }]);
});

test('emphasis may stand in style sheets; headings and links have their look without being emphasised', async () => {
  const css = 'h1 { font-weight: bold } .b, i.x { font-weight: 700 } .u { text-decoration: underline }';
  const document = await readBook({
    chapters: {
      'text/a.xhtml': xhtml(
        '<h1>A <span class="b">b</span></h1><p>c <span class="b">d</span> <i class="x">e</i> <a href="http://x.org"><span class="u">f</span></a></p>',
        '<link rel="stylesheet" href="../Style.CSS"/>',
      ),
    },
    files: { 'OEBPS/style.css': css },
  });
  expect(markedWords(document)).toEqual([
    ['A b', { kind: 'heading', level: 1 }],
    ['d', { kind: 'bold' }],
    ['e', { kind: 'bold' }],
    ['e', { kind: 'italic' }],
    ['f', { kind: 'link', url: 'http://x.org' }],
  ]);
});

test('XHTML is read as it means itself: elements that close themselves, CDATA, any encoding', async () => {
  const { text, warnings } = await readBook({
    chapters: {
      'a.xhtml': xhtml(
        '<h1>A</h1><p><a id="x"/>b<i/> c&nbsp;d <![CDATA[<e>]]></p><div/><script src="x.js"/><p>f<img src="f.png"/><img src="http://x.org/f.png"/></p>',
      ),
    },
  });
  expect(text).toBe('A\nb c\u00a0d <e>\nf');
  expect(warnings).toEqual([
    { reason: 'imagesLeftOut', details: { count: 1 } },
    { reason: 'outsideLeftOut', details: { count: 1 } },
    { reason: 'scriptsLeftOut', details: { count: 1 } },
  ]);
});

test('the package document describes the book, in the ways of EPUB 2 and 3', async () => {
  const { about, language } = await readBook({
    chapters: { 'a.xhtml': '<p>Wort</p>' },
    metadata:
      '<dc:title id="s">Short</dc:title><dc:title id="m"> The  main one </dc:title><meta refines="#m" property="title-type">main</meta><dc:creator opf:role="aut">Lu Wei</dc:creator><dc:creator id="t">A translator</dc:creator><meta refines="#t" property="role">trl</meta><dc:creator>Li Na</dc:creator><dc:publisher>Press</dc:publisher><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2016-11</dc:date><dc:language>de</dc:language><dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>doi:10.1000/182</dc:identifier>',
  });
  expect({ about, language }).toEqual({
    about: {
      title: 'The main one',
      author: 'Lu Wei; Li Na',
      publisher: 'Press',
      date: '2016-11',
      url: 'https://doi.org/10.1000/182',
    },
    language: 'de',
  });
});

test('a book packed in any order is one, and a file of it that is missing does not keep the rest away', async () => {
  const { mimetype, ...files } = bookFiles({ chapters: { 'a.xhtml': '<p>A</p>', 'b.xhtml': '<p>B</p>' } });
  const { 'OEBPS/b.xhtml': _, ...fewer } = files;
  expect(mimetype).toBe('application/epub+zip');
  const file = { name: 'a.bin', bytes: await packArchive(fewer) };
  expect(findImporter(file)).toBe(epub);
  const { text, warnings } = await epub.read(file);
  expect({ text, warnings }).toEqual({
    text: 'A',
    warnings: [{ reason: 'restUnreadable', details: { detail: 'b.xhtml' } }],
  });
});
