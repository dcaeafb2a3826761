import { expect, test } from 'vitest';
import { decideLetter, type TypedLetter } from '../../../src/ui/reader/selecting/decide-letter';

const names = ['Sovereignty', 'Cyber sovereignty', 'Social order', 'Free flow of information', 'Wealth', '主权'];

function decide(letter: string, extras: Partial<TypedLetter> = {}): string {
  return decideLetter({ letter, isOwn: false, repeated: null, names, ...extras });
}

test('the key that took the passage takes more, as often as it is pressed', () => {
  expect(decide('s', { isOwn: true })).toBe('again');
  expect(decide('s', { isOwn: true, repeated: 's' })).toBe('again');
});

test('another letter begins the name of a code', () => {
  expect(decide('o')).toBe('type');
  expect(decide('w')).toBe('type');
  expect(decide('主')).toBe('type');
});

test('the repeated key and the next letter are the beginning of a name when a word of some code begins like that', () => {
  expect(decide('o', { repeated: 's' })).toBe('take-back');
  expect(decide('O', { repeated: 'S' })).toBe('take-back');
  expect(decide('e', { repeated: 'w' })).toBe('take-back');
});

test('otherwise the passage stays as long as it was made, and the letter alone is typed', () => {
  expect(decide('e', { repeated: 's' })).toBe('type');
  expect(decide('w', { repeated: 's' })).toBe('type');
  expect(decide('r', { repeated: 'o' })).toBe('take-back');
  expect(decide('v', { repeated: 'o' })).toBe('type');
});

test('keys that type no letter are never the beginning of a name', () => {
  for (const key of ['Enter', 'Shift', '1', '.', ' ']) expect(decide(key, { repeated: 's' })).toBe('type');
});
