import { expect, test } from 'vitest';
import { findMatches, type MatchRequest } from '../../../src/domain/text/find-matches';

const text =
  'Cyber sovereignty first. It matters, Dr. Lu said. 😀 End.\n\n  Sovereignty\tand sovereignty again.  \nShare: sovereignty';
const footer = { start: text.lastIndexOf('Share'), end: text.length };

function find(request: Partial<MatchRequest>): { found: string[]; inBoilerplate: number } {
  const whole = {
    text,
    pattern: 'sovereignty',
    unit: 'match',
    ignoreCase: false,
    language: 'en',
    leaveOut: [],
  } as const;
  const matches = findMatches({ ...whole, ...request });
  const source = request.text ?? text;
  return {
    found: matches.spans.map(({ start, end }) => source.slice(start, end)),
    inBoilerplate: matches.inBoilerplate,
  };
}

test('a pattern finds each of its hits', () => {
  expect(find({})).toEqual({ found: ['sovereignty', 'sovereignty', 'sovereignty'], inBoilerplate: 0 });
  expect(find({ ignoreCase: true }).found).toHaveLength(4);
});

test('the sentence or paragraph around several hits is taken once, without white space at its ends', () => {
  expect(find({ ignoreCase: true, unit: 'sentence', leaveOut: [footer] })).toEqual({
    found: ['Cyber sovereignty first.', 'Sovereignty\tand sovereignty again.'],
    inBoilerplate: 1,
  });
  expect(find({ pattern: 'matters|Lu|End', unit: 'paragraph' }).found).toEqual([text.slice(0, text.indexOf('\n'))]);
});

test('a hit over several paragraphs takes them all, its line ends take no neighbour', () => {
  const source = 'One. Two.\nThree. Four.\nFive.';
  expect(find({ text: source, pattern: 'Two.\\nThree', unit: 'sentence' }).found).toEqual(['Two.\nThree.']);
  expect(find({ text: source, pattern: 'Two.\\nThree', unit: 'paragraph' }).found).toEqual(['One. Two.\nThree. Four.']);
  expect(find({ text: source, pattern: 'Two.\\n', unit: 'paragraph' }).found).toEqual(['One. Two.']);
});

test('a hit in boilerplate is counted and not taken', () => {
  expect(find({ leaveOut: [footer] })).toEqual({ found: ['sovereignty', 'sovereignty'], inBoilerplate: 1 });
});

test('a pattern reads whole characters and lines, and a hit without a character is skipped', () => {
  expect(find({ text: 'a😀b', pattern: '.' }).found).toEqual(['a', '😀', 'b']);
  expect(find({ text: 'one\ntwo', pattern: '^t\\w+$' }).found).toEqual(['two']);
  expect(find({ text: 'abc', pattern: 'x*' }).found).toEqual([]);
});

test('what is not a regular expression is refused', () => {
  const problem = { name: 'Problem', reason: 'badPattern', details: { detail: 'Unterminated group' } };
  expect(() => find({ pattern: '/x: (' })).toThrow(expect.objectContaining(problem));
});
