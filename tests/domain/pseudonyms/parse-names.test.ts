import { expect, test } from 'vitest';
import { parseNames } from '../../../src/domain/pseudonyms/parse-names';
import { problemOf } from '../../engine/problem-of';

test.each([
  ['tabs, as copied from a spreadsheet', 'Anna Müller\tP1\n王伟\tP2\n'],
  ['commas, quotation marks and a heading', '\ufeffName,Pseudonym\r\n"Anna Müller",P1\r\n王伟,"P2"\r\n\r\n'],
  ['semicolons and blanks', ' Anna Müller ; P1\n;\n王伟;P2'],
])('a table of names is read with %s', (_what, table) => {
  expect(parseNames(table)).toEqual([
    { name: 'Anna Müller', pseudonym: 'P1' },
    { name: '王伟', pseudonym: 'P2' },
  ]);
});

test('a cell in quotation marks holds what else would divide the table', () => {
  expect(parseNames('"Müller, ""Anni""",P1')).toEqual([{ name: 'Müller, "Anni"', pseudonym: 'P1' }]);
});

test('a name without a pseudonym is refused with its line', async () => {
  expect(await problemOf(() => parseNames('Anna,P1\nBob\n'))).toMatchObject({
    reason: 'badNamesTable',
    details: { line: 2 },
  });
  expect(parseNames('')).toEqual([]);
});
