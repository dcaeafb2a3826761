import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBoilerplate, markBoilerplate, paragraphsAround } from '../../../src/domain/text/change-marks';
import { boilerplateSpans, type Mark } from '../../../src/domain/text/marks';
import { keepRecognised, recogniseTurns } from '../../../src/domain/text/recognise-turns';
import { listSpeakers, listTurns, renameSpeaker, setSpeaker } from '../../../src/domain/text/speaker-turns';

const interview = `Interview with Lu Wei

Interviewer: Why cyber sovereignty?
LU WEI: Because order needs rules.

It always did. Note: this is no name.
Interviewer: And cooperation?
Note: neither is this.
记者：请谈谈安全。
LU WEI: Of course.

Share this article`;
const marks: readonly Mark[] = [
  { kind: 'heading', level: 1, start: 0, end: 21 },
  { kind: 'boilerplate', start: interview.indexOf('Share'), end: interview.length },
];

/** Each turn as its speaker and its words. */
function read(turns: readonly { start: number; end: number; speaker: string }[], text = interview): string[][] {
  return turns.map(({ start, end, speaker }) => [speaker, text.slice(start, end)]);
}

test('turns are recognised by names at the beginnings of lines, up to the next speaker or the end of the article', () => {
  expect(read(recogniseTurns(interview, marks))).toEqual([
    ['Interviewer', 'Interviewer: Why cyber sovereignty?'],
    ['LU WEI', 'LU WEI: Because order needs rules.\n\nIt always did. Note: this is no name.'],
    ['Interviewer', 'Interviewer: And cooperation?\nNote: neither is this.'],
    ['记者', '记者：请谈谈安全。'],
    ['LU WEI', 'LU WEI: Of course.'],
  ]);
  expect(read(recogniseTurns(interview, marks, new Set(['记者'])))).toEqual([
    ['记者', '记者：请谈谈安全。\nLU WEI: Of course.'],
  ]);
});

test('addresses, times and half sentences are no speakers', () => {
  const text =
    'See https://a.org: x\nSee https://a.org: x\nAt 10:30 he spoke\nthe rule: b\nthe rule: c\nIn short, it: d\nIn short, it: d';
  expect(recogniseTurns(text, [])).toEqual([]);
});

test('the speaker of some paragraphs is corrected by hand, and neighbours of one speaker are one turn', () => {
  const kept = keepRecognised(interview, marks, recogniseTurns(interview, marks));
  const always = interview.indexOf('always');
  const corrected = setSpeaker(interview, kept, { start: always, end: always }, 'Interviewer');
  expect(read(listTurns(corrected)).slice(1, 3)).toEqual([
    ['LU WEI', 'LU WEI: Because order needs rules.'],
    ['Interviewer', 'It always did. Note: this is no name.\nInterviewer: And cooperation?\nNote: neither is this.'],
  ]);
  const renamed = listSpeakers(renameSpeaker(interview, corrected, '记者', 'Interviewer'));
  expect(renamed.map(({ name, turns }) => ({ name, turns }))).toEqual([
    { name: 'Interviewer', turns: 2 },
    { name: 'LU WEI', turns: 2 },
  ]);
  const nobody = setSpeaker(interview, corrected, { start: 0, end: interview.length }, null);
  expect(nobody).toEqual(marks);
});

const lines = fc
  .array(fc.constantFrom('Q: a', 'A: b', 'LU WEI: c', 'word', '', '  ', '记者：丁', '😀', 'x y'), { maxLength: 14 })
  .map((parts) => parts.join('\n'));
const place = fc.tuple(fc.nat(), fc.nat());

function within(text: string, [a, b]: readonly [number, number]): { start: number; end: number } {
  const start = a % (text.length + 1);
  return { start, end: Math.min(text.length, start + (b % 12)) };
}

test('a place before the first paragraph is in no paragraph', () => {
  expect(setSpeaker('\nQ: a', [], { start: 0, end: 0 }, 'Anna')).toEqual([]);
});

test('turns are whole paragraphs, apart from each other, and only the touched ones change', () => {
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.tuple(place, fc.constantFrom('Anna', 'Ben', null)), { maxLength: 6 }),
      (text, acts) => {
        let current: readonly Mark[] = keepRecognised(text, [], recogniseTurns(text, []));
        for (const [at, speaker] of acts) {
          const span = within(text, at);
          const touched = paragraphsAround(text, span);
          const before = current;
          current = setSpeaker(text, current, span, speaker);
          for (let offset = 0; offset < text.length; offset++) {
            if (text.charAt(offset).trim() === '') continue;
            const speaks = (list: readonly Mark[]): string | null =>
              listTurns(list).find(({ start, end }) => start <= offset && offset < end)?.speaker ?? null;
            const isTouched = touched.start <= offset && offset < touched.end;
            expect(speaks(current)).toBe(isTouched ? speaker : speaks(before));
          }
        }
        const turns = listTurns(current);
        for (const [i, { start, end }] of turns.entries()) {
          expect(start === 0 || text[start - 1] === '\n').toBe(true);
          expect(end === text.length || text[end] === '\n').toBe(true);
          expect(start).toBeGreaterThanOrEqual(turns[i - 1]?.end ?? 0);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('boilerplate covers what was marked and nothing that was unmarked since', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.tuple(place, fc.boolean()), { maxLength: 8 }), (text, acts) => {
      let current: readonly Mark[] = [];
      const expected = Array.from({ length: text.length }, () => false);
      for (const [at, boilerplate] of acts) {
        const span = within(text, at);
        current = markBoilerplate(text, current, span, boilerplate);
        expected.fill(boilerplate, span.start, span.end);
        if (text.slice(span.start, span.end).trim() !== '')
          expect(isBoilerplate(text, current, span)).toBe(boilerplate);
      }
      const found = boilerplateSpans(current);
      for (const [offset, wanted] of expected.entries()) {
        if (text.charAt(offset).trim() === '') continue;
        expect(found.some(({ start, end }) => start <= offset && offset < end)).toBe(wanted);
      }
    }),
    { numRuns: 300 },
  );
});
