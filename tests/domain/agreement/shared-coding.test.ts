import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyShare, shareCodings, type CodedSpan } from '../../../src/domain/agreement/shared-coding';

function coding(id: string, coderId: string, codeId: string, start: number, end: number): CodedSpan {
  return { id, coderId, codeId, start, end };
}

function sharesOf(codings: readonly CodedSpan[]): Record<string, number> | null {
  const shares = shareCodings(codings);
  return shares && Object.fromEntries(shares);
}

test('where one person coded alone there is nobody to agree with', () => {
  expect(shareCodings([])).toBeNull();
  expect(shareCodings([coding('a', 'Ada', 'power', 0, 10), coding('b', 'Ada', 'power', 5, 15)])).toBeNull();
});

test('the share is of the coding’s own characters: what is half of one can be the whole of the other', () => {
  // Ada 10-30, Ben 20-30: 10 of Ada's 20 characters, all of Ben's 10.
  expect(sharesOf([coding('a', 'Ada', 'power', 10, 30), coding('b', 'Ben', 'power', 20, 30)])).toEqual({
    a: 0.5,
    b: 1,
  });
});

test('a character that two others coded counts once', () => {
  // Of Ada's 0-100, Ben has 0-40 and Cem 20-60: together 60.
  const codings = [
    coding('a', 'Ada', 'power', 0, 100),
    coding('b', 'Ben', 'power', 0, 40),
    coding('c', 'Cem', 'power', 20, 60),
  ];
  expect(sharesOf(codings)).toEqual({ a: 0.6, b: 1, c: 1 });
});

test('another code on the same words, and the coder’s own second coding, are no agreement', () => {
  const codings = [
    coding('a', 'Ada', 'power', 0, 10),
    coding('b', 'Ben', 'law', 0, 10),
    coding('c', 'Ada', 'power', 0, 10),
  ];
  expect(sharesOf(codings)).toEqual({ a: 0, b: 0, c: 0 });
});

test('passages that only touch share nothing', () => {
  expect(sharesOf([coding('a', 'Ada', 'power', 0, 10), coding('b', 'Ben', 'power', 10, 20)])).toEqual({ a: 0, b: 0 });
});

test('nobody is alone, partly from the first character, agreed from nine tenths', () => {
  expect([0, 0.01, 0.89, 0.9, 1].map(classifyShare)).toEqual(['alone', 'partly', 'partly', 'agreed', 'agreed']);
});

const codings: fc.Arbitrary<CodedSpan[]> = fc
  .array(
    fc.record({
      coderId: fc.constantFrom('Ada', 'Ben', 'Cem'),
      codeId: fc.constantFrom('power', 'law'),
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 25 }),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map(({ start, length, ...who }, i) => ({ id: `coding ${i}`, ...who, start, end: start + length })));

test('the shares are those that one counts character by character', () => {
  fc.assert(
    fc.property(codings, (all) => {
      const counted = all.map((one) => {
        const characters = Array.from({ length: one.end - one.start }, (_, i) => one.start + i);
        const shared = characters.filter((at) =>
          all.some((o) => o.coderId !== one.coderId && o.codeId === one.codeId && o.start <= at && o.end > at),
        );
        return [one.id, shared.length / characters.length];
      });
      const several = new Set(all.map(({ coderId }) => coderId)).size > 1;
      expect(sharesOf(all)).toEqual(several ? Object.fromEntries(counted) : null);
    }),
  );
});
