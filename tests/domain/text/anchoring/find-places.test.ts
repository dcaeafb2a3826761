import { expect, test } from 'vitest';
import { findPlaces } from '../../../../src/domain/text/anchoring/find-places';
import { quoteContext } from '../../../../src/domain/text/context';

const text = [
  'The conference was opened by Anna. Nobody objected.',
  'Cyber sovereignty must be respected by all states, the minister said.',
  'Order is freedom, and freedom is order.',
  '网络主权应得到尊重,各国都应当遵守这一原则。',
  'Anna closed the conference in the evening.',
].join('\n');

function quotationOf(words: string, at = text.indexOf(words)) {
  const span = { start: at, end: at + words.length };
  return { ...span, ...quoteContext(text, span), lost: 0 as const };
}

/** How a passage is found in another text, and what it says there. */
function found(after: string, words: string, at?: number) {
  const [place] = findPlaces(text, after, [quotationOf(words, at)]);
  return [place?.how, place?.to && after.slice(place.to.start, place.to.end)];
}

test('words that still stand where they must be are the same place, wherever that has moved', () => {
  expect(found(text, 'Order is freedom')).toEqual(['same-place', 'Order is freedom']);
  expect(found(`Preface.\n\n${text}`, 'Order is freedom')).toEqual(['same-place', 'Order is freedom']);
  expect(found(text.replace('Nobody objected.', ''), '应得到尊重')).toEqual(['same-place', '应得到尊重']);
});

test('words that went elsewhere are found word for word, by what stands around them where they are short', () => {
  const lines = text.split('\n');
  const moved = [...lines.slice(2), ...lines.slice(0, 2)].join('\n');
  expect(found(moved, 'Cyber sovereignty must be respected')[1]).toBe('Cyber sovereignty must be respected');
  const [anna] = findPlaces(text, moved, [quotationOf('Anna')]);
  expect(anna?.to?.start).toBe(moved.indexOf('Anna. Nobody'));
});

test('words that were rewritten at their place are found approximately', () => {
  expect(found(text.replace('must be respected', 'has to be respected'), 'must be respected')).toEqual([
    'approximate',
    'has to be respected',
  ]);
  expect(found(text.replace('by Anna. Nobody', 'by P1. Nobody'), 'Anna')).toEqual(['approximate', 'P1']);
});

test('words that were rewritten and moved are found approximately, and the score tells how sure that is', () => {
  const sentence = 'Cyber sovereignty must be respected by all states, the minister said.';
  const rest = text.replace(`${sentence}\n`, '');
  const after = `${rest}\nCyber-sovereignty should be respected by all the states, a minister said.`;
  const [place] = findPlaces(text, after, [quotationOf(sentence.slice(0, -1))]);
  expect(place?.how).toBe('approximate');
  expect(after.slice(place?.to?.start, place?.to?.end)).toContain('should be respected by all the states');
  expect(place?.score).toBeGreaterThan(0.4);
  expect(place?.score).toBeLessThan(1);
});

test('words that are gone are lost, though a short one stands elsewhere by chance', () => {
  expect(found(text.replace('The conference was opened by Anna. Nobody objected.\n', ''), 'Anna')).toEqual([
    'lost',
    null,
  ]);
  expect(found('Something else entirely.', 'Cyber sovereignty must be respected')).toEqual(['lost', null]);
  expect(found('', 'Order')).toEqual(['lost', null]);
});

test('a passage that was lost is found again where its words stand in their old surroundings', () => {
  const lost = { ...quotationOf('Order is freedom'), lost: 1 as const };
  const [place] = findPlaces('Nothing.', text, [{ ...lost, start: 0, end: 1 }]);
  expect(place?.to?.start).toBe(text.indexOf('Order is freedom'));
  expect(findPlaces('Nothing.', 'Order is freedom elsewhere.', [lost])[0]?.how).toBe('lost');
});

test('many passages of a long text that share nothing with the new one are soon given up', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `Sentence ${i} speaks of order and of freedom.`).join('\n');
  const other = Array.from({ length: 20_000 }, (_, i) => `Wort ${i * 7} handelt davon nicht, gar nicht.`).join('\n');
  const quotations = Array.from({ length: 500 }, (_, i) => {
    const span = { start: i * 1000, end: i * 1000 + 80 };
    return { ...span, ...quoteContext(long, span), lost: 0 as const };
  });
  expect(findPlaces(long, other, quotations).filter(({ how }) => how === 'lost').length).toBeGreaterThan(490);
});
