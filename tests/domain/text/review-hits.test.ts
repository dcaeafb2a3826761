import { expect, test } from 'vitest';
import { reviewHits, snippetOf, type ReviewRequest } from '../../../src/domain/text/review-hits';

const text = 'Order and order. Peace 😀.\nShare: order';
const footer = text.indexOf('Share');
const hits = [...text.matchAll(/order/gi)].map(({ index }) => ({ start: index, end: index + 5 }));
const request: ReviewRequest = {
  text,
  unit: 'match',
  language: 'en',
  marks: [{ kind: 'boilerplate', start: footer, end: text.length }],
  hits,
};
const wordsOf = (unit: ReviewRequest['unit']) =>
  reviewHits({ ...request, unit }).map(({ span, hits: inIt, paragraph, inBoilerplate }) => [
    text.slice(span.start, span.end),
    inIt.length,
    paragraph,
    inBoilerplate,
  ]);

test('each hit, or the sentence or paragraph it lies in, is offered once, and boilerplate is named', () => {
  expect(wordsOf('match')).toEqual([
    ['Order', 1, 1, false],
    ['order', 1, 1, false],
    ['order', 1, 2, true],
  ]);
  expect(wordsOf('sentence')).toEqual([
    ['Order and order.', 2, 1, false],
    ['Share: order', 1, 2, true],
  ]);
  expect(wordsOf('paragraph')[0]).toEqual(['Order and order. Peace 😀.', 2, 1, false]);
});

test('a hit is coded without the white space at its ends, and white space alone not at all', () => {
  const spaces = [...text.matchAll(/\s(order)?/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = reviewHits({ ...request, hits: spaces }).map(({ span }) => text.slice(span.start, span.end));
  expect(found).toEqual(['order', 'order']);
});

test('a line of the list tells apart what is around, what is coded and what was found', () => {
  const [passage] = reviewHits({ ...request, unit: 'sentence' });
  expect(passage && snippetOf(text, passage)).toEqual([
    { text: 'Order', kind: 'hit' },
    { text: ' and ', kind: 'taken' },
    { text: 'order', kind: 'hit' },
    { text: '.', kind: 'taken' },
    { text: ' Peace 😀.', kind: 'around' },
  ]);
  const far = `${'a'.repeat(30)} ${'b '.repeat(30)}order`;
  const at = far.indexOf('order');
  const snippet = snippetOf(far, {
    span: { start: at, end: at + 5 },
    hits: [{ start: at, end: at + 5 }],
    paragraph: 1,
    inBoilerplate: false,
  });
  expect(snippet.map(({ kind }) => kind)).toEqual(['around', 'around', 'hit']);
  expect(snippet[0]?.text).toBe('…');

  const speech = 'China attaches great importance to international cooperation in cyberspace.';
  const hit = { start: speech.indexOf('cyberspace'), end: speech.length - 1 };
  const cut = snippetOf(speech, { span: hit, hits: [hit], paragraph: 1, inBoilerplate: false });
  expect(cut.map(({ text: piece }) => piece).join('')).toMatch(/^…(attaches|great|importance|to|international) /);
});
