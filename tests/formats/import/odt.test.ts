import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Mark } from '../../../src/domain/text/marks';
import { findImporter } from '../../../src/formats/import';
import { odt } from '../../../src/formats/import/odt';
import { markedWords, odtPart, packOdt, readOdtBody } from './odt-text';

const style = (name: string, properties: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="text" ${more}><style:text-properties ${properties}/></style:style>`;

test('a document of LibreOffice comes in whole, with everything that its author marked', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('files/libreoffice.odt', import.meta.url)));
  const document = await odt.read({ name: 'libreoffice.odt', bytes });
  expect(document.text).toBe(
    'Chapter one\nSection 二\nPlain bold and italic and under and gone H2O x2 both 网络主权 let a link b inner 😀 مرحبا مرحبا\n' +
      'A whole bold paragraph.\nLine one\nline two\nline four\na\na1\na2\ndeep\nb x\nthree\nfour\nsecond para\nbetween\nfive\n' +
      'Cap\nH1\nH2\nH3\nr\nc\nz\nz2\nQuoted one\nQuoted two\ncode  here\n  more\nNote[1] and end.\n北Běi\nNote words 注.',
  );
  expect(document.about).toEqual({ title: 'Rich – 富文本', author: 'Lu Wei' });
  const words = (kind: Mark['kind']): readonly string[] =>
    document.marks.filter((mark) => mark.kind === kind).map(({ start, end }) => document.text.slice(start, end));
  expect({
    headings: words('heading'),
    bold: words('bold'),
    italic: words('italic'),
    underline: words('underline'),
    strikethrough: words('strikethrough'),
    raised: [...words('superscript'), ...words('subscript')],
    code: [...words('code'), ...words('codeBlock')],
    links: words('link'),
    quoted: words('blockquote'),
    items: words('listItem'),
    cells: words('tableCell'),
    notes: [...words('footnoteReference'), ...words('footnote')],
  }).toEqual({
    headings: ['Chapter one', 'Section 二'],
    bold: ['bold', 'both', '网络主权', 'b', 'مرحبا', 'A whole bold paragraph.', 'x'],
    italic: ['one', 'italic', 'both', 'words'],
    underline: ['under'],
    strikethrough: ['gone'],
    raised: ['2', '2'],
    code: ['let a', 'code  here\n  more'],
    links: ['link b'],
    quoted: ['Quoted one\nQuoted two'],
    items: ['a\na1\na2\ndeep', 'a1', 'a2\ndeep', 'deep', 'b x', 'three', 'four\nsecond para', 'five'],
    cells: ['H1', 'H2', 'H3', 'r', 'c', 'z\nz2', ''],
    notes: ['[1]', 'Note words 注.'],
  });
});

test('the bytes tell an OpenDocument text, whatever its name: packed, packed anew, or one XML file', async () => {
  const flat = odtPart('document', '<office:body><office:text><text:p>Flat</text:p></office:text></office:body>');
  const typed = flat.replace('<office:document', '$& office:mimetype="application/vnd.oasis.opendocument.text"');
  const packed = await packOdt('<text:p>Packed</text:p>');
  for (const [bytes, text] of [
    [packed, 'Packed'],
    [new TextEncoder().encode(typed), 'Flat'],
  ] as const) {
    const file = { name: 'a.txt', bytes };
    expect(findImporter(file)).toBe(odt);
    expect((await odt.read(file)).text).toBe(text);
  }
});

test('prefixes are what the file makes them', async () => {
  const body = '<t:p xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a<t:tab/>b</t:p>';
  expect((await readOdtBody(body)).text).toBe('a\tb');
});

test('emphasis is gathered over the styles that a style builds on, and pieces of it become one', async () => {
  const styles =
    style('A', 'fo:font-weight="bold"', 'style:parent-style-name="A"') +
    style('B', 'fo:font-style="italic"', 'style:parent-style-name="A"') +
    style('N', 'fo:font-weight="normal"', 'style:parent-style-name="B"') +
    style('C', 'style:font-weight-asian="bold" style:text-position="super 58%"');
  const span = (name: string, words: string): string => `<text:span text:style-name="${name}">${words}</text:span>`;
  expect(
    markedWords(
      await readOdtBody(`<text:p>${span('A', 'one ')}${span('B', 'two')} ${span('N', 'three')}</text:p>`, styles),
    ),
  ).toEqual([
    ['one two', { kind: 'bold' }],
    ['two', { kind: 'italic' }],
    ['three', { kind: 'italic' }],
  ]);
  expect(markedWords(await readOdtBody(`<text:p>${span('C', '网')}-${span('C', 'x')}</text:p>`, styles))).toEqual([
    ['网', { kind: 'bold' }],
    ['网', { kind: 'superscript' }],
    ['x', { kind: 'superscript' }],
  ]);
});

test('spaces, tabs and line ends are those that the file asks for', async () => {
  const body =
    '<text:p>\n  one \n two<text:s text:c="3"/>three<text:tab/><text:line-break/>four<text:line-break/> </text:p><text:p> </text:p><text:p><text:s/>five</text:p>';
  expect((await readOdtBody(body)).text).toBe('one two   three\t\nfour\n five');
});

test('a list goes on where it says so, and what only holds the next level is no item', async () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/><text:list-level-style-bullet text:level="2"/></text:list-style>';
  const item = (words: string, more = ''): string =>
    `<text:list-item ${more}><text:p>${words}</text:p></text:list-item>`;
  const body = `<text:list xml:id="a" text:style-name="L">${item('three')}<text:list-item><text:p>four</text:p><text:list>${item('inner')}</text:list></text:list-item></text:list>
    <text:p>between</text:p>
    <text:list text:continue-list="a" text:style-name="L"><text:list-item><text:list>${item('second inner')}</text:list></text:list-item>${item('five')}${item('nine', 'text:start-value="9"')}</text:list>`;
  expect(markedWords(await readOdtBody(body, styles))).toEqual([
    ['three', { kind: 'listItem', depth: 1, ordered: true, number: 3 }],
    ['four\ninner', { kind: 'listItem', depth: 1, ordered: true, number: 4 }],
    ['inner', { kind: 'listItem', depth: 2, ordered: false, number: 1 }],
    ['second inner', { kind: 'listItem', depth: 2, ordered: false, number: 2 }],
    ['five', { kind: 'listItem', depth: 1, ordered: true, number: 5 }],
    ['nine', { kind: 'listItem', depth: 1, ordered: true, number: 9 }],
  ]);
});

test('merged, covered and repeated cells keep the form of a table', async () => {
  const cell = (words: string, more = ''): string =>
    `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`;
  const body = `<table:table><table:table-header-rows><table:table-row>${cell('a', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${cell('b')}</table:table-row></table:table-header-rows>
    <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>${cell('c')}</table:table-row>
    <table:table-row table:number-rows-repeated="2">${cell('x', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
  const { text, marks } = await readOdtBody(body);
  expect(text).toBe('a\nb\nc\nx\nx\nx\nx');
  expect(
    marks.map((mark) => (mark.kind === 'tableCell' ? [mark.row, mark.column, mark.rowSpan, mark.columnSpan] : mark)),
  ).toEqual(
    expect.arrayContaining([
      [0, 0, 2, 2],
      [0, 2, undefined, undefined],
      [1, 2, undefined, undefined],
      [2, 0, undefined, undefined],
      [3, 1, undefined, undefined],
    ]),
  );
  expect(marks).toHaveLength(9);
});

test('notes that begin to count anew keep labels of their own', async () => {
  const note = (label: string, words: string): string =>
    `<text:note><text:note-citation>${label}</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
  const { text } = await readOdtBody(
    `<text:p>a${note('1', 'first')}b${note('1', 'second')}c${note('i', 'end')}</text:p><text:p>d</text:p>`,
  );
  expect(text).toBe('a[1]b[1-2]c[i]\nd\nfirst\nsecond\nend');
});

test('comments keep who wrote them, when, and on what', async () => {
  const about =
    '<dc:creator>Li</dc:creator><dc:date>2026-01-02T03:04:05</dc:date><text:p>why?</text:p><text:p>so</text:p>';
  const { text, comments = [] } = await readOdtBody(
    `<text:p>one <office:annotation office:name="c">${about}</office:annotation>two</text:p><text:p>three<office:annotation-end office:name="c"/> four<office:annotation>${about}</office:annotation></text:p>`,
  );
  expect(text).toBe('one two\nthree four');
  expect(comments.map(({ start, end, ...comment }) => [text.slice(start, end), comment])).toEqual([
    ['two\nthree', { author: 'Li', date: '2026-01-02T03:04:05', text: 'why?\nso' }],
    ['three four', { author: 'Li', date: '2026-01-02T03:04:05', text: 'why?\nso' }],
  ]);
});

test('tracked changes are read as accepted, hidden words are left out, frames stand behind their paragraph', async () => {
  const { text, warnings } = await readOdtBody(
    `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>kept <text:span text:style-name="H">hidden</text:span><draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame><draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame>words</text:p>
    <text:section text:display="none"><text:p>secret</text:p></text:section><text:section><text:p>shown</text:p></text:section>`,
    style('H', 'text:display="none"'),
  );
  expect(text).toBe('kept words\nin a box\nshown');
  expect(warnings).toEqual([
    { reason: 'changesAccepted', details: { count: 1 } },
    { reason: 'imagesLeftOut', details: { count: 1 } },
    { reason: 'outsideLeftOut', details: { count: 1 } },
  ]);
});

test('pages are counted where the program noted their ends, and begin anew where a style says so', async () => {
  const styles =
    '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page" style:page-number="7"/></style:style>';
  const document = await readOdtBody(
    '<text:p>one <text:soft-page-break/>two</text:p><text:p text:style-name="P">seven</text:p>',
    styles,
  );
  expect(markedWords(document)).toEqual([
    ['one ', { kind: 'page', label: '1' }],
    ['two', { kind: 'page', label: '2' }],
    ['seven', { kind: 'page', label: '7' }],
  ]);
  expect((await readOdtBody('<text:p text:style-name="P">seven</text:p>', styles)).marks).toEqual([]);
});

test('what the properties say describes the document; a language that its script denies is not believed', async () => {
  const meta = (language: string): string =>
    odtPart(
      'document-meta',
      `<office:meta><dc:title> A title </dc:title><meta:initial-creator>Lu Wei</meta:initial-creator><dc:creator>Typist</dc:creator><meta:creation-date>2016-11-16T17:23:00</meta:creation-date><dc:language>${language}</dc:language></office:meta>`,
    );
  const { about, language } = await readOdtBody('<text:p>Wort</text:p>', '', { 'meta.xml': meta('de-DE') });
  expect({ about, language }).toEqual({
    about: { title: 'A title', author: 'Lu Wei', date: '2016-11-16' },
    language: 'de-DE',
  });
  const chinese = await readOdtBody('<text:p>网络主权是国家主权</text:p>', '', { 'meta.xml': meta('en-US') });
  expect(chinese.language).toBe('zh-Hans');
});
