import { beforeAll, expect, test } from 'vitest';
import { findImporter } from '../../../src/formats/import';
import { readPdfPlaces } from '../../../src/formats/import/pdf';
import { readTaggedTables } from '../../../src/formats/import/pdf/tagged-tables';
import { drawLines, packPages, provideCMaps, readFixture, readPdfBytes, wordsOf } from './pdf-text';

beforeAll(provideCMaps);

test('two columns are read one after the other, below the headline across them, and paragraphs run on over pages', async () => {
  const read = await readPdfBytes(readFixture('columns.pdf'));
  expect(wordsOf(read, 'heading')).toEqual([
    'Two columns of a long newspaper headline that runs across',
    'Section 1 on cyber norms',
    'Section 2 on cyber norms',
    'Section 3 on cyber norms',
  ]);
  expect(read.marks.filter(({ kind }) => kind === 'page')).toHaveLength(3);
  expect(wordsOf(read, 'boilerplate')).toEqual([
    'Journal of Cyber Studies 12',
    'Page 1',
    'Journal of Cyber Studies 12',
    'Page 2',
    'Journal of Cyber Studies 12',
    'Page 3',
  ]);
  expect(wordsOf(read, 'bold')).toEqual(Array(3).fill('strong words here'));
  expect(wordsOf(read, 'italic')).toEqual(Array(3).fill('soft ones'));
  expect(wordsOf(read, 'link')).toEqual(Array(3).fill('link to it'));
  // Four paragraphs a section, whole, each ending in a full stop; hyphens of the line ends are gone.
  const lines = read.text.split('\n');
  expect(lines).toHaveLength(4 + 6 + 3 * 4);
  expect(lines.filter((line) => line.length > 80).every((line) => line.endsWith('.'))).toBe(true);
  expect(read.text).not.toMatch(/\p{Ll}- ?\n|multi-lateral|sover-eignty/u);
  expect(read.text).toContain('US-China');
  expect(read.text).toContain('well-known');
  expect(read.about).toEqual({
    title: 'Two columns of a long newspaper headline that runs across',
    author: 'A. Scholar',
    date: '2026-11-22',
  });
});

test('notes at the foot of a page stand behind the text with their references; lists and drawn tables keep their form', async () => {
  const read = await readPdfBytes(readFixture('notes.pdf'));
  const notes = read.marks.filter((mark) => mark.kind === 'footnote');
  expect(notes.map(({ label, start }) => [label, read.text.slice(start, start + 14)])).toEqual(
    Array.from({ length: 6 }, (_, i) => [notes[i]?.label, `Note number ${i + 1}:`]),
  );
  const references = read.marks.filter((mark) => mark.kind === 'footnoteReference');
  expect(references.map(({ label }) => label)).toEqual(notes.map(({ label }) => label));
  expect(wordsOf(read, 'listItem').map((words) => words.slice(0, 6))).toEqual([
    ...['Item a', 'Item b', 'Inner ', 'Inner ', 'Item c', 'Step x', 'Step y', 'Step z'],
  ]);
  expect(
    read.marks.flatMap((mark) => (mark.kind === 'listItem' ? [[mark.depth, mark.ordered, mark.number]] : [])),
  ).toEqual([
    [1, false, 1],
    [1, false, 2],
    [2, false, 1],
    [2, false, 2],
    [1, false, 3],
    [1, true, 1],
    [1, true, 2],
    [1, true, 3],
  ]);
  const cells = read.marks.flatMap((mark) => (mark.kind === 'tableCell' ? [mark] : []));
  expect(cells).toHaveLength(11);
  expect(cells[0]).toMatchObject({ row: 0, column: 0, columnSpan: 2 });
  expect(cells.filter(({ start, end }) => start === end)).toHaveLength(1);
});

test('a table without lines is one where the file says so', async () => {
  const read = await readPdfBytes(readFixture('tagged.pdf'));
  const cells = read.marks.flatMap((mark) =>
    mark.kind === 'tableCell' ? [`${mark.row}.${mark.column} ${read.text.slice(mark.start, mark.end)}`] : [],
  );
  expect(cells.toSorted()).toEqual([
    ...['0.0 Country', '0.1 Users', '0.2 Share', '1.0 China', '1.1 731', '1.2 53 %'],
    ...['2.0 India', '2.1 462', '2.2 35 %', '3.0 United States', '3.1 ', '3.2 88 %'],
  ]);
  expect(wordsOf(read, 'heading')).toEqual(['Order of states']);
  expect(read.text.split('\n').at(-1)).toBe('After the table the words go on.');
});

test('what a file calls a table is none where the page looks otherwise', () => {
  const glyph = (content: number, x: number, y: number) => ({
    ...{ text: 'a', x, y, width: 20, size: 10, angle: 0, content },
    ...{ style: { bold: false, italic: false }, afterSpace: false, isArtifact: false },
  });
  const cell = (id: number) => ({ role: 'TD', children: [{ role: 'P', children: [{ id: `p1R_mc${id}` }] }] });
  const table = (...rows: readonly (readonly number[])[]) => ({
    children: [{ role: 'Table', children: rows.map((ids) => ({ role: 'TR', children: ids.map(cell) })) }],
  });
  const square = [glyph(1, 0, 10), glyph(2, 50, 10), glyph(3, 0, 30), glyph(4, 50, 30)];
  const count = (tree: Parameters<typeof readTaggedTables>[0]): number => readTaggedTables(tree, square).length;
  expect(count(table([1, 2], [3, 4]))).toBe(1);
  // From the right to the left, as Arabic tables are.
  expect(count(table([2, 1], [4, 3]))).toBe(1);
  expect(count(table([1, 3], [2, 4]))).toBe(0);
  expect(count(table([3, 4], [1, 2]))).toBe(0);
  expect(count(table([1, 2], [3]))).toBe(0);
  expect(count(table([1, 2, 3, 4]))).toBe(0);
  expect(count(table([7, 8], [9, 9]))).toBe(0);
});

test('Chinese has no spaces that a line end or another font would make, and Arabic is in the order it is read', async () => {
  const chinese = await readPdfBytes(readFixture('chinese.pdf'));
  expect(chinese.text).toContain(
    '各国应当尊重自主选择网络发展道路的权利。第1章和iPhone手机，2015年12月16日，乌镇。习近平',
  );
  expect(chinese.text).toContain('Emoji 😀 and efficient office flows.');
  const arabic = await readPdfBytes(readFixture('arabic.pdf'));
  expect(arabic.text.split('\n')).toEqual([
    'السيادة على الفضاء السيبراني هي موضوع خلاف بين الدول منذ سنة 2015 حتى الآن (انظر الفصل 12) في Windows 10 وغيرها. السيادة على الفضاء السيبراني هي موضوع خلاف بين الدول منذ سنة 2015 حتى الآن (انظر الفصل 12) في Windows 10 وغيرها من النظم.',
    'فقرة ثانية قصيرة تنتهي هنا.',
    'Latin paragraph with النص العربي inside it and the efficient office.',
    'a',
    'b',
    'c d',
  ]);
});

test('every word knows its box on the page, in the very text that importing gives', async () => {
  const file = { name: 'notes.pdf', bytes: readFixture('notes.pdf') };
  const { text } = await readPdfBytes(file.bytes);
  const { text: printed, pages } = await readPdfPlaces(file);
  expect(printed).toBe(text);
  const covered = new Uint8Array(text.length);
  for (const { width, height, places } of pages) {
    for (const [start, end, x, y, boxWidth, boxHeight] of places) {
      expect(text.slice(start, end)).not.toMatch(/\s/);
      expect(x >= 0 && y >= 0 && x + boxWidth <= width && y + boxHeight <= height).toBe(true);
      covered.fill(1, start, end);
    }
  }
  expect([...text].filter((character, i) => covered[i] === 0 && character.trim() !== '')).toEqual([]);
  const [first] = pages[0]?.places ?? [];
  expect(first && text.slice(first[0], first[1])).toBe('Journal');
  expect(first?.slice(2).map(Math.round)).toEqual([57, 58, 37, 11]);
});

test('the content of a file decides that it is a PDF; one that asks for a password is refused, one that is only protected from changes is read', async () => {
  const bytes = readFixture('arabic.pdf');
  expect(findImporter({ name: 'a.txt', bytes }).name).toBe('PDF');
  await expect(readPdfBytes(readFixture('encrypted.pdf'))).rejects.toMatchObject({ reason: 'fileEncrypted' });
  expect((await readPdfBytes(readFixture('owner-password.pdf'))).text).toContain('Latin paragraph');
});

test('paths that only bound what is drawn are no tables, and tables at the head of each page are no running heads', async () => {
  const bounds = '20 20 360 360 re W n 20 300 360 80 re W* n';
  const printed = ['One', 'Two', 'Six'].map((word) => ({
    content: `${bounds} ${drawLines([
      [50, 360, `${word} of the headings`],
      [50, 200, `Words of page ${word}.`],
    ])}`,
  }));
  const browser = await readPdfBytes(packPages(printed));
  expect(browser.text).toBe(
    ['One', 'Two', 'Six'].map((word) => `${word} of the headings\nWords of page ${word}.`).join('\n'),
  );
  expect(wordsOf(browser, 'tableCell')).toEqual([]);
  const sheets = ['Ada', 'Bob', 'Cem'].map((word) => ({
    content: `50 370 200 -30 re S 150 370 m 150 340 l S ${drawLines([
      [60, 350, word],
      [160, 350, 'answers'],
    ])}`,
  }));
  const { text } = await readPdfBytes(packPages(sheets));
  for (const word of ['Ada', 'Bob', 'Cem']) expect(text).toContain(word);
});

test('page labels, links, comments and bookmarks of the file are kept', async () => {
  const content = drawLines([
    [40, 350, 'Preface'],
    [40, 320, 'A line about sovereignty that will be coded'],
    [40, 308, 'It goes on here with more words than that.'],
  ]);
  const annotations =
    '/Annots[<</Type/Annot/Subtype/Link/Rect[40 317 61 330]/A<</S/URI/URI(https://example.org/x)>>>>' +
    '<</Type/Annot/Subtype/Link/Rect[40 305 61 316]/A<</S/Launch/F(calc.exe)>>>>' +
    '<</Type/Annot/Subtype/Highlight/Rect[90 317 160 330]/QuadPoints[92 330 148 330 92 317 148 317]/Contents(Check this)/T(Rosa)/M(D:20151216093000Z)>>]';
  const read = await readPdfBytes(
    packPages([{ content, more: annotations }], '/PageLabels<</Nums[0<</S/r>>]>>/Outlines 7 0 R', [
      '<</First 8 0 R/Last 8 0 R/Count 1>>',
      '<</Title(Preface)/Parent 7 0 R/Dest[5 0 R/Fit]>>',
    ]),
  );
  expect(read.text).toBe(
    'Preface\nA line about sovereignty that will be coded It goes on here with more words than that.',
  );
  expect(wordsOf(read, 'heading')).toEqual(['Preface']);
  expect(read.marks.find((mark) => mark.kind === 'page')).toMatchObject({ label: 'i' });
  expect(read.marks.filter((mark) => mark.kind === 'link')).toMatchObject([{ url: 'https://example.org/x' }]);
  expect(read.comments).toEqual([{ start: 21, end: 32, author: 'Rosa', date: '2015-12-16', text: 'Check this' }]);
});

test('a Chinese font that is not in the file is read with the character map that it names', async () => {
  const codes = 'd6d0b9fad1a7cbb5bbb0'; // GBK
  const bytes = packPages(
    [
      {
        content: `BT /F3 12 Tf 40 300 Td <${codes}> Tj ET`,
        more: '/Resources<</Font<</F3 7 0 R>>>>',
      },
    ],
    '',
    [
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[8 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 9 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 700/StemV 80>>',
    ],
  );
  expect((await readPdfBytes(bytes)).text).toBe('中国学说话');
});
