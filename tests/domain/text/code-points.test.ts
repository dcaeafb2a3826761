import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCodePoint, indexCodePoints, splitsCharacter, toCodePoint } from '../../../src/domain/text/code-points';
import { trickyText } from './tricky-text';

test('every character counts as one code point, also beyond the basic plane', () => {
  const text = 'a𝒳👩🏽‍💻é网';
  expect(Array.from({ length: text.length + 1 }, (_, offset) => toCodePoint(text, offset))).toEqual([
    0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 7, 8,
  ]);
  expect(Array.from({ length: 9 }, (_, codePoint) => fromCodePoint(text, codePoint))).toEqual([
    0, 1, 3, 5, 7, 8, 10, 11, 12,
  ]);
});

test('a lone surrogate counts as one character', () => {
  const text = '\udc00\ud800x\ud83d\ude00\ud83d';
  expect([0, 1, 2, 3, 5, 6].map((offset) => toCodePoint(text, offset))).toEqual([0, 1, 2, 3, 4, 5]);
  expect([0, 1, 2, 3, 4, 5].map((codePoint) => fromCodePoint(text, codePoint))).toEqual([0, 1, 2, 3, 5, 6]);
});

test('an offset inside a pair is recognised', () => {
  expect([0, 1, 2, 3, 4].map((offset) => splitsCharacter('a😀b', offset))).toEqual([false, false, true, false, false]);
});

test('a position past the end stays past the end', () => {
  const index = indexCodePoints('😀');
  expect([fromCodePoint('😀', 3), toCodePoint('😀', 4)]).toEqual([4, 3]);
  expect([index.fromCodePoint(3), index.toCodePoint(4)]).toEqual([4, 3]);
});

test('offsets go to code points and back, in any text', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const characters = [...text];
      const index = indexCodePoints(text);
      expect(index.length).toBe(characters.length);
      let offset = 0;
      for (const [codePoint, character] of characters.entries()) {
        expect([toCodePoint(text, offset), index.toCodePoint(offset)]).toEqual([codePoint, codePoint]);
        expect([fromCodePoint(text, codePoint), index.fromCodePoint(codePoint)]).toEqual([offset, offset]);
        offset += character.length;
      }
    }),
  );
});

test('a long text is indexed alike wherever its blocks begin', () => {
  for (const lead of ['', 'x']) {
    const text = lead + '𝒳'.repeat(1500) + 'plain text '.repeat(300) + '😀\ud800'.repeat(700);
    const index = indexCodePoints(text);
    const characters = [...text];
    let offset = 0;
    const wrong: number[] = [];
    for (const [codePoint, character] of characters.entries()) {
      if (index.toCodePoint(offset) !== codePoint || index.fromCodePoint(codePoint) !== offset) wrong.push(offset);
      if (character.length === 2 && index.toCodePoint(offset + 1) !== codePoint) wrong.push(offset + 1);
      offset += character.length;
    }
    expect(wrong).toEqual([]);
    expect([index.toCodePoint(text.length), index.fromCodePoint(index.length)]).toEqual([index.length, text.length]);
  }
});
