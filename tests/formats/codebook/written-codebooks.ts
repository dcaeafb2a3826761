import fc from 'fast-check';
import type { CodebookEntry, WrittenCodebook } from '../../../src/domain/codebook/codebook-entry';
import type { ExchangedCode } from '../../../src/domain/codebook/exchanged-code';
import { definitionParts, type DefinitionPart } from '../../../src/domain/model';
import { tableWriters } from '../../../src/formats/export';
import { codebookTable } from '../../../src/formats/export/codebook';
import { codebookWriters } from '../../../src/formats/export/codebook/index';
import { readCodebook } from '../../../src/formats/import/codebook/read-codebook';
import { writeToBytes } from '../export/write-to-bytes';

export type Format = keyof typeof tableWriters | keyof typeof codebookWriters;

/** The bytes of a codebook in a format. */
export async function writeBook(book: WrittenCodebook, format: Format, language: 'en' | 'zh-Hans' = 'en') {
  if (format in tableWriters) {
    const writer = tableWriters[format as keyof typeof tableWriters];
    const { bytes, report } = await writeToBytes(writer, codebookTable(book.entries));
    return { bytes, warnings: report.warnings };
  }
  return codebookWriters[format as keyof typeof codebookWriters](book, language);
}

/** What comes back when a codebook is written in a format and read again. */
export async function throughFile(book: WrittenCodebook, format: Format, language: 'en' | 'zh-Hans' = 'en') {
  const { bytes } = await writeBook(book, format, language);
  return readCodebook({ name: `codebook.${format}`, bytes });
}

/** A codebook of these entries, and sets with what they name. */
export function bookOf(entries: readonly CodebookEntry[]): WrittenCodebook {
  const names = [...new Set(entries.flatMap(({ sets }) => sets))];
  return {
    study: 'Study #1',
    entries,
    sets: names.map((name, i) => ({
      id: guidOf(1_000_000 + i),
      name,
      codeIds: entries.filter(({ sets }) => sets.includes(name)).map(({ id }) => id),
    })),
    coders: ['Ada', 'Bo'],
    documents: 3,
    version: { name: 'v1', reason: 'after the pilot', day: '2026-11-01' },
  };
}

/** A code as it is written, with empty parts unless something is said. */
export function entryOf(levels: readonly string[], fields: Partial<CodebookEntry> & { readonly number?: number } = {}) {
  const { number = 1, ...others } = fields;
  const parts = Object.fromEntries(definitionParts.map((part) => [part, ''])) as Record<DefinitionPart, string>;
  return {
    ...parts,
    id: guidOf(number),
    levels,
    colour: '#c2410c',
    codable: true,
    shortcut: null,
    sets: [],
    codings: 0,
    ...others,
  };
}

/** What a file can say of a codebook, absent and empty alike, in the order of the tree. */
export function told(codes: readonly (ExchangedCode | CodebookEntry)[], without: readonly string[] = []) {
  return codes.map((code) => {
    const all = {
      id: code.id,
      levels: code.levels,
      colour: code.colour,
      codable: code.codable ?? true,
      shortcut: code.shortcut ?? null,
      sets: [...(code.sets ?? [])].sort(),
      parts: definitionParts.map((part) => code[part] ?? ''),
    };
    return Object.fromEntries(Object.entries(all).filter(([field]) => !without.includes(field)));
  });
}

function guidOf(number: number): string {
  return `019aaaaa-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const words = fc.array(
  fc.constantFrom(
    ...['Order', '安全', '网络主权', 'a/b', 'a \\ b', '=1+1', '+1', '-1', '@x', "'=quoted", ',', ';', '"both"', '😀'],
    ...[
      '# hash',
      '*star*',
      '> quote',
      '- item',
      '1. one',
      '1.2 two',
      '2016',
      '| cell',
      '<b>&amp;',
      '`code`',
      '[link](x)',
    ],
    ...['Note: x', '\\Note: y', 'Brief definition:', ' · ', 'Colour: red', '_x0041_', '::', '::', '(2)', '**Note.** z'],
  ),
  { minLength: 1, maxLength: 3 },
);
const nameWords = words.map((some) => some.join(' ').trim()).filter((name) => name !== '');
const lines = fc.array(words, { minLength: 0, maxLength: 4 });
const text = fc
  .tuple(lines, fc.constantFrom('\n', '\n\n', '\n"', '\n> ', '\n  '), fc.constantFrom('', ' ', '\n'))
  .map(([some, between, end]) => some.map((line) => line.join(' ')).join(between) + (some.length > 0 ? end : ''));

type Tree = { readonly name: string; readonly children: readonly Tree[]; readonly fields: Partial<CodebookEntry> };

/** Whole codebooks with names and words that spreadsheets, paths, Markdown and XML spoil. */
export function codebooks(most: number): fc.Arbitrary<WrittenCodebook> {
  const { tree } = fc.letrec<{ tree: readonly Tree[] }>((tie) => ({
    tree: fc.uniqueArray(
      fc.record({
        name: nameWords,
        children: fc.oneof({ maxDepth: 4, depthSize: 'small' }, fc.constant<readonly Tree[]>([]), tie('tree')),
        fields: fc.record({
          ...(Object.fromEntries(definitionParts.map((part) => [part, text])) as Record<
            DefinitionPart,
            fc.Arbitrary<string>
          >),
          colour: fc.constantFrom('#c2410c', '#0f766e', '#000000', '#123456'),
          codable: fc.boolean(),
          sets: fc.uniqueArray(nameWords, { maxLength: 2 }),
          codings: fc.nat(9),
        }),
      }),
      { minLength: 1, maxLength: 5, selector: ({ name }) => name },
    ),
  }));
  return tree.map((roots) => {
    const entries: CodebookEntry[] = [];
    const walk = (nodes: readonly Tree[], above: readonly string[]): void => {
      for (const { name, children, fields } of nodes) {
        if (entries.length >= most) return;
        const number = entries.length + 1;
        entries.push(entryOf([...above, name], { ...fields, number, shortcut: number < 10 ? String(number) : null }));
        walk(children, [...above, name]);
      }
    };
    walk(roots, []);
    return bookOf(entries);
  });
}
