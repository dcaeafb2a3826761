import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { epub } from '../../../src/formats/import/epub';
import { packArchive, renameEntry, unpackArchive } from './archives';
import { bookFiles, readBook, xhtml, type BookParts } from './epub-book';
import { expectSoundOutcome, mutate } from './fuzz';

const file = new Uint8Array(readFileSync(new URL('files/libreoffice.epub', import.meta.url)));

async function refusal(parts: BookParts): Promise<unknown> {
  return readBook(parts).then(
    () => null,
    (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error),
  );
}

test('a book that is protected against copying is told from one with scrambled fonts', async () => {
  const encryption = (algorithm: string, path: string): string =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod Algorithm="${algorithm}"/><e:CipherData><e:CipherReference URI="${path}"/></e:CipherData></e:EncryptedData></encryption>`;
  const chapters = { 'a.xhtml': '<p>A</p>' };
  const withEncryption = (xml: string): BookParts => ({ chapters, files: { 'META-INF/encryption.xml': xml } });
  const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
  expect(await refusal(withEncryption(encryption(aes, 'OEBPS/a.xhtml')))).toBe('copyProtected');
  expect(await refusal(withEncryption(encryption(aes, 'OEBPS/f.otf')))).toBe(null);
  expect(await refusal(withEncryption(encryption('http://www.idpf.org/2008/embedding', 'OEBPS/a.xhtml')))).toBe(null);
  expect(await refusal(withEncryption('<broken'))).toBe(null);
});

test('what holds no book is damaged', async () => {
  const book = bookFiles({ chapters: { 'a.xhtml': '<p>A</p>' } });
  for (const files of [
    { mimetype: 'application/epub+zip' },
    { mimetype: 'application/epub+zip', 'META-INF/container.xml': book['META-INF/container.xml'] ?? '' },
    { ...book, 'OEBPS/book.opf': '<package' },
    { ...book, 'OEBPS/book.opf': '<package><spine/></package>' },
    { ...book, 'OEBPS/book.opf': '<!DOCTYPE p [<!ENTITY a "b">]><package>&a;</package>' },
    bookFiles({
      chapters: {},
      items: '<item id="x" href="missing.xhtml" media-type="application/xhtml+xml"/>',
      spine: '<itemref idref="x"/>',
    }),
  ]) {
    const damaged = { name: 'a.epub', bytes: await packArchive(files) };
    await expect((async () => epub.read(damaged))()).rejects.toMatchObject({ reason: 'documentDamaged' });
  }
});

test('names and links lead nowhere outside the archive', async () => {
  const chapters = { 'a.xhtml': '<p>A</p><p>B<a href="../../../etc/passwd#x">1</a></p>' };
  const outside =
    '<item id="x" href="../../../etc/passwd" media-type="application/xhtml+xml"/><item id="y" href="file:///etc/passwd" media-type="application/xhtml+xml"/>';
  const { text, warnings } = await readBook({
    chapters,
    items: outside,
    spine: '<itemref idref="x"/><itemref idref="c0"/><itemref idref="y"/>',
  });
  expect(text).toBe('A\nB1');
  expect(warnings).toEqual([
    { reason: 'restUnreadable', details: { detail: '../../../etc/passwd, file:///etc/passwd' } },
  ]);
  const packed = await packArchive(bookFiles({ chapters, files: { 'zz/zz/x': '' } }));
  await expect(epub.read({ name: 'a.epub', bytes: renameEntry(packed, 'zz/zz/', '../../') })).rejects.toMatchObject({
    reason: 'documentDamaged',
  });
});

test('entities that grow or fetch have no meaning in a chapter', async () => {
  const bomb = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const { text } = await readBook({
    chapters: { 'a.xhtml': xhtml('<p>x &b; &c;</p>').replace('<!DOCTYPE html>', bomb) },
  });
  expect(text).toBe('x &b; &c;');
});

test('a book that unpacks to hundreds of times its size, or holds archives, is not unpacked further', async () => {
  const chapters = { 'a.xhtml': `<p>${' '.repeat(60_000_000)}</p>` };
  expect(await refusal({ chapters })).toBe('archiveTooLarge');
  const inner = await packArchive({ 'a.xhtml': ' '.repeat(1_000_000) });
  const { text } = await readBook({ chapters: { 'a.xhtml': '<p>A</p>' }, files: { 'OEBPS/inner.epub': inner } });
  expect(text).toBe('A');
});

test('circles, repeated chapters and deep nesting come to an end', async () => {
  const deep = 5000;
  const { text } = await readBook({
    chapters: {
      'a.xhtml': `<p>${'<a href="#a" id="a"><sup>1</sup></a>'.repeat(500)}</p>${'<div>'.repeat(deep)}<p>deep</p>${'</div>'.repeat(deep)}`,
      'b.xhtml': '<p id="n1"><a href="b.xhtml#n2">1</a></p><p id="n2"><a href="b.xhtml#n1">2</a> x</p>',
    },
    spine: '<itemref idref="c0"/><itemref idref="c1"/>'.repeat(2000),
  });
  expect(text.match(/deep/g)).toHaveLength(1);
});

test('a book of many sections that never end and many links to one note is read in one pass', async () => {
  const { text } = await readBook({
    chapters: {
      'a.xhtml': `<p>${'x<a epub:type="noteref" href="#n">1</a>'.repeat(20_000)}</p><aside epub:type="footnote" id="n">note</aside>`,
      'b.xhtml': '<![CDATA['.repeat(100_000),
    },
  });
  expect(text.endsWith('x[1]\nnote')).toBe(true);
});

test('a book by forty thousand authors is read in one pass', async () => {
  const metadata = Array.from({ length: 40_000 }, (_, i) => `<dc:creator id="c${String(i)}">A</dc:creator>`).join('');
  const { about } = await readBook({ chapters: { 'a.xhtml': '<p>x</p>' }, metadata });
  expect(about.author?.split('; ')).toHaveLength(20);
});

test('whatever becomes of the bytes of a book, it comes in sound or is refused', { timeout: 60_000 }, async () => {
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 150; seed++) {
    outcomes.add(await expectSoundOutcome(epub, { name: 'a.epub', bytes: mutate(file, seed) }));
  }
  expect(outcomes).toContain('problem');
});

test('whatever becomes of its parts, it comes in sound or is refused', { timeout: 60_000 }, async () => {
  const parts = await unpackArchive(file);
  const names = Object.keys(parts).filter((name) => name !== 'mimetype');
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 250; seed++) {
    const name =
      seed % 3 === 0 ? 'OEBPS/sections/section0001.xhtml' : (names[Math.floor(seed / 3) % names.length] ?? '');
    const damaged = { ...parts, [name]: mutate(parts[name] ?? new Uint8Array(1), seed) };
    outcomes.add(await expectSoundOutcome(epub, { name: 'a.epub', bytes: await packArchive(damaged) }));
  }
  expect(outcomes).toEqual(new Set(['problem', 'text']));
});
