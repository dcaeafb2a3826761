import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findImporter } from '../../../src/formats/import';
import { odt } from '../../../src/formats/import/odt';
import { packArchive, renameEntry, unpackArchive } from './archives';
import { expectSoundOutcome, mutate } from './fuzz';
import { odtPart, packOdt, readOdtBody } from './odt-text';

const file = new Uint8Array(readFileSync(new URL('files/libreoffice.odt', import.meta.url)));
const manifest = (entry: string): string =>
  `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">${entry}</manifest:file-entry></manifest:manifest>`;

test('a protected document is told from a damaged one', async () => {
  const bytes = await packOdt('<text:p>x</text:p>', '', {
    'META-INF/manifest.xml': manifest('<manifest:encryption-data/>'),
  });
  await expect(odt.read({ name: 'a.odt', bytes })).rejects.toMatchObject({ reason: 'fileEncrypted' });
});

test('what cannot be a text is a Problem, and parts that only describe it may be missing or damaged', async () => {
  const type = 'application/vnd.oasis.opendocument.text';
  for (const files of [
    { mimetype: type },
    { mimetype: type, 'content.xml': '' },
    { mimetype: type, 'content.xml': odtPart('document-content', '<office:body><office:spreadsheet/></office:body>') },
    { mimetype: type, 'content.xml': `${odtPart('document-content', '<office:body>')}x` },
    { mimetype: type, 'content.xml': '<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c "&b;&b;">]><a>&c;</a>' },
    { mimetype: type, 'content.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    { mimetype: type, 'content.xml': odtPart('document-content', '<text:section>'.repeat(20_000)) },
  ]) {
    const damaged = { name: 'a.odt', bytes: await packArchive(files) };
    await expect((async () => odt.read(damaged))()).rejects.toMatchObject({ reason: 'documentDamaged' });
  }
  const { text, warnings } = await readOdtBody('<text:p>x</text:p>', '', { 'styles.xml': '<a>', 'meta.xml': '&' });
  expect({ text, warnings }).toEqual({
    text: 'x',
    warnings: [
      { reason: 'restUnreadable', details: { detail: 'styles.xml' } },
      { reason: 'restUnreadable', details: { detail: 'meta.xml' } },
    ],
  });
});

test('a name that leads out of the archive makes the whole of it suspect', async () => {
  const bytes = renameEntry(await packOdt('<text:p>x</text:p>', '', { 'zz/zz/x.xml': '' }), 'zz/zz/', '../../');
  await expect(odt.read({ name: 'a.odt', bytes })).rejects.toMatchObject({ reason: 'documentDamaged' });
});

test('a document that unpacks to hundreds of times its size is not unpacked', async () => {
  const bytes = await packOdt(`<text:p>${' '.repeat(60_000_000)}</text:p>`);
  await expect(odt.read({ name: 'a.odt', bytes })).rejects.toMatchObject({ reason: 'archiveTooLarge' });
});

test('numbers that are too large, circles and deep nesting fill no memory', async () => {
  const circle =
    '<style:style style:name="A" style:family="text" style:parent-style-name="B"/><style:style style:name="B" style:family="text" style:parent-style-name="A"/>';
  const cell = '<table:table-cell table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell>';
  const nested = `${'<table:table><table:table-row table:number-rows-repeated="99"><table:table-cell table:number-columns-repeated="99">'.repeat(20)}<text:p>y</text:p>${'</table:table-cell></table:table-row></table:table>'.repeat(20)}`;
  const { text } = await readOdtBody(
    `<text:p><text:span text:style-name="A">a</text:span><text:s text:c="999999999"/>b</text:p>
    <table:table><table:table-row table:number-rows-repeated="999999999">${cell}</table:table-row></table:table>${nested}
    ${'<text:section>'.repeat(900)}<text:p>deep</text:p>${'</text:section>'.repeat(900)}`,
    circle,
  );
  expect(text.length).toBeLessThan(1_000_000);
  expect(text.endsWith('deep')).toBe(true);
});

test('notes by the thousand that are all called alike have labels of their own', async () => {
  const note =
    '<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>x</text:p></text:note-body></text:note>';
  const { marks } = await readOdtBody(`<text:p>${note.repeat(20_000)}</text:p>`);
  const labels = marks.flatMap((mark) => (mark.kind === 'footnote' ? [mark.label] : []));
  expect(new Set(labels).size).toBe(20_000);
});

test('whatever becomes of the bytes of a document, it comes in sound or is refused', { timeout: 60_000 }, async () => {
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 150; seed++) {
    outcomes.add(await expectSoundOutcome(odt, { name: 'a.odt', bytes: mutate(file, seed) }));
  }
  expect(outcomes).toContain('problem');
});

test('whatever becomes of its XML, it comes in sound or is refused', { timeout: 60_000 }, async () => {
  const parts = await unpackArchive(file);
  const content = parts['content.xml'] ?? new Uint8Array();
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 250; seed++) {
    const damaged = seed % 2 === 0 ? mutate(content, seed) : shuffleTags(content, seed);
    const bytes = await packArchive({ ...parts, 'content.xml': damaged });
    outcomes.add(await expectSoundOutcome(odt, { name: 'a.odt', bytes }));
  }
  expect(outcomes).toEqual(new Set(['problem', 'text']));
});

test('a document cut short is damaged, and so is one that only seems to be one', async () => {
  for (const length of [4, 40, 1000, file.length - 10]) {
    const cut = { name: 'a.odt', bytes: file.subarray(0, length) };
    await expect(async () => findImporter(cut).read(cut)).rejects.toMatchObject({ name: 'Problem' });
  }
});

/** Well-formed damage: the names of elements and the values of attributes change places. */
function shuffleTags(xml: Uint8Array, seed: number): Uint8Array {
  const source = new TextDecoder().decode(xml);
  const values = source.match(/"[^"<]*"/g) ?? [];
  const empty = source.match(/<[\w:-]+(?: [^<>]*)?\/>/g) ?? [];
  let at = seed;
  const next = (): number => (at = (at * 48_271 + 11) % 2_147_483_647);
  const body = source.indexOf('<office:automatic-styles');
  const changed = source
    .slice(body)
    .replaceAll(/"[^"<]*"/g, (value) => (next() % 12 === 0 ? (values[next() % values.length] ?? value) : value))
    .replaceAll(/<[\w:-]+(?: [^<>]*)?\/>/g, (tag) => (next() % 6 === 0 ? (empty[next() % empty.length] ?? tag) : tag));
  return new TextEncoder().encode(source.slice(0, body) + changed);
}
