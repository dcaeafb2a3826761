import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { bookOf, codebooks, entryOf, throughFile, told, writeBook } from './written-codebooks';

const schema = readFileSync(join(import.meta.dirname, '../../fixtures/refi/Codebook-mrt2019.xsd'), 'utf8');

/** Throws what the official schema does not allow. */
function validate(qdc: string): void {
  const xsd = XmlDocument.fromString(schema);
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(qdc);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
    xsd.dispose();
  }
}

test.each(['csv', 'xlsx', 'json'] as const)('a codebook goes out as %s and comes back equal', async (format) => {
  await fc.assert(
    fc.asyncProperty(codebooks(40), async (book) => {
      // A cell of a workbook that holds white space alone is an empty one.
      const spared = (words: string): string => (format === 'xlsx' && words.trim() === '' ? '' : words);
      const expected = told(book.entries).map((code) => ({
        ...code,
        parts: (code['parts'] as string[]).map(spared),
      }));
      expect(told((await throughFile(book, format)).codes)).toEqual(expected);
    }),
    { numRuns: format === 'xlsx' ? 15 : 60 },
  );
});

test.each(['en', 'zh-Hans'] as const)(
  'a codebook in Markdown (%s) comes back equal but for its ids',
  async (language) => {
    await fc.assert(
      fc.asyncProperty(codebooks(40), async (book) => {
        const back = await throughFile(book, 'md', language);
        expect(told(back.codes, ['id'])).toEqual(told(book.entries, ['id']));
      }),
      { numRuns: 60 },
    );
  },
);

test('a codebook in QDC is valid by the official schema and comes back equal but for pinned keys', async () => {
  await fc.assert(
    fc.asyncProperty(codebooks(40), async (book) => {
      const { bytes } = await writeBook(book, 'qdc');
      validate(new TextDecoder().decode(bytes));
      expect(told((await throughFile(book, 'qdc')).codes, ['shortcut'])).toEqual(told(book.entries, ['shortcut']));
    }),
    { numRuns: 60 },
  );
});

test('a plain list carries the names and the tree', async () => {
  await fc.assert(
    fc.asyncProperty(codebooks(40), async (book) => {
      const back = await throughFile(book, 'txt');
      expect(back.codes.map(({ levels }) => levels)).toEqual(book.entries.map(({ levels }) => levels));
    }),
    { numRuns: 60 },
  );
});

test('a thousand codes, namesakes in all branches, come back from each format', { timeout: 60_000 }, async () => {
  const entries = Array.from({ length: 100 }, (_, i) => [
    [`分支 ${i}`],
    ...Array.from({ length: 9 }, (__, j) => [`分支 ${i}`, `安全, "${j}"\n=1+1`]),
  ]).flat();
  const book = bookOf(
    entries.map((levels, number) =>
      entryOf(levels, {
        number,
        briefDefinition: '=SUM(A1)\n"quoted", 第二行',
        sets: number % 3 === 0 ? ['Press; radio'] : [],
      }),
    ),
  );
  for (const format of ['csv', 'xlsx', 'json', 'md', 'qdc'] as const) {
    const without = format === 'md' ? ['id'] : [];
    expect(told((await throughFile(book, format)).codes, without)).toEqual(told(book.entries, without));
  }
});

test('the same codebook gives the same bytes', async () => {
  const book = bookOf([
    entryOf(['A'], { briefDefinition: '**bold**' }),
    entryOf(['A', 'B'], { number: 2, example: '> x' }),
  ]);
  for (const format of ['csv', 'xlsx', 'json', 'md', 'docx', 'html', 'qdc', 'txt'] as const) {
    const [first, second] = [await writeBook(book, format), await writeBook(book, format)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  }
});
