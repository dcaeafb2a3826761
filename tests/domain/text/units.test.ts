import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/domain/model';
import { neighbourUncoded } from '../../../src/domain/text/uncoded';
import { snapToWord } from '../../../src/domain/text/move-boundary';
import { splitsCharacter } from '../../../src/domain/text/code-points';
import {
  extendByUnit,
  shrinkByUnit,
  textUnits,
  unitAt,
  unitsBefore,
  unitsFrom,
  type DividedText,
  type TextUnit,
} from '../../../src/domain/text/units';
import { trickyText } from './tricky-text';

const english: DividedText = { text: 'Mr. Xi spoke. He left.\n\n  New day; old news.', language: 'en' };
const words = ({ text }: DividedText, span: Span | null): string | null => span && text.slice(span.start, span.end);

test('the word, sentence or paragraph under the caret is the one that is meant', () => {
  const taken = (at: string, unit: TextUnit): string | null =>
    words(english, unitAt(english, english.text.indexOf(at), unit));
  expect(taken('poke', 'word')).toBe('spoke');
  expect(taken('poke', 'sentence')).toBe('Mr. Xi spoke.');
  expect(taken('left', 'sentence')).toBe('He left.');
  expect(taken('left', 'paragraph')).toBe('Mr. Xi spoke. He left.');
  expect(taken('New', 'paragraph')).toBe('New day; old news.');
});

test('between two words the one that just ended is meant, at a blank line the next', () => {
  expect(words(english, unitAt(english, english.text.indexOf('spoke') + 5, 'word'))).toBe('spoke');
  expect(words(english, unitAt(english, english.text.indexOf('\n'), 'word'))).toBe('left');
  expect(words(english, unitAt(english, english.text.indexOf('\n') + 1, 'word'))).toBe('New');
  expect(words(english, unitAt(english, english.text.length, 'word'))).toBe('news');
  expect(unitAt({ text: ' \n ', language: null }, 1, 'word')).toBeNull();
});

test('Chinese words and sentences are taken as the language divides them', () => {
  const chinese = { text: '网络空间主权很重要。各国应当合作。', language: 'zh-Hans' };
  expect(words(chinese, unitAt(chinese, 5, 'word'))).toBe('主权');
  expect(words(chinese, unitAt(chinese, 5, 'sentence'))).toBe('网络空间主权很重要。');
  expect(words(chinese, extendByUnit(chinese, { start: 4, end: 6 }, 'sentence'))).toBe('网络空间主权很重要。');
});

test('a passage grows to whole units first, then unit by unit, over the ends of paragraphs', () => {
  const start = english.text.indexOf('poke');
  const steps: (string | null)[] = [];
  let span: Span = { start, end: start + 2 };
  for (let step = 0; step < 4; step++) {
    span = extendByUnit(english, span, 'sentence');
    steps.push(words(english, span));
  }
  expect(steps).toEqual([
    'Mr. Xi spoke.',
    'Mr. Xi spoke. He left.',
    'Mr. Xi spoke. He left.\n\n  New day; old news.',
    'Mr. Xi spoke. He left.\n\n  New day; old news.',
  ]);
});

test('what was extended by a unit is shrunk by it again, down to one', () => {
  fc.assert(
    fc.property(trickyText, fc.nat(), fc.constantFrom(...textUnits), (text, where, unit) => {
      const divided = { text, language: 'en' };
      const first = unitAt(divided, where % (text.length + 1), unit);
      if (!first) return;
      const longer = extendByUnit(divided, first, unit);
      if (longer.end === first.end) return;
      expect(shrinkByUnit(divided, longer, unit)).toEqual(first);
      expect(shrinkByUnit(divided, first, unit)).toBeNull();
    }),
  );
});

test('units come in the order of the text, backwards the other way round, and never cut a character', () => {
  fc.assert(
    fc.property(trickyText, fc.constantFrom(...textUnits), (text, unit) => {
      const divided = { text, language: null };
      const forwards = [...unitsFrom(divided, 0, unit)];
      expect([...unitsBefore(divided, text.length + 1, unit)].reverse()).toEqual(forwards);
      for (const [i, { start, end }] of forwards.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(forwards[i - 1]?.end ?? 0);
        expect(splitsCharacter(text, start) || splitsCharacter(text, end)).toBe(false);
        expect(text.slice(start, end)).not.toContain('\n');
      }
    }),
  );
});

test('the next uncoded unit is free of every coding, and none before it is', () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([start, size]) => ({ start, end: start + size }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.nat(60), fc.constantFrom(...textUnits), (coded, offset, unit) => {
      const divided = { text: 'One two. Three four. Five!\nSix seven. Eight?\n\nNine ten, eleven.', language: 'en' };
      const free = [...unitsFrom(divided, 0, unit)].filter(
        (one) => !coded.some(({ start, end }) => one.start < end && start < one.end),
      );
      expect(neighbourUncoded(divided, coded, offset, 1, unit)).toEqual(
        free.find(({ start }) => start >= offset) ?? null,
      );
      expect(neighbourUncoded(divided, coded, offset, -1, unit)).toEqual(
        free.findLast(({ end }) => end <= offset) ?? null,
      );
    }),
  );
});

test('a dragged end comes to rest at the nearest word', () => {
  const divided = { text: 'one three five', language: 'en' };
  expect(snapToWord(divided, 5, 'start')).toBe(4);
  expect(snapToWord(divided, 8, 'end')).toBe(9);
  expect(snapToWord(divided, 9, 'end')).toBe(9);
  expect(snapToWord(divided, 0, 'start')).toBe(0);
  expect(snapToWord({ text: '…', language: 'en' }, 1, 'end')).toBe(1);
});
