import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packArchive, renameEntry } from '../formats/import/archives';
import { packDocx, paragraph } from '../formats/import/docx-text';
import { packOdt } from '../formats/import/odt-text';
import { packWorkbook } from '../formats/import/workbook';
import { addDocument, newStudy } from '../fixtures/study';
import { refusal } from './problem-of';

const files = join(import.meta.dirname, '../formats/import/files');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(files, name)));
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)];
const bomb = '<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c "&b;&b;&b;&b;">]>';
const spaces = ' '.repeat(300 * 1024 * 1024);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Hostile = readonly [what: string, name: string, make: () => Uint8Array | Promise<Uint8Array>];

/** Each with the Problem it ends in. */
const refused: readonly (readonly [reason: string, ...Hostile])[] = [
  ['archiveTooLarge', '300 MB of spaces in 300 kB', 'a.docx', () => packDocx(paragraph(spaces))],
  ['archiveTooLarge', 'the same as OpenDocument', 'a.odt', () => packOdt(`<text:p>${spaces}</text:p>`)],
  [
    'documentDamaged',
    'a path that leaves the archive',
    'a.docx',
    async () => renameEntry(await packDocx(paragraph('x'), { '/zz/zz/x.xml': '' }), 'zz/zz/', '../../'),
  ],
  [
    'documentDamaged',
    'an entity bomb',
    'a.docx',
    () => packDocx('', { '/word/document.xml': `${bomb}<w:document>&c;</w:document>` }),
  ],
  ['documentDamaged', 'a Word file that is cut short', 'a.docx', () => fixture('libreoffice.docx').subarray(0, 5000)],
  ['documentDamaged', 'a book that is cut short', 'a.epub', () => fixture('libreoffice.epub').subarray(0, 2000)],
  ['documentDamaged', 'a PDF that is cut short', 'a.pdf', () => fixture('columns.pdf').subarray(0, 300)],
  ['fileEncrypted', 'a PDF with a password', 'a.pdf', () => fixture('encrypted.pdf')],
  [
    'fileEncrypted',
    'a Word file with a password',
    'a.docx',
    () => new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  [
    'fileEncrypted',
    'a workbook with a password',
    'a.xlsx',
    () => new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  ['archiveTooLarge', '300 MB of spaces as a sheet', 'a.xlsx', () => packWorkbook({ sheets: { A: spaces } })],
  ['documentDamaged', 'an entity bomb in a sheet', 'a.xlsx', () => packWorkbook({ sheets: { A: `${bomb}&c;` } })],
  [
    'documentDamaged',
    'a workbook that is cut short',
    'a.xlsx',
    async () => (await packWorkbook({ sheets: { A: '' } })).subarray(0, 900),
  ],
  ['tableTooLarge', 'a million rows', 'a.csv', () => bytesOf('a,b\n'.repeat(1_048_576))],
  ['noTextColumn', 'a table of numbers', 'a.csv', () => bytesOf('a,b\n1,2\n3,4\n')],
  ['olderOffice', 'a Word file of before 2007', 'a.doc', () => new Uint8Array(ole)],
  ['nothingInFile', '0 bytes', 'a.txt', () => new Uint8Array()],
  ['formatUnknown', 'an archive of anything', 'a.zip', () => packArchive({ 'a.txt': 'a', 'b.zip': 'PK' })],
  ['notText', 'a few control characters of no format', 'odd.xyz', () => new Uint8Array([1, 2, 0, 27, 65])],
  ['notText', 'nothing but deletes', 'odd.xyz', () => new Uint8Array(100).fill(127)],
  ['notText', 'control characters of two bytes', 'odd.txt', () => bytesOf('\x81\x8d\x90'.repeat(50))],
  ['notText', 'binary data called text', 'a.txt', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
];

test.each(refused)(
  '%s: %s ends in a sentence that helps, and the project is as before',
  async (reason, _w, name, make) => {
    const { engine, folder } = await newStudy();
    addDocument(engine, 'Order is freedom.');
    const path = join(folder, name);
    writeFileSync(path, await make());
    const before = [engine.ask('project.overview', {}), engine.ask('history.list', {})];
    expect(await refusal(() => engine.start('source.import', { paths: [path] }))).toBe(reason);
    expect([engine.ask('project.overview', {}), engine.ask('history.list', {})]).toEqual(before);
    expect((await engine.start('project.check', {})).findings).toEqual([]);
  },
);

/** Each with what comes in of it, and the warnings that come with it. */
const readable: readonly (readonly [text: string | number, warnings: readonly string[], ...Hostile])[] = [
  ['Order.', [], 'a web page with scripts that is called so', 'a.html', () => bytesOf('<html><p>Order.</p></html>')],
  [
    'Order.',
    ['extensionMisleads', 'scriptsLeftOut'],
    'a web page with scripts that is called a text',
    'a.txt',
    () => bytesOf('<!doctype html><p onclick="go()">Order.</p><script>document.write("bomb")</script>'),
  ],
  ['a\ufffdb', ['charactersHalved'], 'half a character', 'a.txt', () => Buffer.from('\ufeffa\ud800b', 'utf16le')],
  ['Order is freedom.', ['nulsDropped'], 'NULs', 'a.txt', () => bytesOf('Order\0 is\0 freedom.')],
  ['a\u202eb', ['directionOverrides'], 'a forced direction', 'a.txt', () => bytesOf('a\u202eb')],
  [
    '=cmd|order is freedom!A0',
    [],
    'a formula in a table',
    'a.csv',
    () => bytesOf('id,text\n1,=cmd|order is freedom!A0\n'),
  ],
  [
    50_000_000,
    [],
    '50 MB of one line in a table',
    'a.csv',
    () => bytesOf('order '.repeat(8_333_333).padEnd(50_000_000, 'x')),
  ],
  [50_000_000, [], '50 MB of one line', 'a.txt', () => bytesOf('order '.repeat(8_333_333).padEnd(50_000_000, 'x'))],
];

test.each(readable)('%s with %j: %s comes in, and says what was noticed', async (text, warnings, _what, name, make) => {
  const { engine, folder } = await newStudy();
  const path = join(folder, name);
  writeFileSync(path, await make());
  const { documents } = await engine.start('source.import', { paths: [path], keepOriginals: false });
  const [document] = documents;
  const read = engine.ask('source.readText', { sourceId: document?.sourceId ?? '' }).text;
  expect(typeof text === 'number' ? read.length : read).toBe(text);
  expect(document?.warnings.map(({ reason }) => reason)).toEqual(warnings);
});

test('the engine answers while a file is being read', async () => {
  const { engine, folder } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const path = join(folder, 'a.docx');
  writeFileSync(path, await packDocx(paragraph('Order. ').repeat(20_000)));
  const answers: string[] = [];
  const asking = setInterval(() => answers.push(engine.ask('source.readText', { sourceId }).text), 5);
  const { documents } = await engine.start('import.read', { paths: [path] });
  clearInterval(asking);
  expect(documents).toHaveLength(1);
  expect(answers.length).toBeGreaterThan(5);
  expect(new Set(answers)).toEqual(new Set(['Order is freedom.']));
});
