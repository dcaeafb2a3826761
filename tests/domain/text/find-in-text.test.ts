import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextFinder, hitsToSpans, patternOfWords, type FindWish } from '../../../src/domain/text/find-in-text';
import { splitsCharacter } from '../../../src/domain/text/code-points';
import { trickyText } from './tricky-text';

const usual: Omit<FindWish, 'query'> = {
  matchCase: false,
  wholeWord: false,
  ignoreDiacritics: true,
  isPattern: false,
};

function find(text: string, query: string, wish: Partial<FindWish> = {}, language: string | null = 'en'): string[] {
  const hits = createTextFinder(text, language)({ ...usual, query, ...wish });
  return hitsToSpans(hits).map(({ start, end }) => text.slice(start, end));
}

test('accents, ligatures and full-width forms do not hide a word, and a hit is what stands there', () => {
  expect(find('Résumé, re\u0301sume\u0301 and resume', 'resume')).toEqual(['Résumé', 're\u0301sume\u0301', 'resume']);
  expect(find('Die Straße. STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE']);
  expect(find('Die Straße. STRASSE', 'straße')).toEqual(['Straße', 'STRASSE']);
  expect(find('eﬀect, the oﬃce', 'ff')).toEqual(['ﬀ']);
  expect(find('the oﬃce', 'office')).toEqual(['oﬃce']);
  expect(find('２０１６年 G２０', '2016')).toEqual(['２０１６']);
  expect(find('İstanbul ISTANBUL ıstanbul', 'istanbul')).toEqual(['İstanbul', 'ISTANBUL', 'ıstanbul']);
  expect(find('ΟΔΟΣ οδός', 'οδος')).toEqual(['ΟΔΟΣ', 'οδός']);
  expect(find('China’s “cyber–power”', `china's "cyber-power"`)).toEqual(['China’s “cyber–power”']);
  expect(find('co\u00adoperation', 'cooperation')).toEqual(['co\u00adoperation']);
});

test('a character is found whole or not at all', () => {
  expect(find('Straße', 's')).toEqual(['S']);
  expect(find('한국 ᄒ\u1161ᆫ국', '하')).toEqual([]);
  expect(find('한국 ᄒ\u1161ᆫ국', '한')).toEqual(['한', 'ᄒ\u1161ᆫ']);
  expect(find('がか', 'か')).toEqual(['か']);
  expect(find('ｶﾞ ガ', 'ガ')).toEqual(['ｶﾞ', 'ガ']);
  expect(find('लड़का', 'लड़क')).toEqual(['लड़क']);
});

test('with accents minded the same letter in two spellings is still the same', () => {
  const exact = { ignoreDiacritics: false };
  expect(find('résumé re\u0301sume\u0301 resume', 'résumé', exact)).toEqual(['résumé', 're\u0301sume\u0301']);
  expect(find('résumé re\u0301sume\u0301 resume', 'resume', exact)).toEqual(['resume']);
  expect(find('Straße Strasse', 'strasse', exact)).toEqual(['Strasse']);
});

test('case counts when it is asked to', () => {
  expect(find('State, state, STATE', 'state')).toEqual(['State', 'state', 'STATE']);
  expect(find('State, state, ÉTAT', 'State', { matchCase: true })).toEqual(['State']);
  expect(find('état ÉTAT', 'ÉTAT', { matchCase: true })).toEqual(['ÉTAT']);
});

test('a whole word ends where the language ends it', () => {
  const whole = { wholeWord: true };
  expect(find('order, orders; Order’s disorder', 'order', whole)).toEqual(['order', 'Order']);
  expect(find('网络空间的主权和网络', '网络', whole, 'zh')).toEqual(['网络', '网络']);
  expect(find('中国人民大学', '国人', whole, 'zh')).toEqual([]);
  expect(find('a😀b', '😀', whole)).toEqual(['😀']);
  expect(find('state states', 'state\\w*', { ...whole, isPattern: true })).toEqual(['state', 'states']);
});

test('a pattern finds what it says, and one that is none is refused', () => {
  const pattern = { isPattern: true };
  expect(find('cyber sovereignty, network  sovereignty', '(cyber|network)\\s+sov', pattern)).toEqual([
    'cyber sov',
    'network  sov',
  ]);
  expect(find('a😀b', '.', pattern)).toEqual(['a', '😀', 'b']);
  expect(find('abc', 'x*', pattern)).toEqual([]);
  expect(() => find('abc', '(', pattern)).toThrow(expect.objectContaining({ reason: 'badPattern' }));
});

test('words taken over as a pattern find those words', () => {
  fc.assert(
    fc.property(trickyText, fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), (text, words) => {
      const wish = { isPattern: true, matchCase: true };
      const whole = `${text}${words}`;
      expect(find(whole, patternOfWords(words), wish).includes(words)).toBe(true);
    }),
  );
});

/** Ways to write a character, and what it is looked for by. */
const spellings: readonly (readonly [string, string])[] = [
  ['e', 'e'],
  ['É', 'e'],
  ['e\u0301', 'e'],
  ['e\u0323\u0301', 'e'],
  ['s', 's'],
  ['ß', 'ss'],
  ['İ', 'i'],
  ['I', 'i'],
  ['ı', 'i'],
  ['ﬁ', 'fi'],
  ['F', 'f'],
  ['Æ', 'ae'],
  ['ａ', 'a'],
  ['中', '中'],
  ['中\u{e0100}', '中'],
  ['😀', '😀'],
  ['👍🏽', '👍🏽'],
  ['한', '한'],
  ['ᄒ\u1161ᆫ', '한'],
  ['\n', '\n'],
  ['’', "'"],
  ['\u00a0', ' '],
];
const written = fc.array(fc.constantFrom(...spellings), { maxLength: 30 });

test('every hit of a generated text is found where a plain comparison finds it', () => {
  fc.assert(
    fc.property(written, fc.array(fc.constantFrom(...spellings), { minLength: 1, maxLength: 3 }), (units, wanted) => {
      const text = units.map(([form]) => form).join('');
      const query = wanted.map(([form]) => form).join('');
      const needle = wanted.map(([, folded]) => folded).join('');
      const offsets = units.reduce<number[]>((all, [form]) => [...all, (all.at(-1) ?? 0) + form.length], [0]);
      const expected: string[] = [];
      for (let from = 0; from < units.length; from++) {
        for (let to = from + 1; to <= units.length; to++) {
          const folded = units
            .slice(from, to)
            .map(([, form]) => form)
            .join('');
          if (folded !== needle) continue;
          expected.push(`${offsets[from]} ${offsets[to]}`);
          from = to - 1;
          break;
        }
      }
      const hits = hitsToSpans(createTextFinder(text, null)({ ...usual, query }));
      expect(hits.map(({ start, end }) => `${start} ${end}`)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('hits stand in order, apart from each other, and never cut a character', () => {
  fc.assert(
    fc.property(
      trickyText,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), ignoreDiacritics: fc.boolean() }),
      fc.nat(),
      (text, other, toggles, at) => {
        const from = text.length === 0 ? 0 : at % text.length;
        for (const query of [other, text.slice(from, from + 2)]) {
          let last = 0;
          for (const { start, end } of hitsToSpans(
            createTextFinder(text, 'en')({ ...toggles, isPattern: false, query }),
          )) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(splitsCharacter(text, start) || splitsCharacter(text, end)).toBe(false);
            last = end;
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});
