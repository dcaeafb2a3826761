import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findRecordLinks,
  linkedTables,
  recordLinkAt,
  replaceRecordLinks,
  writeRecordLink,
} from '../../../src/domain/text/record-links';

test('a link names a record by its id, or as a person types it', () => {
  const text = 'As in [[code:0198-a|Sovereignty]] and [[Xi Jinping]], [[case:7]]; [ [not]] [[a\nb]] [[x|y]]';
  expect(findRecordLinks(text).map(({ address, words }) => [address, words])).toEqual([
    [{ table: 'code', id: '0198-a' }, 'Sovereignty'],
    [null, 'Xi Jinping'],
    [{ table: 'case', id: '7' }, ''],
  ]);
  expect(recordLinkAt(text, 6)).toEqual(findRecordLinks(text)[0]);
  expect(recordLinkAt(text, 7)).toBeNull();
});

test('a link that was written is read again, whatever the words', () => {
  const id = fc.uuid();
  const words = fc.string({ unit: fc.constantFrom('a', ']', '[', '|', ' ', '安', ':', '\n', '😀') });
  fc.assert(
    fc.property(fc.constantFrom(...linkedTables), id, words, (table, recordId, name) => {
      const written = writeRecordLink({ table, id: recordId }, name);
      const [link, ...others] = findRecordLinks(`before [[${written} after`);
      expect(others).toEqual([]);
      expect(link?.address).toEqual({ table, id: recordId });
      const spaceless = (text: string): string => text.replaceAll(/\s/g, '');
      expect(spaceless(link?.words ?? '')).toBe(spaceless(name));
    }),
  );
});

test('links are replaced where they stand, and nothing else is', () => {
  expect(replaceRecordLinks('a [[code:1|b]] c [[d]] e', ({ words }) => words.toUpperCase())).toBe('a B c D e');
  expect(replaceRecordLinks('no [link] here]]', () => 'x')).toBe('no [link] here]]');
});
