import { beforeAll, expect, test } from 'vitest';
import { pdf } from '../../../src/formats/import/pdf';
import { expectSoundOutcome, mutate } from './fuzz';
import { drawLines, packPages, packPdf, provideCMaps, readFixture, readPdfBytes } from './pdf-text';

beforeAll(provideCMaps);

const words = drawLines([
  [40, 350, 'A heading', 16, 'F2'],
  [40, 320, 'A line about sovereignty and the people who'],
  [40, 308, 'speak of it; it goes on to the next line.'],
]);

test('a PDF cut short is read as far as it goes, or is a damaged document', async () => {
  const whole = readFixture('arabic.pdf');
  for (const length of [9, 200, 5000, whole.length - 400]) {
    const file = { name: 'a.pdf', bytes: whole.subarray(0, length) };
    expect(['text', 'problem']).toContain(await expectSoundOutcome(pdf, file));
  }
  await expect(readPdfBytes(whole.subarray(0, 200))).rejects.toMatchObject({ reason: 'documentDamaged' });
});

test('a lost table of places is made anew', async () => {
  const text = new TextDecoder('latin1').decode(packPages([{ content: words }]));
  const lost = Uint8Array.from(
    text.replace(/startxref\n\d+/, 'startxref\n77').replaceAll(/\d{10} 00000 n/g, '0000000007 00000 n'),
    (character) => character.charCodeAt(0),
  );
  expect((await readPdfBytes(lost)).text).toBe(
    'A heading\nA line about sovereignty and the people who speak of it; it goes on to the next line.',
  );
});

test('scripts do not run and are counted; what is attached is not opened', async () => {
  const catalogue =
    '/OpenAction 7 0 R/Names<</JavaScript<</Names[(run) 7 0 R]>>/EmbeddedFiles<</Names[(bomb.zip) 8 0 R]>>>>';
  const read = await readPdfBytes(
    packPages([{ content: words }], catalogue, [
      '<</S/JavaScript/JS(globalThis.ran = true; app.alert\\(1\\))>>',
      '<</Type/Filespec/F(bomb.zip)/EF<</F 9 0 R>>>>',
      '<</Length 4/Filter/FlateDecode>>\nstream\nbomb\nendstream',
    ]),
  );
  expect(read.warnings).toEqual([{ reason: 'scriptsLeftOut', details: { count: 1 } }]);
  expect('ran' in globalThis).toBe(false);
  expect(read.text).toContain('A heading');
});

test('bookmarks deeper than any book do not take the text along', async () => {
  const count = 3000;
  const outline = Array.from({ length: count }, (_, i) => `<</Title(x)/First ${8 + i} 0 R>>`);
  const read = await readPdfBytes(
    packPages([{ content: words }], '/Outlines 7 0 R', ['<</First 8 0 R>>', ...outline.slice(1)]),
  );
  expect(read.text).toContain('A heading');
});

test('a scanned page says that it has no text', async () => {
  const drawing = '0 0 1 rg 10 10 300 300 re f';
  expect((await readPdfBytes(packPages([{ content: drawing }, { content: words }]))).warnings).toEqual([
    { reason: 'pagesWithoutText', details: { count: 1 } },
  ]);
  const scan = await readPdfBytes(packPages([{ content: drawing }]));
  expect(scan).toMatchObject({
    text: '',
    marks: [],
    warnings: [{ reason: 'pagesWithoutText', details: { count: 1 } }, { reason: 'noWords' }],
  });
});

test('a PDF that claims pages it has not, or whose pages hold themselves, ends', async () => {
  for (const bytes of [
    packPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 2000000000/Kids[]>>']),
    packPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>']),
    packPages([{ content: `${'q '.repeat(3000)}${words}` }]),
    packPages([{ content: '/X Do', more: '/Resources<</XObject<</X 7 0 R>>>>' }], '', [
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream',
    ]),
    packPages([
      {
        content: drawLines([
          [1e9, -1e9, 'far'],
          [40, 40, 'huge', 1e12],
          [40, 60, 'none', 0],
        ]),
      },
    ]),
  ]) {
    expect(['text', 'problem']).toContain(await expectSoundOutcome(pdf, { name: 'a.pdf', bytes }));
  }
});

test('changed bytes in a PDF never end otherwise than in a text or a Problem', { timeout: 240_000 }, async () => {
  const plain = packPages([{ content: words }, { content: words }], '/PageLabels<</Nums[0<</S/r>>]>>');
  const files = [plain, readFixture('arabic.pdf'), readFixture('columns.pdf'), readFixture('chinese.pdf')];
  const outcomes = { text: 0, problem: 0 };
  for (let seed = 0; seed < 220; seed++) {
    const bytes = mutate(files[seed % files.length] ?? plain, seed);
    outcomes[await expectSoundOutcome(pdf, { name: 'a.pdf', bytes })]++;
  }
  expect(outcomes.text).toBeGreaterThan(60);
  expect(outcomes.problem).toBeGreaterThan(10);
});
