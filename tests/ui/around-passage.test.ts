import { expect, test } from 'vitest';
import { fromWholeWord, lineBefore, lineBehind, toWholeWord } from '../../src/ui/parts/passage/around-passage';

const long = 'word '.repeat(24);

test('what stands around a passage is cut at whole words and says so; where the text begins or ends nothing is cut', () => {
  expect(lineBefore('BUDAPEST – The ')).toBe('BUDAPEST – The ');
  expect(lineBehind(' to the end.')).toBe(' to the end.');
  expect(fromWholeWord(long.slice(-120))).toBe(`… ${'word '.repeat(23)}`);
  expect(toWholeWord(` ${long}`.slice(0, 120))).toBe(` ${'word '.repeat(23)}…`);
  expect(lineBehind(` ${'word '.repeat(23)}cooperation`.slice(0, 120))).toBe(` ${'word '.repeat(23)}…`);
});

test('a line is shown to its own ends, and Chinese, which has no blanks, is shown in full with dots at the cut', () => {
  expect(lineBefore(`${long}\nIts line `.slice(-120))).toBe('Its line ');
  expect(lineBehind(` of it\n${long}`.slice(0, 120))).toBe(' of it');
  const chinese = '网络空间'.repeat(30);
  expect(lineBefore(chinese)).toBe(`…${chinese}`);
  expect(lineBehind(chinese)).toBe(`${chinese}…`);
});
