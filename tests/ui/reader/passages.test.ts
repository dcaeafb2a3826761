import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBoundary } from '../../../src/domain/text/move-boundary';
import { codingsAt, createPassageList, listPassages } from '../../../src/ui/reader/codings/coded-passages';
import { coding, quotation } from './passages';

const quotations = new Map(
  [quotation('q1', 0, 20), quotation('q2', 5, 9), quotation('q3', 0, 30)].map((q) => [q.id, q]),
);
const codings = new Map([coding('c1', 'q1'), coding('c2', 'q2'), coding('c3', 'q3')].map((c) => [c.id, c]));

test('codings stand in reading order, the longer passage before the shorter one', () => {
  expect(listPassages(codings, quotations).map(({ id }) => id)).toEqual(['c3', 'c1', 'c2']);
});

const extents = fc.array(fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 });

test('a list that follows a document through its changes equals one that is made anew', () => {
  fc.assert(
    fc.property(fc.array(extents, { minLength: 2, maxLength: 6 }), (states) => {
      const follow = createPassageList();
      for (const state of states) {
        const now = state.map(({ start, length }, i) => quotation(`q${i}`, start, start + length));
        const marked = new Map(now.map((one) => [one.id, one]));
        const coded = new Map(now.map(({ id }) => [`c-${id}`, coding(`c-${id}`, id)]));
        expect(follow(coded, marked)).toEqual(listPassages(coded, marked));
      }
    }),
  );
});

test('codings that did not change stay the same objects', () => {
  const list = createPassageList();
  const before = list(codings, quotations);
  const after = list(new Map(codings).set('c4', coding('c4', 'q2')), quotations);
  expect(before.every((passage) => after.includes(passage))).toBe(true);
  expect(after).toHaveLength(4);
});

test('a click means the shortest coding under it first', () => {
  expect(codingsAt(listPassages(codings, quotations), 6).map(({ id }) => id)).toEqual(['c2', 'c1', 'c3']);
  expect(codingsAt(listPassages(codings, quotations), 9).map(({ id }) => id)).toEqual(['c1', 'c3']);
  expect(codingsAt(listPassages(codings, quotations), 30)).toEqual([]);
});

const text = 'One two, three 👩🏽‍🔬 four';
const span = { start: 4, end: 7 };

test('an end moves to the end of the next or the last word, a start to the beginning of one', () => {
  expect(moveBoundary({ text, language: 'en' }, span, 'end', 1, 'word')).toEqual({ start: 4, end: 14 });
  expect(moveBoundary({ text, language: 'en' }, { start: 4, end: 14 }, 'end', -1, 'word')).toEqual(span);
  expect(moveBoundary({ text, language: 'en' }, span, 'start', -1, 'word')).toEqual({ start: 0, end: 7 });
  expect(moveBoundary({ text, language: 'en' }, { start: 0, end: 7 }, 'start', 1, 'word')).toEqual(span);
});

test('Chinese moves by words although no spaces stand between them', () => {
  expect(moveBoundary({ text: '网络空间主权', language: 'zh' }, { start: 0, end: 2 }, 'end', 1, 'word')).toEqual({
    start: 0,
    end: 4,
  });
});

test('a character is what a person sees as one', () => {
  const before = { start: 0, end: 15 };
  const behind = { start: 0, end: 15 + '👩🏽‍🔬'.length };
  expect(moveBoundary({ text, language: 'en' }, before, 'end', 1, 'character')).toEqual(behind);
  expect(moveBoundary({ text, language: 'en' }, behind, 'end', -1, 'character')).toEqual(before);
});

test('a passage cannot be shrunk to nothing, or beyond the text', () => {
  expect(moveBoundary({ text: 'word', language: 'en' }, { start: 0, end: 4 }, 'end', 1, 'word')).toEqual({
    start: 0,
    end: 4,
  });
  expect(moveBoundary({ text: 'a', language: 'en' }, { start: 0, end: 1 }, 'end', -1, 'character')).toEqual({
    start: 0,
    end: 1,
  });
  expect(moveBoundary({ text: 'one two', language: 'en' }, { start: 4, end: 7 }, 'end', -1, 'word')).toEqual({
    start: 4,
    end: 7,
  });
});
