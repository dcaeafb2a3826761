import { expect, test } from 'vitest';
import { commands } from '../../../src/contract/engine';
import { problemReasons } from '../../../src/domain/problem';
import { en } from '../../../src/ui/messages/en';
import { zhHans } from '../../../src/ui/messages/zh-hans';

/** Every message of a catalogue by its path; a message with places is said with a mark for each. */
function listMessages(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
      const own = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) return [...listMessages(value, own)];
      return [[own, typeof value === 'function' ? String(value.length) : String(value)] as const];
    }),
  );
}

function placesOf(message: string): readonly string[] {
  return [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}

test('both languages say the same things', () => {
  expect([...listMessages(zhHans).keys()].sort()).toEqual([...listMessages(en).keys()].sort());
});

test('no message is empty', () => {
  for (const catalogue of [en, zhHans]) {
    const empty = [...listMessages(catalogue)].filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  }
});

test('a message has the same places in both languages', () => {
  const chinese = listMessages(zhHans);
  for (const [key, message] of listMessages(en)) {
    expect([key, placesOf(chinese.get(key) ?? '')]).toEqual([key, placesOf(message)]);
  }
});

test('the history is called in the window as the contract calls it', () => {
  const labels = Object.fromEntries(Object.entries(commands).map(([name, { label }]) => [name, label]));
  expect(en.commands).toEqual(labels);
});

test('every Problem has its sentence in every language', () => {
  const reasons = Object.keys(problemReasons).sort();
  expect(Object.keys(en.problems).sort()).toEqual(reasons);
  expect(Object.keys(zhHans.problems).sort()).toEqual(reasons);
});

test('Simplified Chinese is Chinese: no sentence was left in English', () => {
  const same = [...listMessages(zhHans.problems), ...listMessages(zhHans.commands)].filter(
    ([, message]) => !/\p{Script=Han}/u.test(message),
  );
  expect(same).toEqual([]);
});
