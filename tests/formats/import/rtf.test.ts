import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Mark, MarkKind } from '../../../src/domain/text/marks';
import { findImporter } from '../../../src/formats/import';
import { rtf } from '../../../src/formats/import/rtf';
import type { ImportedText } from '../../../src/formats/import/importer';
import { expectSoundOutcome, mutate } from './fuzz';

const sample = readFileSync(join(import.meta.dirname, 'files/libreoffice.rtf'));

async function read(source: string | Uint8Array): Promise<ImportedText> {
  const file = { name: 'a.rtf', bytes: typeof source === 'string' ? Buffer.from(source, 'latin1') : source };
  expect(findImporter(file)).toBe(rtf);
  return await rtf.read(file);
}

function wordsOf({ text, marks }: ImportedText, kind: MarkKind): string[] {
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}

function cellsOf({ marks, text }: ImportedText): unknown[] {
  return marks
    .filter((mark): mark is Extract<Mark, { kind: 'tableCell' }> => mark.kind === 'tableCell')
    .map(({ start, end, table, row, column, rowSpan = 1, columnSpan = 1 }) => [
      `${table}.${row}.${column}`,
      text.slice(start, end),
      ...(rowSpan * columnSpan > 1 ? [`${rowSpan}x${columnSpan}`] : []),
    ]);
}

test('the title of a document is a heading; links lead to the web alone', async () => {
  const document = await read(
    String.raw`{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s15\b Title;}}\pard\plain\s15\b The title\par\pard\plain\s0 See {\field{\*\fldinst HYPERLINK "#_Toc1"}{\fldrslt a place}}, {\field{\*\fldinst HYPERLINK "javascript:x()"}{\fldrslt a program}} and {\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt a page}}.\par}`,
  );
  expect(document.text).toBe('The title\nSee a place, a program and a page.');
  expect(wordsOf(document, 'heading')).toEqual(['The title']);
  expect(wordsOf(document, 'bold')).toEqual([]);
  expect(wordsOf(document, 'link')).toEqual(['a page']);
});

test('a document of LibreOffice comes in whole', async () => {
  const document = await read(sample);
  expect(document.text.split('\n')).toEqual([
    'First heading',
    'Plain, bold, italic, bold with italic within, underlined, struck, x2, H2O.[1] After the note.',
    '中文网络主权 العربية سيادة 😀 emoji — “quoted” naïve Ünïcode.[i]',
    'A link here and another.',
    'Kept inserted and deleted; shown.',
    'A commented passage and a place.',
    'Second level 二级',
    ...['three', 'inner a', 'inner b', 'four', 'Between.', 'bullet one', 'bullet two', 'sub a'],
    ...['wide', 'c', 'tall', 'a2', 'c2', 'second line', 'a3', 'n1', 'n2', 'c3', 'd3'],
    'On a new page.',
    'Second line\tafter tab.',
    'With a box:  after.',
    'Words in a box.',
    'Picture:  end.',
    ...['A quotation.', 'code line 1', 'code line 2', 'The end.', 'A note with italic 注释.', 'The endnote.'],
  ]);
  expect(wordsOf(document, 'heading')).toEqual(['First heading', 'Second level 二级']);
  expect(wordsOf(document, 'bold')).toEqual(['bold', 'bold with italic within', 'one']);
  expect(wordsOf(document, 'italic')).toEqual(['italic', 'italic', 'italic']);
  expect(wordsOf(document, 'underline')).toEqual(['underlined']);
  expect(wordsOf(document, 'strikethrough')).toEqual(['struck']);
  expect(wordsOf(document, 'superscript')).toEqual(['2']);
  expect(wordsOf(document, 'subscript')).toEqual(['2']);
  expect(wordsOf(document, 'link')).toEqual(['link here', 'another']);
  expect(wordsOf(document, 'blockquote')).toEqual(['A quotation.']);
  expect(wordsOf(document, 'footnote')).toEqual(['A note with italic 注释.', 'The endnote.']);
  expect(document.marks.flatMap((mark) => (mark.kind === 'page' ? [[mark.label, mark.start]] : []))).toEqual([
    ['1', 0],
    ['2', document.text.indexOf('On a new page')],
  ]);
  expect(document.about).toEqual({ title: 'Cyber sovereignty 网络主权', author: 'Li Wei', date: '2016-11-16' });
  expect(document.warnings.map(({ reason, details }) => [reason, details['count']])).toEqual([
    ['imagesLeftOut', 1],
    ['changesAccepted', 2],
  ]);
});

test('what LibreOffice raises and lowers by points is superscript and subscript', async () => {
  const document = await read('{\\rtf1\\ansi E=mc{{\\*\\updnprop8000}\\up8 2}, H{\\dn2 2}O.}');
  expect(document.text).toBe('E=mc2, H2O.');
  expect([wordsOf(document, 'superscript'), wordsOf(document, 'subscript')]).toEqual([['2'], ['2']]);
});

test('lists keep their levels, numbers and beginnings, and tables their merged, empty and inner cells', async () => {
  const document = await read(sample);
  const items = document.marks.flatMap((mark) => (mark.kind === 'listItem' ? [mark] : []));
  expect(items.map(({ depth, ordered, number }) => [depth, ordered, number])).toEqual([
    ...[[1, true, 3], [2, false, 1], [2, false, 2], [1, true, 4]], // prettier-ignore
    ...[[1, false, 1], [1, false, 2], [2, true, 1]], // prettier-ignore
  ]);
  expect(cellsOf(document)).toEqual([
    ['0.0.0', 'wide', '1x2'],
    ['0.0.2', 'c'],
    ['0.0.3', 'tall', '2x1'],
    ['0.1.0', 'a2'],
    ['0.1.2', 'c2\nsecond line'],
    ['0.1.1', ''],
    ['0.2.0', 'a3'],
    ['0.2.1', 'n1\nn2'],
    ['1.0.0', 'n1'],
    ['1.0.1', 'n2'],
    ['0.2.2', 'c3'],
    ['0.2.3', 'd3'],
  ]);
});

test('a comment comes in on its passage with who wrote it and when', async () => {
  const { text, comments = [] } = await read(sample);
  expect(comments.map(({ start, end, ...about }) => ({ ...about, on: text.slice(start, end) }))).toEqual([
    { author: 'Reviewer', date: '2016-05-03T10:20:00', text: 'Is this so?\n第二段', on: 'commented passage' },
    { author: 'Other', date: '2016-05-04T11:21:00', text: 'Just a place.', on: 'A commented passage and a place.' },
  ]);
});

test('words are read in the code page of their font, else of the file, and as Unicode with its stand-ins left out', async () => {
  const hex = (text: string, encoding: string): string =>
    [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16)}`).join('');
  const fonts = String.raw`{\fonttbl{\f0 Times;}{\f1\fcharset134 SimSun;}{\f2\fcharset136 Ming;}{\f3\fcharset128 Gothic;}{\f4\fcharset204 Arial;}{\f5\fcharset2 Symbol;}{\f6\fcharset0 Latin;}}`;
  const { text } = await read(
    String.raw`{\rtf1\ansi\ansicpg936\deff0${fonts}` +
      [
        hex('网络', 'gbk'),
        String.raw`\f1 ${hex('主权', 'gbk')}`,
        String.raw`\f2 ${hex('網路', 'big5')}`,
        String.raw`\f3 ${hex('主権ソ', 'shift_jis')}`,
        String.raw`\f4 ${hex('Сеть', 'win1251')}`,
        String.raw`\f5 \'b7\u-3913 ?`,
        String.raw`\f6 ${hex('café', 'win1252')} ${hex('国家', 'gbk')}`,
        String.raw`\uc1\u20013?\u25991\'3f\uc2\u-10179??\u-8704\'81\'82{\uc0\u233 x}\uc1\u8220\ldblquote y`,
      ].join('\\par\n') +
      '}',
  );
  expect(text.split('\n')).toEqual(['网络', '主权', '網路', '主権ソ', 'Сеть', '••', 'café 国家', '中文😀éx“y']);
});

test.each([
  [String.raw`{\s1 heading 1;}`, String.raw`\s1`, 1],
  [String.raw`{\s7\outlinelevel2 Eigene;}`, String.raw`\s7`, 3],
  [String.raw`{\s2 \'dcberschrift 2;}`, String.raw`\s2`, 2],
  [String.raw`{\s3\b \u26631?\u-26472? 3;}`, String.raw`\s3\b`, 3],
  ['', String.raw`\outlinelevel0`, 1],
  [String.raw`{\s1 heading of a table;}`, String.raw`\s1`, null],
  ['', String.raw`\outlinelevel9`, null],
])('with the styles %s a paragraph %s is a heading of level %s', async (styles, properties, level) => {
  const { text, marks } = await read(
    String.raw`{\rtf1{\stylesheet{\s0 Normal;}{\*\cs10 heading 9;}${styles}}\pard${properties} Words\par\pard\plain rest\par}`,
  );
  expect(text).toBe('Words\nrest');
  expect(marks).toEqual(level === null ? [] : [{ kind: 'heading', start: 0, end: 5, level }]);
});

test('the tables, fields and comments of Word come in', async () => {
  const document = await read(
    String.raw`{\rtf1\ansi{\*\generator Riched20;}
{\header Running head\par}\pard{\pntext\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}one\par{\pntext\'b7\tab}two\par
\pard See {\field{\*\fldinst HYPERLINK "https://example.org/x" \\l "part"}{\fldrslt{\ul the page}}} and {\field{\*\fldinst HYPERLINK \\l "mark"}{\fldrslt here}}, page {\field{\*\fldinst PAGE}{\fldrslt 3}}.\par
{\*\atrfstart 7}passage{\*\atrfend 7}{\*\atnid LW}{\*\atnauthor Li Wei}\chatn{\*\annotation{\*\atnref 7}{\*\atntime\yr2016\mo5\dy3\hr9\min5}\pard\plain Why?\par} end\par
\trowd\cellx100\clvmgf\cellx200\cellx300\pard\intbl a\cell b\cell c\cell\row
\trowd\clmgf\cellx100\clmrg\clvmrg\cellx200\cellx300\pard\intbl d\cell\cell e\cell\row
\trowd\cellx100\cellx200\cellx300\pard\intbl f\cell g\par h\cell\cell\row\pard
\bin5 }}{{\{\object{\*\objdata 0102}{\result{\pict 00ff}}}{\*\unknown gone}after\
last{\footnote\ftnalt { }End.}}trailing`,
  );
  expect(document.text.split('\n')).toEqual([
    ...['one', 'two', 'See the page and here, page 3.', 'passage end', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    ...['after', 'last[i]', 'End.'],
  ]);
  expect(wordsOf(document, 'listItem')).toEqual(['one', 'two']);
  expect(document.marks.flatMap((mark) => (mark.kind === 'link' ? [mark.url] : []))).toEqual([
    'https://example.org/x#part',
  ]);
  expect(wordsOf(document, 'underline')).toEqual([]);
  expect(document.comments).toEqual([
    { start: 39, end: 46, author: 'Li Wei', date: '2016-05-03T09:05:00', text: 'Why?' },
  ]);
  expect(cellsOf(document)).toEqual([
    ...[['0.0.0', 'a'], ['0.0.1', 'b'], ['0.0.2', 'c']], // prettier-ignore
    ...[['0.1.0', 'd', '1x2'], ['0.1.2', 'e'], ['0.2.0', 'f'], ['0.2.1', 'g\nh'], ['0.2.2', '']], // prettier-ignore
  ]);
  expect(document.warnings).toEqual([{ reason: 'imagesLeftOut', details: { count: 1 } }]);
});

test('a file that ends in the middle comes in with a warning; one without words is refused', async () => {
  const cut = await read(String.raw`{\rtf1 The first words {\b and`);
  expect([cut.text, wordsOf(cut, 'bold')]).toEqual(['The first words and', ['and']]);
  expect(cut.warnings).toEqual([expect.objectContaining({ reason: 'restUnreadable' })]);
  await expect(read(String.raw`{\rtf1{\fonttbl{\f0`)).rejects.toMatchObject({ reason: 'documentDamaged' });
});

test.each([
  ['100,000 groups in each other', `{\\rtf1 a${'{'.repeat(100_000)}b${'}'.repeat(100_000)}c}`, 'abc'],
  ['a thousand groups too many are closed', `{\\rtf1 a}${'}'.repeat(1000)}`, 'a'],
  ['a binary part that is longer than any memory', '{\\rtf1 a\\bin4294967295 b}', 'a'],
  ['a code page that there is not', "{\\rtf1\\ansicpg99999 a\\'e9}", 'aé'],
  ['letters that are no hexadecimal numbers', "{\\rtf1 a\\'zz\\\\'b}", "azz\\'b"],
  ['a table in a thousand tables', `{\\rtf1\\itap1000 a\\nestcell\\nestrow}`, 'a'],
  ['200,000 lines of one word', `{\\rtf1 ${'a\n'.repeat(200_000)}}`, 'a'.repeat(200_000)],
  ['halves of a character', '{\\rtf1\\uc0 a\\u-10179 b}', 'a\ufffdb'],
])('%s do no harm', async (_, source, text) => {
  expect((await read(source)).text).toBe(text);
});

test('damaged files come in or are refused, and nothing else happens', { timeout: 60_000 }, async () => {
  const outcomes = { text: 0, problem: 0 };
  for (let seed = 0; seed < 250; seed++) {
    outcomes[await expectSoundOutcome(rtf, { name: 'a.rtf', bytes: mutate(sample, seed) })]++;
  }
  expect(outcomes.text + outcomes.problem).toBe(250);
});

test('Arabic and Hebrew words are bold by a word of their own, which says nothing of others', async () => {
  const document = await read(
    String.raw`{\rtf1\ansi\pard\plain {\ltrch \rtlch\ab \u1594?\u1575?}{ \u1607?} {\rtlch\ab\ai \ltrch\loch no} {\ltrch\ab \rtlch\b0 \u1604?} {\rtlch\ai\ab0 \u1605?} {\b yes}\par}`,
  );
  expect([wordsOf(document, 'bold'), wordsOf(document, 'italic')]).toEqual([['غا', 'yes'], ['م']]);
});
