import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCodePath, parseCodePath, showCodePath } from '../../../src/domain/codebook/code-path';

test('levels of a code path are divided by slashes, a slash in a name is escaped', () => {
  expect(parseCodePath('Sovereignty / Cyber sovereignty')).toEqual(['Sovereignty', 'Cyber sovereignty']);
  expect(parseCodePath('Law\\/Order/C:\\\\temp/a\\b\\')).toEqual(['Law/Order', 'C:\\temp', 'a\\b\\']);
  expect(showCodePath(['Law/Order', '主权'])).toBe('Law/Order / 主权');
});

test('an empty level is no code path', () => {
  for (const path of ['', '/', 'A//B', 'A/', ' /B']) {
    expect(() => parseCodePath(path)).toThrow(expect.objectContaining({ name: 'Problem', reason: 'badCodePath' }));
  }
});

test('a written code path reads back as the same levels', () => {
  const name = fc
    .array(fc.oneof(fc.constantFrom('/', '\\', ' ', '主'), fc.string({ maxLength: 3 })), { minLength: 1 })
    .map((parts) => parts.join('').trim())
    .filter((trimmed) => trimmed !== '');
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (levels) => {
      expect(parseCodePath(formatCodePath(levels))).toEqual(levels);
    }),
  );
});
