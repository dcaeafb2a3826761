import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findImporter } from '../../../src/formats/import';
import { docx } from '../../../src/formats/import/docx';
import { packArchive, renameEntry, unpackArchive } from './archives';
import { packDocx, paragraph, readDocxBody, relationships, run, wordPart, wordsUnder } from './docx-text';
import { expectSoundOutcome, mutate } from './fuzz';

const file = new Uint8Array(readFileSync(new URL('files/libreoffice.docx', import.meta.url)));

test('a protected document is told from one of an older Word', () => {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)];
  const older = { name: 'a.docx', bytes: new Uint8Array(head) };
  expect(() => findImporter(older)).toThrow(expect.objectContaining({ reason: 'olderOffice' }));
  const directory = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const locked = { name: 'a.docx', bytes: new Uint8Array([...head, ...directory]) };
  expect(() => findImporter(locked)).toThrow(expect.objectContaining({ reason: 'fileEncrypted' }));
});

test('a document that is not there, cut off, not XML or nested without end is damaged', async () => {
  const main = (content: string) => packDocx('', { '/word/document.xml': content });
  for (const bytes of [
    await packArchive({ '[Content_Types].xml': '', 'word/document_other.xml': '' }),
    await main(''),
    await main(wordPart('document', '<w:body>').replace('</w:document>', '')),
    await main('<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>'),
    await main('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>'),
    await main('<w:sdt>'.repeat(100_000)),
    file.subarray(0, 4000),
    file.subarray(0, file.length - 10),
  ]) {
    const damaged = { name: 'a.docx', bytes };
    await expect((async () => findImporter(damaged).read(damaged))()).rejects.toMatchObject({
      reason: 'documentDamaged',
    });
  }
});

test('twenty thousand text boxes are laid out in one pass, boxes in boxes in their order', async () => {
  const box = (words: string): string => `<w:r><w:pict><w:txbxContent>${words}</w:txbxContent></w:pict></w:r>`;
  const nested = `<w:p>${run('outer')}${box(paragraph(run('inner')))}${box(paragraph(run('second')))}</w:p>${paragraph(run('outer end'))}`;
  const boxes = box(paragraph(run('x'))).repeat(20_000);
  const { text } = await readDocxBody(paragraph(run('anchor') + box(nested) + boxes));
  expect(text.startsWith('anchor\nouter\ninner\nsecond\nouter end\nx\n')).toBe(true);
  expect(text.split('\n')).toHaveLength(20_005);
});

test('a document comes in without the parts beside it that are damaged, and says so', async () => {
  const { text, warnings } = await readDocxBody(
    paragraph(`${run('x')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '<w:pStyle w:val="Heading1"/>'),
    { styles: '<w:styles>', numbering: '', footnotes: '&', comments: '<a', '/docProps/core.xml': '<a>' },
  );
  expect(text).toBe('x');
  expect(warnings.map(({ details }) => details['detail'])).toEqual(
    expect.arrayContaining(['word/styles.xml', 'word/footnotes.xml', 'docProps/core.xml']),
  );
  const bare = { name: 'a.docx', bytes: await packDocx(paragraph('bare'), { '/_rels/.rels': '<' }) };
  expect(await docx.read(bare)).toMatchObject({ text: 'bare' });
});

test('a name that leads out of the archive makes the whole of it suspect', async () => {
  const bytes = renameEntry(await packDocx(paragraph('x'), { '/zz/zz/x.xml': '' }), 'zz/zz/', '../../');
  await expect(docx.read({ name: 'a.docx', bytes })).rejects.toMatchObject({ reason: 'documentDamaged' });
});

test('a document that unpacks to hundreds of times its size is not unpacked', async () => {
  const bytes = await packDocx(paragraph(' '.repeat(60_000_000)));
  await expect(docx.read({ name: 'a.docx', bytes })).rejects.toMatchObject({ reason: 'archiveTooLarge' });
});

test('nothing outside the file is fetched, no macro is run, no other document in it is opened', async () => {
  const bomb = await packArchive({ 'word/document.xml': 'x' });
  const { text, warnings } = await readDocxBody(
    paragraph('words') + '<w:altChunk r:id="c"/>' + paragraph('<w:r><w:drawing/></w:r>'),
    {
      settings: wordPart('settings', '<w:attachedTemplate r:id="t"/>'),
      '/word/_rels/settings.xml.rels': relationships([
        't',
        'attachedTemplate',
        'https://example.org/evil.dotm',
        'External',
      ]),
      '/word/vbaProject.bin': 'macro',
      '/word/embeddings/inner.docx': String.fromCharCode(...bomb),
    },
    [
      ['c', 'aFChunk', 'chunk.html'],
      ['i', 'image', 'file:///etc/passwd', 'External'],
      ['o', 'oleObject', '../../../../etc/passwd'],
    ],
  );
  expect(text).toBe('words');
  expect(warnings).toEqual([
    { reason: 'imagesLeftOut', details: { count: 1 } },
    { reason: 'scriptsLeftOut', details: { count: 1 } },
    { reason: 'outsideLeftOut', details: { count: 2 } },
    { reason: 'restUnreadable', details: { detail: 'word/chunk.html' } },
  ]);
});

test('numbers that are too large, circles and long lines do no harm', async () => {
  const cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr><w:p/></w:tc>';
  const document = await readDocxBody(
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>${cell}${cell}</w:tr></w:tbl>` +
      paragraph('x', '<w:numPr><w:ilvl w:val="999999"/><w:numId w:val="-5"/></w:numPr><w:outlineLvl w:val="-3"/>') +
      paragraph(run('y ').repeat(100_000)) +
      paragraph('z'),
  );
  expect(document.text.length).toBe(200_004);
  expect(wordsUnder(document, 'listItem')).toEqual([]);
});

test('whatever becomes of the bytes of a document, it comes in sound or is refused', { timeout: 60_000 }, async () => {
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 150; seed++) {
    outcomes.add(await expectSoundOutcome(docx, { name: 'a.docx', bytes: mutate(file, seed) }));
  }
  expect(outcomes).toContain('problem');
});

test('whatever becomes of its XML, it comes in sound or is refused', { timeout: 60_000 }, async () => {
  const parts = await unpackArchive(file);
  const names = [
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/footnotes.xml',
    'word/comments.xml',
  ];
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 250; seed++) {
    const name = names[seed % names.length] ?? '';
    const whole = parts[name] ?? new Uint8Array();
    const bytes = await packArchive({
      ...parts,
      [name]: seed % 3 === 0 ? mutate(whole, seed) : shuffleTags(whole, seed),
    });
    outcomes.add(await expectSoundOutcome(docx, { name: 'a.docx', bytes }));
  }
  expect(outcomes).toEqual(new Set(['problem', 'text']));
});

/** Well-formed damage: empty elements and the values of attributes change places. */
function shuffleTags(xml: Uint8Array, seed: number): Uint8Array {
  const source = new TextDecoder().decode(xml);
  const values = source.match(/"[^"<]*"/g) ?? [];
  const empty = source.match(/<w:\w+(?: [^<>]*)?\/>/g) ?? [];
  let at = seed;
  const next = (): number => (at = (at * 48_271 + 11) % 2_147_483_647);
  const body = Math.max(0, source.indexOf('>', source.indexOf('<w:')));
  const changed = source
    .slice(body)
    .replaceAll(/"[^"<]*"/g, (value) => (next() % 12 === 0 ? (values[next() % values.length] ?? value) : value))
    .replaceAll(/<w:\w+(?: [^<>]*)?\/>/g, (tag) => (next() % 6 === 0 ? (empty[next() % empty.length] ?? tag) : tag));
  return new TextEncoder().encode(source.slice(0, body) + changed);
}
